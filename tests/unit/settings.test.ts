import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/files/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'settings-'));
writeFileSync(join(root, 'site.yaml'), 'url: https://trong-tep.example\nbasePath: /tep/\n');

describe('readSettings', () => {
  it('takes the environment before site.yaml', () => {
    expect(readSettings({ BUILD_DATE: '2026-11-22' }, root)).toEqual({
      origin: 'https://trong-tep.example',
      base: '/tep/',
      today: '2026-11-22',
      preview: false,
    });
    expect(
      readSettings(
        { SITE_URL: 'https://khac.example/', BASE_PATH: 'khoi', BUILD_DATE: '2026-11-22' },
        root,
      ),
    ).toEqual({
      origin: 'https://khac.example',
      base: '/khoi/',
      today: '2026-11-22',
      preview: false,
    });
  });
  it('knows no origin where nobody names one, and never makes one up', () => {
    expect(readSettings({ BUILD_DATE: '2026-11-22' }, join(root, 'none'))).toEqual({
      origin: undefined,
      base: '/',
      today: '2026-11-22',
      preview: false,
    });
  });
  it.each([
    [{ SITE_URL: 'abc' }],
    [{ SITE_URL: 'javascript:alert(1)' }],
    [{ BASE_PATH: '/a b/' }],
    [{ BUILD_DATE: '2026-02-31' }],
    [{ BUILD_DATE: '2026' }],
  ])('says in one sentence what is wrong with %j', (env) => {
    expect(() => readSettings(env, root)).toThrow(/bạn viết «/);
  });
});
