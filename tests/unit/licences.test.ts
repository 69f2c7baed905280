import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContentFile } from '../../src/files/read.ts';
import { projectRoot } from '../../src/files/root.ts';
import { plainTools } from '../../src/schemas/fields.ts';
import { siteSchema } from '../../src/schemas/site.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

it('gives the code the Apache License 2.0, word for word as apache.org publishes it', () => {
  expect(createHash('sha256').update(read('LICENSE')).digest('hex')).toBe(
    'cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30',
  );
  expect((JSON.parse(read('package.json')) as { license: string }).license).toBe('Apache-2.0');
});

it('lays the words of the licence that site.yaml names beside the content', () => {
  const site = siteSchema(plainTools).parse(
    readContentFile(join(projectRoot, 'content'), 'site.yaml')?.entries[0]?.data,
  );
  if (site.licence) expect(read('content/LICENSE').trim()).not.toBe('');
  if (site.licence?.id === 'CC-BY-4.0') {
    expect(read('content/LICENSE')).toMatch(/^Creative Commons Attribution 4\.0 International\n/);
    expect(read('content/LICENSE')).toContain('Section 8 – Interpretation.');
  }
});
