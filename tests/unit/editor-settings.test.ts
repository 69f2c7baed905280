import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headersFor } from '../../src/hosting/headers.ts';
import { editorSettings } from '../../src/editor/settings.ts';

let root: string;
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'editor-settings-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function settings(site: string, env: NodeJS.ProcessEnv = {}) {
  writeFileSync(join(root, 'site.yaml'), site);
  return editorSettings(env, root);
}

it('come from site.yaml, with what need not be said', () => {
  expect(settings('editor:\n  repository: khoi-mau/trang\n')).toEqual({
    backend: 'github',
    repository: 'khoi-mau/trang',
    branch: 'main',
    folder: 'content',
  });
  expect(
    settings(
      'editor:\n  repository: khoi-mau/trang\n  branch: noi-dung\n  folder: khoi/noi-dung\n  signIn: { url: https://dang-nhap.example }\n',
    ),
  ).toEqual({
    backend: 'github',
    repository: 'khoi-mau/trang',
    branch: 'noi-dung',
    folder: 'khoi/noi-dung',
    signIn: { url: 'https://dang-nhap.example', path: 'auth' },
  });
});

it('are none where nothing is said, or nothing that can be used', () => {
  for (const site of [
    'title: A\n',
    'editor: {}\n',
    'editor: { repository: https://github.com/khoi-mau/trang }\n',
    'editor: [\n',
  ])
    expect(settings(site)).toBeUndefined();
});

it('open the form without a repository where the environment says so', () => {
  expect(settings('title: A\n', { EDITOR_BACKEND: 'test-repo' })).toEqual({
    backend: 'test-repo',
    folder: 'content',
  });
  expect(() =>
    settings('title: A\n', { EDITOR_BACKEND: 'ftp' }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[SettingError: EDITOR_BACKEND phải là github hoặc test-repo; bạn viết «ftp».]`,
  );
});

it('headers are wider on the page of the form alone, and there let nothing through but the code host', () => {
  const [page, others] = [headersFor('/quan-tri/'), headersFor('/')];
  for (const path of ['/quan-tri/la/', '/tin-tuc/', '/quan-tri'])
    expect(headersFor(path), path).toEqual(others);
  expect(headersFor('/quan-tri/config.json')['Content-Security-Policy']).toBe(
    others['Content-Security-Policy'],
  );
  expect(headersFor('/quan-tri/index.html')).toEqual(page);
  expect(Object.entries(page).filter(([name, value]) => others[name] !== value))
    .toMatchInlineSnapshot(`
    [
      [
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' blob: data: https://api.github.com; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; worker-src 'self' blob:; manifest-src 'self' blob:",
      ],
      [
        "Cross-Origin-Opener-Policy",
        "same-origin-allow-popups",
      ],
      [
        "X-Robots-Tag",
        "noindex",
      ],
    ]
  `);
});
