import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationFrom } from '../../../src/cli/nginx.ts';
import { findNginx, type NginxProgram } from '../../tools/nginx-program.ts';
import { faultsOf, freePort, runNginx } from '../../tools/run-nginx.ts';
import { ask } from './ask.ts';
import { siteText, writeSite } from './fixture.ts';

const found = findNginx();
const nginx = found as NginxProgram;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'khoi-content-'));
const content = (base: string, redirects: string) => {
  const root = mkdtempSync(join(folder, 'c-'));
  writeFileSync(join(root, 'site.yaml'), `basePath: ${base}\n`);
  writeFileSync(join(root, 'redirects.yaml'), redirects);
  return { CONTENT_DIR: root };
};
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run nginx', () => {
  const env = content('/khoi/', '- from: /tin-tuc/2023/bai-cu/\n  to: /tin-tuc/\n');
  const written = (...args: string[]) =>
    configurationFrom(['--root', '/var/www/khoi/current', '--name', 'vi-du.vn', ...args], env);

  it('writes maps named after the site, its errors, its path, and the moved addresses', () => {
    const text = written('--brotli');
    expect(text.match(/^map .*/gm)?.length).toBe(
      text.match(/^map .* \$vi_du_vn_khoi_\w+ \{$/gm)?.length,
    );
    expect(text).toContain('    brotli_static on;\n');
    expect(written()).not.toContain('    brotli_static on;\n');
    expect(text.slice(text.indexOf('    error_page'))).toMatchInlineSnapshot(`
      "    error_page 403 =404 /khoi/404.html;
          error_page 404 /khoi/404.html;
          error_page 405 @refused;
          error_page 416 @unsatisfiable;
          if ($request_method !~ ^(?:GET|HEAD)$) {
              return 405;
          }
          location @refused {
              types { }
              default_type "text/plain; charset=utf-8";
              return 405 "Máy chủ này chỉ trả lời yêu cầu đọc (GET, HEAD).\\n";
          }
          location @unsatisfiable {
              # nginx đã đặt các tiêu đề trước khi thấy phần được hỏi không có; một dòng add_header ở đây giữ cho chúng khỏi bị thêm lần nữa.
              add_header Allow $vi_du_vn_khoi_allow;
              types { }
              default_type "text/plain; charset=utf-8";
              return 416 "Tệp không có phần được hỏi.\\n";
          }

          location /khoi/ {
              alias "/var/www/khoi/current/";
              index index.html;
          }
          location = /khoi {
              return 301 /khoi/$is_args$args;
          }
          location = / {
              return 302 /khoi/;
          }
          location / {
              return 404;
          }
          # Tệp ẩn, tệp nén và tệp dành cho máy chủ: không có địa chỉ riêng.
          location ~ "/\\.(?!well-known/)|\\.(?:br|gz)$" {
              return 404;
          }
          location = /khoi/_headers {
              return 404;
          }
          location = /khoi/_redirects {
              return 404;
          }
          location = /khoi/tin-tuc/2023/bai-cu/ {
              return 301 /khoi/tin-tuc/$is_args$args;
          }
          location = /khoi/tin-tuc/2023/bai-cu {
              return 301 /khoi/tin-tuc/$is_args$args;
          }
      }
      "
    `);
  });

  it('with a certificate, leads from http to https under the first name', () => {
    const text = written(
      '--name',
      'www.vi-du.vn',
      '--certificate',
      '/etc/ssl/vi-du.pem',
      '--key',
      '/etc/ssl/vi-du.key',
    );
    expect(text.slice(text.indexOf('server {'), text.indexOf('server_tokens off;\n    #')))
      .toMatchInlineSnapshot(`
      "server {
          listen 80;
          listen [::]:80;
          server_name vi-du.vn www.vi-du.vn;
          server_tokens off;
          return 301 https://vi-du.vn$request_uri;
      }
      server {
          listen 443 ssl http2;
          listen [::]:443 ssl http2;
          server_name vi-du.vn www.vi-du.vn;
          ssl_certificate "/etc/ssl/vi-du.pem";
          ssl_certificate_key "/etc/ssl/vi-du.key";
          ssl_protocols TLSv1.2 TLSv1.3;
          ssl_session_cache shared:SSL:1m;
          ssl_session_tickets off;

          "
    `);
  });

  it.each([
    [[]],
    [['--root', '/srv', '--name', 'vi-du.vn', '--folder', '/x']],
    [['--root', 'dist', '--name', 'vi-du.vn']],
    [['--root', '/srv/a"; evil', '--name', 'vi-du.vn']],
    [['--root', '/srv/$uri', '--name', 'vi-du.vn']],
    [['--root', '/srv', '--name', 'vi-du.vn; evil']],
    [['--root', '/srv', '--name', 'vi-du.vn', '--listen', '80; evil']],
    [['--root', '/srv', '--name', 'vi-du.vn', '--certificate', '/etc/ssl/vi-du.pem']],
    [
      [
        '--root',
        '/srv',
        '--name',
        'vi-du.vn',
        '--certificate',
        'vi-du.pem',
        '--key',
        '/etc/ssl/vi-du.key',
      ],
    ],
  ])('refuses %j', (args) => {
    expect(() => configurationFrom(args, env)).toThrow(
      /^(?:Cách dùng: npm run --silent nginx|--root phải là|--name phải là|--listen phải là|--certificate và --key)/,
    );
  });

  it('leaves out a redirect that the check refuses', () => {
    const text = configurationFrom(
      ['--root', '/srv', '--name', 'vi-du.vn'],
      content('/', '- from: "/a/ { return 200; } #"\n  to: /\n- from: /cu/\n  to: /moi/\n'),
    );
    expect(text.match(/location = \/.*$/gm)).toEqual([
      'location = /_headers {',
      'location = /_redirects {',
      'location = /cu/ {',
      'location = /cu {',
    ]);
  });
});

describe.skipIf(!found)(
  `nginx${found ? ` ${found.version}` : ' (skipped: there is no nginx here)'}`,
  () => {
    const common = [
      '--root',
      '/var/www/khoi/current',
      '--name',
      'vi-du.vn',
      '--listen',
      '127.0.0.1:18080',
    ];
    const long = Array.from(
      { length: 1000 },
      (_, index) =>
        `- from: /tin-tuc/2023/${'mot-dia-chi-dai-'.repeat(8)}${index}/\n  to: /tin-tuc/\n`,
    ).join('');

    it('takes the configuration, at a root and below a path, with a thousand long redirects', () => {
      for (const base of ['/', '/khoi/', '/a.b/~c/']) {
        expect(faultsOf(nginx, configurationFrom(common, content(base, long)))).toBe('');
        if (nginx.brotli)
          expect(
            faultsOf(nginx, configurationFrom([...common, '--brotli'], content(base, long))),
          ).toBe('');
      }
    });

    it('takes two sites side by side, and so their maps have names of their own', () => {
      const other = configurationFrom(
        ['--root', '/srv', '--name', 'khac.vn', '--listen', '127.0.0.1:18080'],
        content('/', '[]'),
      );
      expect(faultsOf(nginx, configurationFrom(common, content('/', '[]')) + other)).toBe('');
      expect(other).not.toContain('$vi_du_vn');
    });

    it('would tell of a fault', () => {
      expect(
        faultsOf(
          nginx,
          configurationFrom(common, content('/', '[]')).replace(
            'gzip_static on;',
            'gzip_static perhaps;',
          ),
        ),
      ).toContain('invalid value "perhaps"');
    });
  },
);

describe.skipIf(!found)(
  `a publish under nginx${found ? '' : ' (skipped: there is no nginx here)'}`,
  () => {
    it('is whole at every moment, and is taken back by the same step', async () => {
      const site = await writeSite('/');
      const www = mkdtempSync(join(tmpdir(), 'khoi-www-'));
      const port = await freePort();
      const turnTo = (release: string) => {
        symlinkSync(join('releases', release), join(www, 'next'));
        renameSync(join(www, 'next'), join(www, 'current'));
      };
      for (const release of ['a', 'b']) {
        cpSync(site.folder, join(www, 'releases', release), { recursive: true });
        for (const name of ['index.html', 'index.html.gz', 'index.html.br'])
          rmSync(join(www, 'releases', release, name));
        writeFileSync(join(www, 'releases', release, 'index.html'), release.repeat(60_000));
      }
      turnTo('a');
      const server = await runNginx(
        nginx,
        configurationFrom(
          ['--root', join(www, 'current'), '--name', 'vi-du.vn', '--listen', `127.0.0.1:${port}`],
          content('/', '[]'),
        ),
        port,
      );
      try {
        let stop = false;
        const seen = new Set<string>();
        const readers = Array.from({ length: 4 }, async () => {
          while (!stop) {
            const { status, text } = await ask(port, { path: '/' });
            seen.add(`${status} ${text === text[0]?.repeat(60_000) ? text[0] : 'mixed'}`);
          }
        });
        for (let turn = 0; turn < 50; turn += 1) {
          turnTo(turn % 2 === 0 ? 'b' : 'a');
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        stop = true;
        await Promise.all(readers);
        expect([...seen].sort()).toEqual(['200 a', '200 b']);
      } finally {
        await server.close();
        rmSync(www, { recursive: true });
        site.remove();
      }
    });
  },
);

const noTls = !found || !hasOpenssl;
describe.skipIf(noTls)(
  `https under nginx${noTls ? ' (skipped: there is no nginx or no openssl here)' : ''}`,
  () => {
    let site: Awaited<ReturnType<typeof writeSite>>;
    let server: Awaited<ReturnType<typeof runNginx>>;
    let ports: { plain: number; secure: number };
    beforeAll(async () => {
      site = await writeSite('/');
      const keys = join(folder, 'keys');
      mkdirSync(keys);
      const [certificate, key] = [join(keys, 'vi-du.pem'), join(keys, 'vi-du.key')];
      spawnSync('openssl', [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=vi-du.vn',
        '-keyout',
        key,
        '-out',
        certificate,
      ]);
      ports = { plain: await freePort(), secure: await freePort() };
      const configuration = configurationFrom(
        [
          '--root',
          site.folder,
          '--name',
          'vi-du.vn',
          '--listen',
          `127.0.0.1:${ports.secure}`,
          '--certificate',
          certificate,
          '--key',
          key,
        ],
        content('/', '[]'),
      );
      server = await runNginx(
        nginx,
        configuration
          .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
          .replace('listen [::]:80;', ''),
        ports.secure,
      );
    });
    afterAll(async () => {
      await server?.close();
      site?.remove();
    });

    it('binds browsers to https, on errors and redirects too', async () => {
      for (const [path, status] of [
        ['/', 200],
        ['/tin-tuc', 301],
        ['/khong-co/', 404],
      ] as const) {
        const reply = await ask(ports.secure, { path, secure: true });
        expect([reply.status, reply.headers['strict-transport-security']]).toEqual([
          status,
          'max-age=31536000',
        ]);
      }
      expect((await ask(ports.secure, { path: '/tin-tuc/', secure: true })).text).toBe(
        siteText['tin-tuc/index.html'],
      );
    });

    it('leads there from http, whatever the host asked for', async () => {
      const reply = await ask(ports.plain, {
        path: '/tin-tuc/?q=a',
        headers: { Host: 'ngoai.example' },
      });
      expect([
        reply.status,
        reply.headers['location'],
        reply.headers['strict-transport-security'],
      ]).toEqual([301, 'https://vi-du.vn/tin-tuc/?q=a', undefined]);
    });
  },
);

describe.skipIf(!found)(
  `nginx behind a proxy that speaks https${found ? '' : ' (skipped: there is no nginx here)'}`,
  () => {
    it('binds browsers to https as the proxy says', async () => {
      const site = await writeSite('/');
      const port = await freePort();
      const server = await runNginx(
        nginx,
        configurationFrom(
          ['--root', site.folder, '--name', 'vi-du.vn', '--listen', `127.0.0.1:${port}`],
          content('/', '[]'),
        ),
        port,
      );
      try {
        expect(
          (await ask(port, { path: '/', headers: { 'X-Forwarded-Proto': 'https' } })).headers[
            'strict-transport-security'
          ],
        ).toBe('max-age=31536000');
        expect(
          (await ask(port, { path: '/', headers: { 'X-Forwarded-Proto': 'http' } })).headers[
            'strict-transport-security'
          ],
        ).toBeUndefined();
      } finally {
        await server.close();
        site.remove();
      }
    });
  },
);
