import { expect, it } from 'vitest';
import { article, check, newsFile } from './site.ts';

/** Text on which a search that begins anew at each letter, or at each way to read it, would not end. */
const long = 'a'.repeat(200_000);
const endless: [name: string, files: Record<string, string>][] = [
  ['a long word in a line with a wrong letter', { [newsFile]: article({}, `${long} Ð ${long}`) }],
  ['a long word beside a letter of Latin-1', { [newsFile]: article({}, `à ${long}`) }],
  ['a quotation mark that nothing closes', { [newsFile]: article({}, `“a” "${long}`) }],
  ['a link of one name many times', { [newsFile]: article({}, `[a](${'www.'.repeat(40)}!)`) }],
  ['a title of fifty thousand words', { [newsFile]: article({ title: 'ab cd '.repeat(25_000) }) }],
  [
    'redirects in one chain',
    {
      'redirects.yaml': Array.from(
        { length: 3000 },
        (_, i) => `- { from: /a${i}/, to: /a${i + 1}/ }\n`,
      ).join(''),
    },
  ],
];

it.each(endless)('comes to an end: %s', (_, files) => {
  const before = process.cpuUsage();
  expect(check(files).internal).toBe(false);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});
