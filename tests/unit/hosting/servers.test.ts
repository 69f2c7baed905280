import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../../src/process/messages.ts';
import { findNginx } from '../../tools/nginx-program.ts';
import { freePort, runNginx } from '../../tools/run-nginx.ts';
import { serveSite } from '../../../src/hosting/serve.ts';
import { headersFor, pathRules } from '../../../src/hosting/headers.ts';
import { nginxConfiguration } from '../../../src/hosting/nginx.ts';
import { ask as askPort, type Question, type Reply } from './ask.ts';
import { pdf, redirects, secret, siteText, writeSite } from './fixture.ts';

const nginx = findNginx();

/** Every header that a rule names: on each answer those of its path, and no other of them. */
const named = [...new Set(pathRules.flatMap(({ headers }) => Object.keys(headers)))];
function expectRules({ headers }: Reply, path: string) {
  const wanted = headersFor(path);
  expect(Object.fromEntries(named.map((name) => [name, headers[name.toLowerCase()]]))).toEqual(
    Object.fromEntries(named.map((name) => [name, wanted[name]])),
  );
}

async function startNginx(folder: string, base: string, brotli: boolean) {
  if (!nginx) throw new Error('no nginx');
  const port = await freePort();
  const configuration = nginxConfiguration({
    root: folder,
    names: ['vi-du.vn'],
    listen: [`127.0.0.1:${port}`],
    base,
    redirects,
    brotli,
    texts: { refused: messages.methodNotAllowed, unsatisfiable: messages.rangeUnsatisfiable },
  });
  const { close, log } = await runNginx(nginx, configuration, port);
  return { port, close, log };
}

async function startOwn(folder: string, base: string) {
  const { url, close } = await serveSite({ folder, port: 0, host: '127.0.0.1', base });
  return { port: Number(new URL(url).port), close, log: () => '' };
}

/** The same questions to both servers. Where there is no nginx, its part is reported as skipped: `npm test` fetches it from Debian's packages when it can. */
const servers = [
  { name: 'npm start', base: '/', brotli: true, skip: false, start: startOwn },
  { name: 'npm start', base: '/khoi/', brotli: true, skip: false, start: startOwn },
  {
    name: 'nginx',
    base: '/',
    brotli: nginx?.brotli !== undefined,
    skip: !nginx,
    start: startNginx,
  },
  { name: 'nginx', base: '/khoi/', brotli: false, skip: !nginx, start: startNginx },
];

for (const { name, base, brotli, skip, start } of servers) {
  describe.skipIf(skip)(
    `${name} at ${base}${brotli ? '' : ', without brotli'}${skip ? ' (skipped: there is no nginx here)' : ''}`,
    () => {
      let site: Awaited<ReturnType<typeof writeSite>>;
      let server: Awaited<ReturnType<typeof start>>;
      beforeAll(async () => {
        site = await writeSite(base);
        server = await start(site.folder, base, brotli);
      });
      afterAll(async () => {
        await server?.close();
        site?.remove();
      });
      const at = (path: string) => base.slice(0, -1) + path;
      const ask = (question: Question) => askPort(server.port, question);
      const get = (path: string, headers: Record<string, string> = {}) =>
        ask({ path: at(path), headers });

      it.each(
        Object.keys(siteText).filter(
          (path) =>
            !/(^|\/)\./.test(path) && !path.startsWith('trang-cu') && !path.includes('bai-cu'),
        ),
      )('hands out %s whole, with the headers of its path', async (path) => {
        const reply = await get(`/${path}`);
        expect(reply.status).toBe(200);
        expect(reply.headers['content-encoding']).toBeUndefined();
        expect(reply.body.equals(Buffer.from(siteText[path] ?? ''))).toBe(true);
        expect(reply.headers['content-length']).toBe(String(reply.body.length));
        expect(reply.headers['etag']).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
        expectRules(reply, `/${path}`);
      });

      it.each([
        ['/', 'text/html; charset=utf-8'],
        ['/tin-tuc/', 'text/html; charset=utf-8'],
        ['/tin-tuc/feed.xml', 'application/xml; charset=utf-8'],
        ['/tin-tuc/feed.json', 'application/json; charset=utf-8'],
        ['/_astro/site.abc123.css', 'text/css; charset=utf-8'],
        ['/_astro/site.abc123.js', 'text/javascript; charset=utf-8'],
        ['/_astro/anh.abc123.avif', 'image/avif'],
        ['/_astro/chu.abc123.woff2', 'font/woff2'],
        ['/the/tin-tuc.png', 'image/png'],
        ['/du-lieu/toan-bo.zip', 'application/zip'],
        ['/khen-thuong/2022.csv', 'text/csv; charset=utf-8'],
        ['/hoi-nghi/lich.ics', 'text/calendar; charset=utf-8'],
        ['/hoi-nghi/2023/tong-ket/bao-cao.pdf', 'application/pdf'],
        [
          '/hoi-nghi/2023/tong-ket/bao-cao.docx',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ],
        ['/pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
        ['/pagefind/vi_abc.wasm', 'application/wasm'],
        ['/pagefind/pagefind.vi_abc123.pf_meta', 'application/octet-stream'],
        ['/pagefind/index/vi_abc123.pf_index', 'application/octet-stream'],
        ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
        ['/trang.webmanifest', 'application/manifest+json; charset=utf-8'],
        ['/robots.txt', 'text/plain; charset=utf-8'],
      ])('says what %s is, compressed or not', async (path, type) => {
        for (const accepted of ['identity', 'gzip, deflate, br'])
          expect((await get(path, { 'Accept-Encoding': accepted })).headers['content-type']).toBe(
            type,
          );
      });

      it.each([
        ['gzip, deflate, br, zstd', brotli ? 'br' : 'gzip'],
        ['br;q=1, gzip;q=0.5', brotli ? 'br' : 'gzip'],
        ['gzip', 'gzip'],
        ['gzip;q=0, br;q=0', undefined],
        ['deflate', undefined],
        ['identity', undefined],
      ])('answers Accept-Encoding: %s with %s', async (accepted, encoding) => {
        for (const [path, file] of [
          ['/tin-tuc/', 'tin-tuc/index.html'],
          ['/_astro/site.abc123.css', '_astro/site.abc123.css'],
          ['/khen-thuong/2022.csv', 'khen-thuong/2022.csv'],
        ] as const) {
          const reply = await get(path, { 'Accept-Encoding': accepted });
          expect([reply.status, reply.headers['content-encoding'], reply.headers['vary']]).toEqual([
            200,
            encoding,
            'Accept-Encoding',
          ]);
          expect(reply.text).toBe(siteText[file]);
          expectRules(reply, `/${file}`);
        }
      });

      it('does not compress what is compressed already', async () => {
        for (const path of [
          '/hoi-nghi/2023/tong-ket/bao-cao.pdf',
          '/_astro/anh.abc123.avif',
          '/pagefind/index/vi_abc123.pf_index',
        ]) {
          const { headers } = await get(path, { 'Accept-Encoding': 'gzip, br' });
          expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, undefined]);
        }
      });

      it.each(['identity', 'gzip', 'gzip, br'])(
        'answers 304 to who has the %s form already',
        async (accepted) => {
          const first = await get('/tin-tuc/', { 'Accept-Encoding': accepted });
          const [etag, modified] = [
            first.headers['etag'] ?? '',
            first.headers['last-modified'] ?? '',
          ];
          for (const condition of [
            { 'If-None-Match': etag },
            { 'If-None-Match': `"x", W/${etag}` },
            { 'If-Modified-Since': modified },
          ] as Record<string, string>[]) {
            const again = await get('/tin-tuc/', { 'Accept-Encoding': accepted, ...condition });
            expect([again.status, again.body.length, again.headers['etag']]).toEqual([
              304,
              0,
              etag,
            ]);
            expectRules(again, '/tin-tuc/index.html');
          }
          expect(
            (
              await get('/tin-tuc/', {
                'Accept-Encoding': accepted,
                'If-None-Match': '"x"',
                'If-Modified-Since': modified,
              })
            ).status,
          ).toBe(200);
          expect(
            (
              await get('/tin-tuc/', {
                'Accept-Encoding': accepted,
                'If-Modified-Since': 'Sun, 06 Nov 1994 08:49:37 GMT',
              })
            ).status,
          ).toBe(200);
        },
      );

      it('gives each form a tag of its own', async () => {
        const tags = await Promise.all(
          ['identity', 'gzip', 'br'].map(
            async (accepted) =>
              (await get('/tin-tuc/', { 'Accept-Encoding': accepted })).headers['etag'],
          ),
        );
        expect(new Set(tags).size).toBe(brotli ? 3 : 2);
      });

      const attachment = '/hoi-nghi/2023/tong-ket/bao-cao.pdf';
      it.each([
        ['bytes=0-0', 0, 0],
        ['bytes=100-199', 100, 199],
        ['bytes=39990-', 39_990, 39_999],
        ['bytes=-100', 39_900, 39_999],
        ['bytes=-90000', 0, 39_999],
        ['bytes=39990-90000', 39_990, 39_999],
      ])('hands out a part of a PDF: %s', async (range, from, to) => {
        const reply = await get(attachment, { Range: range });
        expect([
          reply.status,
          reply.headers['content-range'],
          reply.headers['content-type'],
        ]).toEqual([206, `bytes ${from}-${to}/40000`, 'application/pdf']);
        expect(reply.body.equals(pdf.subarray(from, to + 1))).toBe(true);
        expectRules(reply, attachment);
      });

      it('hands out a part only of the form that the client has begun', async () => {
        const { headers } = await get(attachment);
        expect(headers['accept-ranges']).toBe('bytes');
        for (const [condition, status] of [
          [headers['etag'], 206],
          [headers['last-modified'], 206],
          ['"x"', 200],
          ['Sun, 06 Nov 1994 08:49:37 GMT', 200],
        ] as const) {
          const reply = await get(attachment, {
            Range: 'bytes=10-19',
            'If-Range': condition ?? '',
          });
          expect([condition, reply.status, reply.body.length]).toEqual([
            condition,
            status,
            status === 206 ? 10 : 40_000,
          ]);
        }
      });

      it.each(['bytes=40000-', 'bytes=90000-90001'])('answers 416 to %s', async (range) => {
        const reply = await get(attachment, { Range: range });
        expect([reply.status, reply.headers['content-range']]).toEqual([416, 'bytes */40000']);
        expect([reply.text, reply.headers['content-type']]).toEqual([
          `${messages.rangeUnsatisfiable}\n`,
          'text/plain; charset=utf-8',
        ]);
        expectRules(reply, attachment);
      });

      it.each([
        '/khong-co/',
        '/khong-co',
        '/_astro/khong-co.abc.css',
        '/tin-tuc/khong-co.json',
        '/trong/',
        '/_astro/',
        '/%C4%91%E1%BB%8Ba-ch%E1%BB%89/',
      ])('answers 404 with its page: %s', async (path) => {
        for (const [accepted, encoding] of [
          ['identity', undefined],
          ['gzip', 'gzip'],
          ['gzip, br', brotli ? 'br' : 'gzip'],
        ] as const) {
          const reply = await get(path, { 'Accept-Encoding': accepted });
          expect([
            reply.status,
            reply.headers['content-encoding'],
            reply.headers['content-type'],
            reply.headers['vary'],
          ]).toEqual([404, encoding, 'text/html; charset=utf-8', 'Accept-Encoding']);
          expect(reply.text).toBe(siteText['404.html']);
          expectRules(reply, '/404.html');
        }
      });

      it('answers HEAD as GET, without a body', async () => {
        for (const [path, status] of [
          ['/tin-tuc/', 200],
          ['/khong-co/', 404],
        ] as const) {
          const [head, whole] = [await ask({ path: at(path), method: 'HEAD' }), await get(path)];
          expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
            status,
            0,
            String(whole.body.length),
          ]);
        }
      });

      it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
        'refuses %s',
        async (method) => {
          const reply = await ask({
            path: at('/tin-tuc/'),
            method,
            headers: { 'Content-Length': '0' },
          });
          expect([reply.status, reply.headers['allow'], reply.headers['content-type']]).toEqual([
            405,
            'GET, HEAD',
            'text/plain; charset=utf-8',
          ]);
          expect(reply.text).toBe(`${messages.methodNotAllowed}\n`);
          expectRules(reply, '/404.html');
        },
      );

      it.each([
        ['/tin-tuc', '/tin-tuc/'],
        ['/tin-tuc?q=%C4%91&a=1', '/tin-tuc/?q=%C4%91&a=1'],
        ['/tin-tuc/2023/bai-cu/', '/tin-tuc/'],
        ['/tin-tuc/2023/bai-cu', '/tin-tuc/'],
        ['/tin-tuc/2023/bai-cu/?q=%C4%91&a=1', '/tin-tuc/?q=%C4%91&a=1'],
        ['/trang-cu/?next=//ngoai.example', '/?next=//ngoai.example'],
      ])('leads from %s to %s', async (from, to) => {
        const reply = await get(from);
        expect([reply.status, reply.headers['location']]).toEqual([301, at(to)]);
        expectRules(reply, from.split('?')[0] ?? '');
        expect((await ask({ path: at(from), method: 'HEAD' })).headers['location']).toBe(at(to));
      });

      it.each([
        '//ngoai.example/tin-tuc',
        '//ngoai.example/%2e%2e/tin-tuc',
        '/\\ngoai.example/tin-tuc',
        '/%5Cngoai.example/tin-tuc',
        '/tin-tuc/2023/bai-cu//ngoai.example',
        '/%2F/ngoai.example/trang-cu',
        '//tin-tuc',
        '/%0d%0aLocation:%20//ngoai.example/tin-tuc',
      ])('never leads out of the site: %s', async (path) => {
        for (const place of [path, at(path)]) {
          const { headers, status } = await ask({ path: place });
          expect([200, 301, 302, 400, 404]).toContain(status);
          expect(new URL(headers['location'] ?? '/', 'http://vi-du.vn').host).toBe('vi-du.vn');
        }
      });

      it.each([
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/..%2fsecret.txt',
        '/%2e%2e%2fsecret.txt',
        '/tin-tuc/../../secret.txt',
        '/tin-tuc/..%2f..%2fsecret.txt',
        '/..\\secret.txt',
        '/..%5csecret.txt',
        '/%252e%252e/secret.txt',
        '/%c0%ae%c0%ae/secret.txt',
        '/..;/secret.txt',
        '/.%00./secret.txt',
        '/tin-tuc/%00',
        '/index.html%00.css',
        '//etc/passwd',
        '/%2fetc/passwd',
        '/%',
        '/%zz',
        '/.env',
        '/%2eenv',
        '/tin-tuc/.git/config',
        '/tin-tuc/%2egit/config',
        '/index.html.br',
        '/index.html.gz',
        '/tin-tuc/index.html%2ebr',
        '/404.html.br',
        '/_headers',
        '/_redirects',
        '/%5fheaders',
        '/_headers/',
        '../secret.txt',
        '/tin-tuc/index.html/',
      ])('has nothing at %s', async (path) => {
        for (const place of [
          at(path),
          ...(base === '/' ? [] : [path, `${base.slice(0, -1)}..${path}`]),
        ]) {
          const { status, text } = await ask({ path: place });
          expect([place, [400, 404].includes(status)]).toEqual([place, true]);
          expect(text).not.toContain(secret);
        }
      });

      it('refuses an address that is too long', async () => {
        expect((await get(`/tin-tuc/?q=${'a'.repeat(9000)}`)).status).toBe(414);
        expect((await get(`/tin-tuc/?q=${'a'.repeat(6000)}`)).status).toBe(200);
      });

      it('says nothing about the program that answers, and nothing of https over http', async () => {
        for (const path of ['/', '/khong-co/', '/tin-tuc']) {
          const { headers } = await get(path);
          expect(headers['server'] ?? 'nginx').toBe('nginx');
          expect([headers['x-powered-by'], headers['strict-transport-security']]).toEqual([
            undefined,
            undefined,
          ]);
        }
      });

      if (base !== '/') {
        it('answers only below its path', async () => {
          for (const [path, status, location] of [
            ['/', 302, base],
            ['/khoi', 301, base],
            ['/khoivn/', 404, undefined],
            ['/tin-tuc/', 404, undefined],
          ] as const) {
            const reply = await ask({ path });
            expect([path, reply.status, reply.headers['location']]).toEqual([
              path,
              status,
              location,
            ]);
            expectRules(reply, '/404.html');
          }
        });
      }

      it('has logged no fault of its own', () => {
        expect(
          server
            .log()
            .split('\n')
            .filter((line) => /\[(?:warn|crit|alert|emerg)\]/.test(line)),
        ).toEqual([]);
      });
    },
  );
}
