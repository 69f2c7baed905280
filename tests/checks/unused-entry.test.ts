import { expect, it } from 'vitest';
import { article, newsFile, told } from './site.ts';

const person =
  'name: A\noffices: [{ title: T, asOf: 2022, source: tai-lieu-thu }]\nsources: [tai-lieu-thu]\n';
const source = 'title: Nguồn thừa\npublisher: P\nkind: tai-lieu\n';
const unused = (files: Record<string, string>) =>
  told({ 'people/a.yaml': person, 'sources/thua.yaml': source, ...files }, 'unused-entry');

it('tells sources and people that nothing names', () => {
  expect(unused({})).toMatchInlineSnapshot(`
    "content/people/a.yaml:1:1 [unused-entry]
    Chưa có mục nào dẫn tới người «a».
    → Thêm «a» vào «people» của bài có nhắc đến người này, hoặc xóa tệp: trang chỉ giữ tên người khi cần.

    content/sources/thua.yaml:1:1 [unused-entry]
    Chưa có mục nào dẫn tới nguồn «thua».
    → Thêm «thua» vào «sources» của mục lấy thông tin từ nguồn này, hoặc xóa tệp."
  `);
  expect(unused({ [newsFile]: article({ people: '[a]', sources: '[thua]' }) })).toBe(
    'không có lỗi',
  );
  expect(
    unused({ [newsFile]: article({ sources: '[thua]' }, '[Ông A](/ca-nhan/a/#chuc-vu) dự.') }),
  ).toBe('không có lỗi');
});
