import { expect, it } from 'vitest';
import { matching, type Suggestions } from '../../src/search/suggest.ts';

const names: Suggestions['names'] = [
  ['Tin tức', '/tin-tuc/', 'Trang'],
  ['Cục Hải quan tỉnh A', '/don-vi/hai-quan/', 'Đơn vị'],
  ['Bảo hiểm xã hội tỉnh A', '/don-vi/bhxh/', 'Đơn vị', 'BHXH|BHXH tỉnh'],
  ['Hải đội 2', '/don-vi/hai-doi/', 'Đơn vị'],
];
const found = (typed: string) => matching(names, typed).map(([label]) => label);

it('names that begin so come first, typed in any way', () => {
  expect(found('hải')).toEqual(['Hải đội 2', 'Cục Hải quan tỉnh A']);
  expect(found('HAI QU')).toEqual(['Cục Hải quan tỉnh A']);
  expect(found('bhxh')).toEqual(['Bảo hiểm xã hội tỉnh A']);
  expect(found('a hai quan')).toEqual(['Cục Hải quan tỉnh A']);
  expect(found('uan')).toEqual([]);
  expect(found(' ')).toEqual([]);
});
