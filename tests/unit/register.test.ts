import { describe, expect, it } from 'vitest';
import { addresses, honourAddress } from '../../src/domain/addresses.ts';
import {
  honoursPerPage,
  keyOf,
  listOf,
  pageOfHonour,
  registerLists,
  registerOf,
  rollYears,
  unstated,
} from '../../src/domain/register.ts';
import { honourStatuses } from '../../src/schemas/honour.ts';
import { vietnameseAlphabet, letterOfSlug, letterSlug } from '../../src/vietnamese/collate.ts';
import { awardOf, emptyContent, honourOf, personOf, put, unitOf } from './content.ts';
import { siteAddresses } from '../../src/domain/pages.ts';

function sample() {
  const content = emptyContent();
  put(content, 'units', { a: unitOf('Cục Đo'), b: unitOf('Cục Dệt') });
  put(content, 'awards', { co: awardOf('co', 1, { level: 'tinh' }), bk: awardOf('bk', 2) });
  put(content, 'people', {
    duc: personOf('Nguyễn Văn Đức', {
      offices: [{ title: 'Cục trưởng', unit: 'a', asOf: '2022-05', source: 's' }],
    }),
    an: personOf('Trần Thị An', {
      offices: [{ title: 'Thủ kho', unit: 'b', from: '2010', to: '2021', source: 's' }],
    }),
  });
  put(content, 'models', {
    to: {
      name: 'Tổ Một',
      kind: 'tap-the',
      unit: 'b',
      years: [2022],
      recognition: 'nominated',
      honours: [],
      campaigns: [],
      summary: '',
      published: '2026-01-01',
      sources: ['s'],
      corrections: [],
      aliases: [],
    },
  });
  const honours = [
    honourOf('old', { year: 2021, status: 'decided', decision: 'd' }),
    honourOf('pending-first', { award: 'co' }),
    honourOf('bk-duc', {
      award: 'bk',
      recipient: { person: 'duc' },
      status: 'decided',
      decision: 'd',
    }),
    honourOf('bk-an', {
      award: 'bk',
      recipient: { person: 'an' },
      status: 'presented',
      decision: 'd',
    }),
    honourOf('bk-a', { award: 'bk', status: 'decided', decision: 'd' }),
    honourOf('bk-b', {
      award: 'bk',
      recipient: { unit: 'b' },
      status: 'decided',
      decision: 'd',
      line: 'nganh-doc',
    }),
    honourOf('bk-to', {
      award: 'bk',
      recipient: { model: 'to' },
      status: 'decided',
      decision: 'd',
    }),
    honourOf('gone', { status: 'revoked', decision: 'd' }),
  ];
  put(content, 'honours', Object.fromEntries(honours.map((h) => [h.id, h])));
  return content;
}

describe('the order of the register', () => {
  it('is: newest year, received before pending before revoked, rank, collectives in Vietnamese order, people by given name', () => {
    expect(registerOf(sample()).map(({ id }) => id)).toEqual([
      'bk-b',
      'bk-a',
      'bk-to',
      'bk-an',
      'bk-duc',
      'pending-first',
      'gone',
      'old',
    ]);
  });
  it('puts a higher rank first whatever the names', () => {
    const content = sample();
    put(content, 'honours', {
      top: honourOf('top', { recipient: { person: 'duc' }, status: 'decided', decision: 'd' }),
    });
    expect(registerOf(content)[0]?.id).toBe('top');
  });
});

describe('the lists of the register', () => {
  it('count a person for the unit of that year, and say so where no source tells', () => {
    const content = sample();
    const units = Object.fromEntries(
      registerLists(content)
        .filter(({ facet }) => facet === 'don-vi')
        .map(({ value, count }) => [value, count]),
    );
    expect(units).toEqual({ a: 5, b: 2, [unstated]: 1 });
    expect(listOf(content, 'don-vi', unstated).map(({ id }) => id)).toEqual(['bk-an']);
  });
  it('hold every honour once for each facet', () => {
    const content = sample();
    for (const facet of ['nam', 'don-vi', 'loai', 'cap', 'tuyen', 'tinh-trang'] as const) {
      const lists = registerLists(content).filter((list) => list.facet === facet);
      expect(
        lists.flatMap(({ value }) => listOf(content, facet, value).map(({ id }) => id)).sort(),
        facet,
      ).toEqual([...content.honours.keys()].sort());
    }
  });
  it('give people and collectives, not units, their letter', () => {
    const content = sample();
    expect(
      registerLists(content)
        .filter(({ facet }) => facet === 'ten')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['a', 'dd', 't']);
    expect(listOf(content, 'ten', 'dd').map(({ id }) => id)).toEqual(['bk-duc']);
  });
  it('say where an honour stands once a year takes several pages', () => {
    const content = sample();
    for (let i = 0; i < honoursPerPage; i += 1)
      put(content, 'honours', {
        [`x-${i}`]: honourOf(`x-${i}`, { award: 'co', status: 'decided', decision: 'd' }),
      });
    expect([
      pageOfHonour(content, 'x-0'),
      pageOfHonour(content, 'gone'),
      pageOfHonour(content, 'old'),
    ]).toEqual([1, 2, 1]);
    expect(honourAddress(content, 'gone', 2022)).toBe('/khen-thuong/2022/trang/2/#kt-gone');
    expect(siteAddresses(content).has('/khen-thuong/2022/trang/2/')).toBe(true);
    expect(siteAddresses(content).has('/khen-thuong/2022/trang/3/')).toBe(false);
  });
  it('are all known as addresses of the site, the rolls of years with a decision too', () => {
    const content = sample();
    const known = siteAddresses(content);
    for (const { facet, value } of registerLists(content))
      expect(known.has(addresses.honoursList(facet, value)), `${facet} ${value}`).toBe(true);
    expect(known.has('/khen-thuong/2022/so-vang/')).toBe(true);
    expect([...known].filter((address) => /\.(?:csv|json)$/.test(address))).toEqual([]);
  });
});

describe('rollYears', () => {
  it('leaves out years that have only proposals or withdrawn honours', () => {
    for (const status of honourStatuses) {
      const content = emptyContent();
      put(content, 'honours', { h: honourOf('h', { status }) });
      expect(rollYears(content), status).toEqual(
        status === 'decided' || status === 'presented' ? [2022] : [],
      );
    }
  });
});

describe('letters in addresses', () => {
  it('differ for all letters of the alphabet and lead back', () => {
    expect(new Set(vietnameseAlphabet.map(letterSlug)).size).toBe(vietnameseAlphabet.length);
    for (const letter of vietnameseAlphabet) expect(letterOfSlug(letterSlug(letter))).toBe(letter);
  });
  it('take what is no letter together', () =>
    expect(['م', '', '🏆'].map(letterSlug)).toEqual(['khac', 'khac', 'khac']));
});

describe('one person', () => {
  it('is one recipient, by whichever profile and from whichever unit', () => {
    const content = sample();
    const model = content.models.get('to')?.data;
    const { people } = content;
    put(content, 'models', {
      an: { ...model, name: people.get('an')?.data.name, kind: 'ca-nhan', person: 'an' } as never,
    });
    put(content, 'honours', {
      own: honourOf('own', { year: 2020, recipient: { person: 'an' } }),
      later: honourOf('later', { year: 2024, recipient: { person: 'an' } }),
      profile: honourOf('profile', { recipient: { model: 'an' } }),
      namesake: honourOf('namesake', {
        recipient: { name: 'Trần Thị An', kind: 'ca-nhan', memberOf: 'b' },
      }),
    });
    const keys = Object.fromEntries(registerOf(content).map((line) => [line.id, keyOf(line)]));
    expect(new Set([keys['own'], keys['later'], keys['profile']]).size).toBe(1);
    expect(keys['namesake']).not.toBe(keys['own']);
  });
});
