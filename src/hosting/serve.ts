import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { chosenVariant, isUnchanged, rangeOf } from './conditions.ts';
import { headersFor } from './headers.ts';
import { redirectsOf } from './redirects.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import { CliError } from '../files/errors.ts';
import { messages } from '../process/messages.ts';
import { listen } from './port.ts';

export interface ServeOptions {
  /** The built site. When a new build takes its place, the server goes on with that one. */
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

/** Longer addresses are refused, as nginx does with its usual settings. */
const longestAddress = 8000;

/** Serves a built site as a good host would: compressed, with the headers of its rules, with its redirects and its own 404 page. */
export async function serveSite({
  folder,
  port,
  host = 'localhost',
  base = '/',
}: ServeOptions): Promise<RunningSite> {
  if (!existsSync(join(folder, 'index.html'))) throw new CliError(messages.nothingToServe);
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

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The answer to every request for the site in `folder`. */
function answerFrom(folder: string, base: string): Answer {
  let site = readSite(folder);

  return (request, response) => {
    const now = folderId(folder);
    // Between the two renames of a build there is no folder: the old list stands until the new one is whole.
    if (now !== undefined && now !== site.id) site = readSite(folder);
    const { files, moved, notFound } = site;
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, messages.methodNotAllowed, { Allow: 'GET, HEAD' });
    const url = request.url ?? '/';
    if (url.length > longestAddress) return refuse(response, 414, messages.addressTooLong);
    const [path = '/', query] = url.split(/\?(.*)/s, 2);
    const redirect = (status: number, to: string) => {
      response.writeHead(status, { ...headersFor(path), Location: query ? `${to}?${query}` : to });
      response.end();
    };
    if (base !== '/' && path === '/') return redirect(302, base);
    if (base !== '/' && path === base.slice(0, -1)) return redirect(301, base);
    // Only to addresses of this site, which never begin with two slashes: `Location` cannot lead elsewhere.
    const to = moved.get(path) ?? moved.get(`${path}/`);
    if (to !== undefined) return redirect(301, to);
    const inside = path.startsWith(base) ? decoded(path.slice(base.length - 1)) : '';
    const file = files.get(inside);
    if (file) return send(file, 200, request, response);
    if (inside !== '' && files.has(`${inside}/`))
      return redirect(301, base + encodeURI(`${inside.slice(1)}/`));
    if (notFound) return send(notFound, 404, request, response);
    return refuse(response, 404, messages.pageNotFound);
  };
}

/** What a built site answers with, and the folder that it was read from. */
function readSite(folder: string) {
  const id = folderId(folder);
  const files = siteFiles(folder);
  return { id, files, moved: redirectsOf(folder), notFound: files.get('/404.html') };
}

/** Another folder under the same name has another number; undefined while there is no site. */
function folderId(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && existsSync(join(folder, 'index.html')) ? `${found.dev} ${found.ino}` : undefined;
}

/** Empty for what is no address. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  own: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...headersFor('/404.html'),
    'Content-Type': 'text/plain; charset=utf-8',
    ...own,
  });
  response.end(`${text}\n`);
}

/** A file in the form that the client takes; the whole of it, the part asked for, or only that it has not changed. */
function send(
  file: SiteFile,
  status: 200 | 404,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const variant = chosenVariant(file, request.headers['accept-encoding']);
  const found = status === 200;
  const head = {
    ...headersFor(file.path),
    ...(file.compressed.length > 0 && { Vary: 'Accept-Encoding' }),
    ...(found && {
      ETag: variant.etag,
      'Last-Modified': variant.modified.toUTCString(),
      'Accept-Ranges': 'bytes',
    }),
  };
  if (found && isUnchanged(variant, request.headers)) {
    response.writeHead(304, head);
    response.end();
    return;
  }
  const range = found ? rangeOf(variant, request.headers) : undefined;
  if (range === 'unsatisfiable')
    return refuse(response, 416, messages.rangeUnsatisfiable, {
      ...head,
      'Content-Range': `bytes */${variant.size}`,
    });
  const { start, end } = range ?? { start: 0, end: variant.size - 1 };
  const full = {
    ...head,
    'Content-Type': file.type,
    'Content-Length': end - start + 1,
    ...(variant.encoding && { 'Content-Encoding': variant.encoding }),
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${variant.size}` }),
  };
  if (request.method === 'HEAD' || variant.size === 0) {
    response.writeHead(range ? 206 : status, full);
    response.end();
    return;
  }
  const bytes = createReadStream(variant.file, { start, end });
  bytes.once('open', () => response.writeHead(range ? 206 : status, full));
  // A new build has taken the place of this one.
  bytes.once('error', () =>
    response.headersSent ? response.destroy() : refuse(response, 404, messages.pageNotFound),
  );
  response.once('close', () => bytes.destroy());
  bytes.pipe(response);
}
