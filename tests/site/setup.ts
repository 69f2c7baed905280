import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../src/build/build-site.ts';
import { projectRoot } from '../../src/files/root.ts';
import { writeBloc } from '../fixtures/bloc/generate.ts';
import { hashOf } from './files.ts';
import { blocContent, envOf, plans, type SiteName, siteNames, testSites } from './sites.ts';

/** What a built site depends on, besides its content and its settings. */
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) =>
  join(projectRoot, name),
);

/** Builds the sites that the tests look at, one after the other; those whose inputs have not changed are left as they are. */
export default async function setup(project: TestProject): Promise<void> {
  mkdirSync(testSites, { recursive: true });
  writeBloc(blocContent, { size: 'small' });
  for (const name of siteNames) await buildOnce(name);
  project.provide(
    'sites',
    Object.fromEntries(siteNames.map((name) => [name, join(testSites, name)])) as Record<
      SiteName,
      string
    >,
  );
}

async function buildOnce(name: SiteName): Promise<void> {
  const out = join(testSites, name);
  const stamp = `${out}.stamp`;
  const env = envOf(name);
  const inputs = hashOf([...sources, plans[name].content], JSON.stringify(env));
  if (
    existsSync(join(out, 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === inputs
  ) {
    console.log(`Test site ${name}: unchanged since it was last built.`);
    return;
  }
  console.log(`Test site ${name}: building…`);
  rmSync(stamp, { force: true });
  const { ok, pages, stages } = await build({
    out,
    env,
    quiet: true,
    precompress: true,
    preview: name === 'live',
  });
  if (!ok)
    throw new Error(
      `The test site “${name}” (content: ${plans[name].content}) could not be built. What the build said stands above.`,
    );
  writeFileSync(stamp, inputs);
  const seconds = Object.values(stages).reduce((a, b) => a + b, 0);
  console.log(`Test site ${name}: ${pages} pages in ${seconds.toFixed(1)} s.`);
}
