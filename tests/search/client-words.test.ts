import { describe, expect, it } from 'vitest';
import { advice, outcome, reading, relaxation, unread } from '../../src/search/client-words.ts';
import type { SearchAnswer, SearchRequest } from '../../src/search/types.ts';

const answer = (parts: Partial<SearchAnswer>): SearchAnswer => ({
  total: 3,
  load: async () => [],
  facets: { kind: {}, year: {}, unit: {}, field: {} },
  read: [],
  relaxed: [],
  isPartial: false,
  ...parts,
});
const asked = (query: string, parts: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  kind: '',
  year: '',
  unit: '',
  field: '',
  order: 'relevance',
  ...parts,
});

describe('what the search says', () => {
  it('of its outcome', () => {
    expect(outcome(answer({ total: 1234 }), asked('hải quan'))).toBe(
      '1.234 kết quả cho “hải quan”',
    );
    expect(outcome(answer({}), asked('', { year: '2022' }))).toBe('3 kết quả · năm 2022');
    expect(outcome(answer({ total: 0 }), asked('zz'))).toBe('Không có kết quả cho “zz”.');
    expect(outcome(answer({ total: 0 }), asked('', { year: '2022' }))).toBe('Không có kết quả.');
    expect(
      outcome(answer({ relaxed: [{ change: 'dropped', word: 'zz' }] }), asked('hải quan zz')),
    ).toBe('Không tìm thấy “hải quan zz”. 3 kết quả có một phần từ khóa');
  });

  it('of what is nowhere before anything else', () => {
    expect(outcome(answer({ isPartial: true }), asked('công an tỉnh'))).toBe(
      'Không tìm thấy “công an tỉnh”. 3 kết quả có một phần từ khóa',
    );
    expect(outcome(answer({ isPartial: true, isName: true }), asked('Lê Văn Tám'))).toBe(
      'Không tìm thấy tên “Lê Văn Tám”. 3 kết quả có một phần từ khóa',
    );
    expect(unread(answer({ isPartial: true, scans: 2 }))).toBe(
      'Chưa tìm được trong 2 tệp quét chưa có chữ.',
    );
    expect(unread(answer({ scans: 2 }))).toBe('');
  });

  it('beside an answer without doubting it', () => {
    const said = { state: 'answer', lead: 'Khối trưởng năm 2023', items: [], sources: [] } as const;
    expect(outcome(answer({ isPartial: true, said }), asked('ai làm khối trưởng 2023'))).toBe(
      '3 kết quả liên quan',
    );
  });

  it.each<[SearchAnswer['relaxed'], SearchRequest, string]>([
    [[], asked('hải quan'), ''],
    [[{ change: 'spelling', from: 'qaun', to: 'quan' }], asked('hải qaun'), 'Tìm theo “hải quan”.'],
    [[{ change: 'dropped', word: 'zzz' }], asked('hải zzz quan'), 'Tìm theo “hải quan”.'],
    [
      [
        { change: 'spelling', from: 'hai', to: 'hải' },
        { change: 'dropped', word: 'zz' },
      ],
      asked('hai quan zz'),
      'Tìm theo “hải quan”.',
    ],
    [
      [{ change: 'phrase' }],
      asked('"thuế kho bạc"'),
      'Không tìm thấy cụm từ này; các kết quả có những từ này, không nhất thiết đứng liền nhau.',
    ],
    [
      [{ change: 'dropped', word: 'zz' }, { change: 'phrase' }],
      asked('"thuế kho bạc zz"'),
      'Không tìm thấy cụm từ này; các kết quả có những từ này, không nhất thiết đứng liền nhau. Tìm theo “thuế kho bạc”.',
    ],
    [
      [{ change: 'filters' }],
      asked('hải quan', { year: '1999' }),
      'Không có kết quả trong phạm vi đã lọc; các kết quả ở tất cả các loại, năm, đơn vị.',
    ],
    [
      [{ change: 'filters' }],
      asked('', { year: '1999' }),
      'Không có kết quả trong phạm vi đã lọc; các kết quả ở tất cả các loại, năm, đơn vị.',
    ],
  ])('of a search that was widened: %j', (relaxed, request, said) => {
    expect(relaxation(answer({ relaxed }), request)).toBe(said);
  });

  it('of how it read the words', () => {
    expect(
      reading(
        answer({
          read: [
            { typed: 'BHXH', as: 'Bảo hiểm xã hội' },
            { typed: 'UBND', as: 'Ủy ban nhân dân' },
          ],
        }),
      ),
    ).toBe('Tìm cả: Bảo hiểm xã hội; Ủy ban nhân dân.');
    expect(reading(answer({}))).toBe('');
  });

  it('to try when nothing was found', () => {
    expect(advice(asked('zz', { unit: 'Cục Thuế' }))).toBe(
      'Có thể xem lại chữ đã gõ, thử ít từ hơn, xóa bộ lọc, hoặc đi theo các mục bên dưới.',
    );
    expect(advice(asked('', { unit: 'Cục Thuế' }))).toBe(
      'Có thể xóa bộ lọc, hoặc đi theo các mục bên dưới.',
    );
  });
});
