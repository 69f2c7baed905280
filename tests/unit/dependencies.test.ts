import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/files/root.ts';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  license?: string;
}
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, Record<string, string>>;
  allowScripts: Record<string, boolean>;
}

const textOf = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const { '': root, ...locked } = (
  JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> & { '': Manifest } }
).packages;
const direct = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

it('asks for exact versions alone, and the lock file for the same', () => {
  const asked = [
    ...Object.entries(direct),
    ...Object.values(manifest.overrides).flatMap((pinned) => Object.entries(pinned)),
  ];
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
    expect(root[kind]).toEqual(manifest[kind]);
  expect(
    Object.entries(direct).filter(
      ([name, version]) => locked[`node_modules/${name}`]?.version !== version,
    ),
  ).toEqual([]);
});
it('locks every package to its bytes, from no particular registry', () => {
  expect(Object.keys(locked).length).toBeGreaterThan(300);
  expect(
    Object.entries(locked)
      .filter(([, { integrity, link }]) => link || !/^sha512-[\w+/]+=*$/.test(integrity ?? ''))
      .map(([place]) => place),
  ).toEqual([]);
  expect(
    Object.entries(locked)
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([place]) => place),
  ).toEqual([]);
});
it('needs no package to run anything while it is installed: those that would are refused by name', () => {
  const nameOf = (place: string) => place.replace(/^.*node_modules\//, '');
  const withScripts = Object.entries(locked)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => nameOf(place));
  // fsevents is for macOS, where it watches files while one writes.
  expect([...new Set(withScripts)].filter((name) => name !== 'fsevents').sort()).toEqual(
    Object.keys(manifest.allowScripts).sort(),
  );
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
  expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});
it('knows the licence of every package, and each lets the site be built, changed and published', () => {
  const free =
    /^(?:\(?(?:MIT|MIT-0|BSD|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|CC-BY-4\.0|CC-BY-3\.0|Python-2\.0|OFL-1\.1|WTFPL|Zlib|MPL-2\.0|LGPL-3\.0-or-later)(?: (?:AND|OR|WITH) [\w.-]+)*\)?)$/;
  expect(
    Object.entries(locked)
      .filter(([, { license }]) => !free.test(license ?? ''))
      .map(([place, { license }]) => `${place}: ${license ?? 'none'}`),
  ).toEqual([]);
});
it('is renewed by Dependabot in npm and in the workflows, never to what is known to break', () => {
  const { updates } = parse(textOf('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; ignore?: { 'dependency-name': string }[] }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  const ignored = updates[0]?.ignore?.map((rule) => rule['dependency-name']) ?? [];
  expect(ignored.filter((name) => !name.includes('*') && !Object.hasOwn(direct, name))).toEqual([]);
  for (const name of Object.keys(manifest.overrides)) expect(ignored).toContain(name);
});
