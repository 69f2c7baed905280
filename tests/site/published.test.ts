import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { lostAddresses } from '../../src/build/published-addresses.ts';
import { withPublished } from '../../src/domain/published-urls.ts';
import { sites, told } from './pages.ts';
import { plans } from './sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'da-dang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(sites)(
  'every address that publishing promises for good is one that the build makes ($name)',
  ({ name, site }) => {
    const promised = withPublished('', buildContext(plans[name].content).addresses.keys());
    expect(promised.split('\n').length).toBeGreaterThan(30);
    writeFileSync(join(folder, 'published-urls.txt'), promised);
    expect(told(lostAddresses(site().folder, folder))).toBe('');
  },
);
