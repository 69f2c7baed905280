import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/domain/addresses.ts';
import { headingIds } from '../../src/domain/headings.ts';

const idsOf = (...texts: string[]) => texts.map(headingIds());

describe('headingIds', () => {
  it('gives unaccented ids, numbered where headings are alike', () => {
    expect(idsOf('Đường lối', 'Kết luận', 'Kết luận', 'KẾT LUẬN!')).toEqual([
      'duong-loi',
      'ket-luan',
      'ket-luan-2',
      'ket-luan-3',
    ]);
  });
  it('never takes the id of a part of the page', () => {
    expect(idsOf('Nguồn', 'Nhiệm vụ', 'Nhiệm vụ', 'Số liệu')).toEqual([
      'nguon-2',
      'nhiem-vu-2',
      'nhiem-vu-3',
      'so-lieu-2',
    ]);
    for (const id of sectionsOf('conferences'))
      expect(headingIds()(id.replaceAll('-', ' '))).not.toBe(id);
  });
  it('copes with headings that have no letters, and with those that look numbered', () => {
    expect(idsOf('???', '!!!', 'A', 'A', 'A 2')).toEqual(['muc', 'muc-2', 'a', 'a-2', 'a-2-2']);
  });
  it('finds a free id where the page keeps all that begin alike', () => {
    expect(idsOf('Giao ước thi đua', 'Giao ước thi đua', 'Chủ trì', 'Giao ước')).toEqual([
      'muc-giao-uoc-thi-dua',
      'muc-giao-uoc-thi-dua-2',
      'muc-chu-tri',
      'muc-giao-uoc',
    ]);
  });
  it('starts anew with each text', () =>
    expect([headingIds()('A'), headingIds()('A')]).toEqual(['a', 'a']));
});
