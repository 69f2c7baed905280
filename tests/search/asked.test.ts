import { expect, inject, it } from 'vitest';
import { outcome, relaxation } from '../../src/search/client-words.ts';
import type { SearchRequest } from '../../src/search/types.ts';
import { askedOfBloc, askedOfReal, type Asked } from './asked.ts';
import { engineOf } from './open.ts';

const saysNone = /không (?:tìm thấy|có)|chưa có (?:thông tin|kết quả)/iu;
/** The engine reads its files by one function for all sites: one site after the other. */
const least = 0.97;

async function missed(folder: string, asked: readonly Asked[]): Promise<string[]> {
  const engine = engineOf(folder);
  await engine.ready();
  const wrong: string[] = [];
  for (const [query, first] of asked) {
    const request: SearchRequest = {
      query,
      kind: '',
      year: '',
      unit: '',
      field: '',
      order: 'relevance',
    };
    const answer = await engine.search(request);
    const said = answer.said;
    const words = [outcome(answer, request), relaxation(answer, request), said?.lead].join(' ');
    const link =
      said?.to ??
      said?.items[0]?.link.address ??
      said?.more?.address ??
      (await answer.load(0, 1))[0]?.address ??
      '';
    const isRight =
      first === 'none' ? saysNone.test(words) : first.test(link) && !saysNone.test(words);
    if (!isRight) wrong.push(`${query} → ${first === 'none' ? words : `${link} ${words}`}`);
  }
  return wrong;
}

it.each([
  ['the real record', 'real', askedOfReal],
  ['a larger bloc', 'bloc', askedOfBloc],
] as const)(
  'what people ask of %s is answered first, or said not to be there',
  async (_, site, asked) => {
    const wrong = await missed(inject('sites')[site], asked);
    expect(1 - wrong.length / asked.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  },
);

it('are many', () => {
  const all = [...askedOfReal, ...askedOfBloc];
  expect(new Set(all.map(([query]) => query)).size).toBeGreaterThanOrEqual(150);
});
