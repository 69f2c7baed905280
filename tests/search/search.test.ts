import { describe, expect, inject, it } from 'vitest';
import type { MarkedText, SearchRequest } from '../../src/search/types.ts';
import { golden } from './golden.ts';
import { engineOf } from './open.ts';

const engine = engineOf(inject('sites').real);
const search = (query: string, more: Partial<SearchRequest> = {}) =>
  engine.search({ query, kind: '', year: '', unit: '', field: '', order: 'relevance', ...more });
const addresses = async (query: string, more: Partial<SearchRequest> = {}) =>
  (await (await search(query, more)).load(0, 20)).map(({ address }) => address);
const marked = (text: MarkedText) => text.filter(({ found }) => found).map((part) => part.text);

describe('golden queries', () => {
  it('are many', () => expect(golden.length).toBeGreaterThanOrEqual(60));

  it.each(golden)('“%s” finds %s among the first %i', async (query, address, first) => {
    expect((await addresses(query)).slice(0, first)).toContain(address);
  });
});

describe('an answer', () => {
  it('marks the words found in the author’s spelling', async () => {
    const [first] = await (await search('hai quan')).load(0, 1);
    expect(marked(first?.title ?? [])).toEqual(['Hải quan']);
    expect(marked(first?.excerpt ?? [])).toContain('Hải quan');
  });

  it('says how words were read, and marks what they were read as', async () => {
    const answer = await search('BHXH');
    expect(answer.read).toEqual([{ typed: 'BHXH', as: 'Bảo hiểm xã hội' }]);
    const [first] = await answer.load(0, 1);
    expect(marked(first?.title ?? [])).toEqual(['Bảo hiểm xã hội']);
  });

  it('leads to the sections where the words stand', async () => {
    const found = await (await search('ký giao ước', { kind: 'Hội nghị' })).load(0, 1);
    expect(found[0]?.sections.map(({ address }) => address)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/hoi-nghi\/2023\/tong-ket-2022\/#/)]),
    );
  });

  it('counts for every value of a filter what it would give', async () => {
    const answer = await search('hải quan');
    for (const [kind, count] of Object.entries(answer.facets.kind))
      expect((await search('hải quan', { kind })).total).toBe(count);
    expect(answer.facets.kind['Đơn vị']).toBeGreaterThan(0);
    const narrowed = await search('hải quan', { kind: 'Đơn vị' });
    expect(narrowed.facets.kind).toEqual(answer.facets.kind);
  });

  it('puts the newest first when asked', async () => {
    const dates = (await (await search('thi đua', { order: 'date' })).load(0, 30)).map(
      ({ date }) => date ?? '',
    );
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(dates).size).toBeGreaterThan(3);
  });

  it('lists everything that passes the filters when nothing is asked for', async () => {
    const answer = await search('', { kind: 'Đơn vị' });
    expect(answer.total).toBe(7);
    expect((await answer.load(0, 10)).every(({ kind }) => kind === 'Đơn vị')).toBe(true);
  });

  it('drops filters that leave nothing', async () => {
    const answer = await search('hải quan', { year: '2023', kind: 'Đơn vị', unit: 'Cục Thuế' });
    expect(answer.relaxed).toEqual([{ change: 'filters' }]);
    expect(answer.total).toBeGreaterThan(0);
  });

  it.each([
    ['hảii quan', [{ change: 'spelling', from: 'hảii', to: 'hải' }], '/don-vi/hai-quan/'],
    ['thốgn kê', [{ change: 'spelling', from: 'thốgn', to: 'thống' }], '/don-vi/thong-ke/'],
    ['hải quan zzqqxxyyzz', [{ change: 'dropped', word: 'zzqqxxyyzz' }], '/don-vi/hai-quan/'],
  ])('finds something for “%s”, and says what it changed', async (query, relaxed, address) => {
    const answer = await search(query);
    expect(answer.relaxed).toEqual(relaxed);
    expect((await answer.load(0, 1))[0]?.address).toBe(address);
  });

  it('reads an unmarked query’s slip as unmarked', async () => {
    expect((await search('hai qaun')).relaxed).toEqual([
      { change: 'spelling', from: 'qaun', to: 'quan' },
    ]);
    expect((await search('hải qaun')).relaxed).toEqual([
      { change: 'spelling', from: 'qaun', to: 'quan' },
    ]);
  });

  it.each(['xyzzy', 'zzqqxxyyzz xyzzy', '"xyzzy zzqqxx"'])(
    'says of “%s” that nothing was found, and no more',
    async (query) => {
      const answer = await search(query);
      expect([answer.total, answer.relaxed]).toEqual([0, []]);
      expect((await search(query, { kind: 'Đơn vị' })).relaxed).toEqual([]);
    },
  );

  it('looks for words in quotes apart where they stand together nowhere, and says so', async () => {
    const answer = await search('"thuế hải quan kho bạc"');
    expect(answer.relaxed).toEqual([{ change: 'phrase' }]);
    expect(answer.total).toBeGreaterThan(0);
    expect((await search('"thuế hải quan zzqqxxyyzz"')).relaxed).toEqual([
      { change: 'dropped', word: 'zzqqxxyyzz' },
      { change: 'phrase' },
    ]);
  });

  it('keeps words in quotes together', async () => {
    const [loose, strict] = [await search('khối thi đua năm'), await search('"khối thi đua năm"')];
    expect(strict.total).toBeGreaterThan(0);
    expect(strict.total).toBeLessThan(loose.total);
  });

  it('takes anything that is typed', async () => {
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '"',
      '""',
      '=~"a"',
      'a',
      '   ',
      '%',
      '\\',
      '?',
      '😀',
      'x'.repeat(5000),
      'đ',
    ])
      await (await search(query)).load(0, 10);
  });
});

describe('below a base path', () => {
  it('gives full addresses', async () => {
    const below = engineOf(inject('sites')['real-subpath'], '/khoi/');
    const answer = await below.search({
      query: 'hải quan',
      kind: '',
      year: '',
      unit: '',
      field: '',
      order: 'relevance',
    });
    expect((await answer.load(0, 1))[0]?.address).toBe('/khoi/don-vi/hai-quan/');
  });
});
