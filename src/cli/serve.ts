import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import sirv from 'sirv';
import { Explained } from './command.ts';
import { cacheControl, headersOf } from './headers.ts';
import { messages } from './messages.ts';
import { listen } from './port.ts';

export interface ServeOptions {
  /** The built site. It is read once: a new build needs a new server. */
  folder: string;
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** The path that the site is served under, `/` or `/khoi/`. */
  base?: string;
}

export interface RunningSite {
  /** Where the site's front page is, with the base path. */
  url: string;
  close: () => Promise<void>;
}

/** Serves a built site as a good host would: compressed, with security headers, and with the site's own 404 page. */
export async function serveSite({ folder, port, host = 'localhost', base = '/' }: ServeOptions): Promise<RunningSite> {
  if (!existsSync(join(folder, 'index.html'))) throw new Explained(messages.nothingToServe);
  const answer = answerFrom(folder, base);
  const running = await listen(() => createServer(answer), port, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${running.port}${base}`,
    close: async () => {
      await Promise.all(
        (running.servers as Server[]).map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

/** The answer to every request for the site in `folder`. */
function answerFrom(folder: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const pages = pageFolders(folder);
  const notFound = notFoundPage(folder);
  const files = sirv(folder, {
    dev: false,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControl(path));
      const type = contentType(path);
      if (type) response.setHeader('Content-Type', type);
    },
  });

  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    for (const [name, value] of Object.entries(headersOf(inside ?? path))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(messages.methodNotAllowed);
      return;
    }
    const redirect = (status: number, to: string) => {
      response.writeHead(status, { Location: query ? `${to}?${query}` : to, 'Cache-Control': 'no-cache' });
      response.end();
    };
    if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return redirect(302, base);
    if (inside === undefined) return notFound(request, response);
    // Only addresses of pages that exist are redirected, so that `Location` never leaves the site.
    if (pages.has(`${inside}/`)) return redirect(301, `${path}/`);
    request.url = query ? `${inside}?${query}` : inside;
    files(request, response, () => notFound(request, response));
  };
}

/** The addresses that are folders with a page: `/tin-tuc/` and the like. */
function pageFolders(folder: string): Set<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.name === 'index.html' && item.parentPath !== folder)
      .map((item) => `/${encodeURI(relative(folder, item.parentPath).split(sep).join('/'))}/`),
  );
}

/** Text is UTF-8 and says so; what the browser has no name for is data. */
function contentType(path: string): string | undefined {
  const extension = /\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase();
  switch (extension) {
    case 'css': return 'text/css; charset=utf-8';
    case 'csv': return 'text/csv; charset=utf-8';
    case 'js': return 'text/javascript; charset=utf-8';
    case 'json': return 'application/json; charset=utf-8';
    case 'txt': return 'text/plain; charset=utf-8';
    case 'xml': return 'application/xml; charset=utf-8';
    case 'pagefind': return 'application/octet-stream';
    default: return extension?.startsWith('pf_') ? 'application/octet-stream' : undefined;
  }
}

/** 404.html with the status it is for, in the best encoding that the build has made and the browser takes. */
function notFoundPage(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined);
  const encodings = [
    { name: 'br', body: read('404.html.br') },
    { name: 'gzip', body: read('404.html.gz') },
  ];
  const plain = read('404.html') ?? Buffer.from(messages.pageNotFound);
  const type = existsSync(join(folder, '404.html')) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';

  return (request, response) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const best = encodings.find(({ name, body }) => body && new RegExp(`\\b${name}\\b`).test(accepted));
    const body = best?.body ?? plain;
    response.writeHead(404, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
      ...(best && { 'Content-Encoding': best.name }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
