import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/cli/headers.ts';
import { serveSite, type RunningSite } from '../../src/cli/serve.ts';

const parent = mkdtempSync(join(tmpdir(), 'khoi-serve-'));
const folder = join(parent, 'dist');
const home = '<!doctype html><title>Trang chủ</title>';
const missing = '<!doctype html><title>Không có trang này</title>';
let site: RunningSite;
let below: RunningSite;

function put(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  if (!path.endsWith('.pf_meta')) {
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `${path}.gz`), gzipSync(text));
  }
}

/** A request as it stands: `fetch` would tidy the path and unpack the body. */
function ask(url: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  writeFileSync(join(parent, 'secret.txt'), 'ngoài dist');
  put('index.html', home);
  put('404.html', missing);
  put('tin-tuc/index.html', '<!doctype html><title>Tin tức</title>');
  put('_astro/site.abc123.css', 'body{}');
  put('du-lieu/khen-thuong.csv', 'đơn vị');
  put('robots.txt', 'User-agent: *');
  put('pagefind/vi.pf_meta', 'x');
  put('.env', 'bí mật');
  site = await serveSite({ folder, port: 0 });
  below = await serveSite({ folder, port: 0, base: '/khoi/' });
});
afterAll(async () => {
  await Promise.all([site.close(), below.close()]);
  rmSync(parent, { recursive: true });
});

describe('the server', () => {
  it('serves pages, compressed as the browser takes them', async () => {
    const plain = await ask(site.url, '/');
    expect(plain.status).toBe(200);
    expect(plain.body.toString()).toBe(home);
    expect(plain.headers['content-type']).toBe('text/html;charset=utf-8');
    const brotli = await ask(site.url, '/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers['vary']).toBe('Accept-Encoding');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(home);
    const gzip = await ask(site.url, '/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(home);
  });

  it('answers both names of this machine', async () => {
    const { port } = new URL(site.url);
    expect((await ask(`http://127.0.0.1:${port}`, '/')).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/tin-tuc/?q=x`)).status).toBe(200);
  });

  it('gives the 404 page with the status 404, compressed too', async () => {
    const plain = await ask(site.url, '/khong-co/');
    expect([plain.status, plain.body.toString()]).toEqual([404, missing]);
    const brotli = await ask(site.url, '/khong-co/', { 'accept-encoding': 'br' });
    expect([brotli.status, brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual([404, 'br', missing]);
    expect((await ask(site.url, '/khong-co/', {}, 'HEAD')).body).toHaveLength(0);
  });

  it('sends the security headers with every answer', async () => {
    const answers = [await ask(site.url, '/'), await ask(site.url, '/x'), await ask(site.url, '/tin-tuc'), await ask(site.url, '/', {}, 'POST'), await ask(below.url, '/')];
    expect(answers.map((answer) => answer.status)).toEqual([200, 404, 301, 405, 302]);
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    }
    expect(securityHeaders['Content-Security-Policy']).toMatchInlineSnapshot(`"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"`);
  });

  it('lets browsers keep hashed files for good and asks again for all else', async () => {
    expect((await ask(site.url, '/_astro/site.abc123.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask(site.url, '/tin-tuc/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask(site.url, '/tin-tuc/', { 'if-none-match': String(page.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('names text as UTF-8 and the search index as data', async () => {
    expect((await ask(site.url, '/du-lieu/khen-thuong.csv')).headers['content-type']).toBe('text/csv; charset=utf-8');
    expect((await ask(site.url, '/robots.txt')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await ask(site.url, '/pagefind/vi.pf_meta')).headers['content-type']).toBe('application/octet-stream');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/tin-tuc/../../secret.txt', '/..\\secret.txt', '//etc/passwd', '/.env', '/%', '/%00'])('does not leave its folder for %s', async (path) => {
    const answer = await ask(site.url, path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe(missing);
  });

  it('redirects to the address with a slash, inside the site only', async () => {
    const answer = await ask(site.url, '/tin-tuc?trang=2');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/tin-tuc/?trang=2']);
    expect((await ask(site.url, '//vi-du.vn/tin-tuc')).status).toBe(404);
  });

  it('serves below a base path', async () => {
    expect(new URL(below.url).pathname).toBe('/khoi/');
    for (const path of ['/', '/khoi']) expect((await ask(below.url, path)).headers['location']).toBe('/khoi/');
    expect((await ask(below.url, '/khoi/')).body.toString()).toBe(home);
    expect((await ask(below.url, '/khoi/tin-tuc')).headers['location']).toBe('/khoi/tin-tuc/');
    expect((await ask(below.url, '/khoi/_astro/site.abc123.css')).headers['cache-control']).toContain('immutable');
    expect((await ask(below.url, '/tin-tuc/')).status).toBe(404);
    expect((await ask(below.url, '/khoivn/')).status).toBe(404);
  });

  it('says so when a port is taken, and when nothing is built', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serveSite({ folder, port })).rejects.toThrow(`Cổng ${port} đang có chương trình khác dùng.`);
    await expect(serveSite({ folder: parent, port: 0 })).rejects.toThrow('Chưa có bản dựng nào trong dist/. Hãy chạy "npm run build" trước.');
  });
});
