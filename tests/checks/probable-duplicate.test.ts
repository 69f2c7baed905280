import { expect, it } from 'vitest';
import { article, told } from './site.ts';

const duplicates = (files: Record<string, string>) => told(files, 'probable-duplicate');
const two = (a: string, b: string) =>
  duplicates({
    'news/2023/a/index.md': article({ title: a }),
    'news/2023/b/index.md': article({ title: b }),
  });

it('tells titles that differ by a slip', () => {
  expect(two('Khối thi đua tổng kết năm 2022', 'Khối thi đua tông kết năm 2022'))
    .toMatchInlineSnapshot(`
    "content/news/2023/b/index.md:2:8 [probable-duplicate]
    «Khối thi đua tông kết năm 2022» gần như trùng với «Khối thi đua tổng kết năm 2022» ở news/2023/a/index.md, dòng 2.
    → Nếu là một thì gộp hai tệp rồi xóa một; nếu một bên gõ sai thì sửa; nếu là hai việc thì viết lại tên cho dễ phân biệt."
  `);
  expect(two('Khối thi đua tổng kết năm 2022', 'Khối thi đua tổnng kết năm 2022')).toContain(
    'gần như trùng',
  );
});
it('lets years, terms and other words tell titles apart', () => {
  for (const other of [
    'Khối thi đua tổng kết năm 2023',
    'Khối thi đua sơ kết năm 2022',
    'Khối thi đua tổng kết năm 2022 đợt II',
  ])
    expect(two('Khối thi đua tổng kết năm 2022', other)).toBe('không có lỗi');
});
it('tells one address of two sources', () => {
  const source = (url: string) => `title: Bài\npublisher: Báo\nurl: ${url}\nkind: bao-chi\n`;
  expect(
    duplicates({
      'sources/a.yaml': source('https://bao.example/bai-1/'),
      'sources/b.yaml': source('https://www.bao.example/bai-1?utm_source=x#y'),
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/b.yaml:3:6 [probable-duplicate]
    Địa chỉ này đã là của nguồn «a» (sources/a.yaml, dòng 3).
    → Nếu là một thì dùng mã «a» ở mọi nơi rồi xóa tệp này; nếu là hai thì chép lại địa chỉ riêng của từng bản."
  `);
  expect(
    duplicates({
      'sources/a.yaml': source('https://bao.example/?id=1'),
      'sources/b.yaml': source('https://bao.example/?id=2'),
    }),
  ).toBe('không có lỗi');
});
it('tells bodies that are copies', () => {
  const words = (n: number, word: string) =>
    Array.from({ length: n }, (_, i) => `${word}${i}`).join(' ');
  const pair = (a: string, b: string) =>
    duplicates({
      'news/2023/a/index.md': article({ title: 'Bài một về hội nghị' }, a),
      'news/2023/b/index.md': article({ title: 'Tin hai của đơn vị' }, b),
    });
  expect(pair(words(300, 'chữ'), `Thêm một câu. ${words(295, 'chữ')}`)).toMatchInlineSnapshot(`
    "content/news/2023/b/index.md:9:1 [probable-duplicate]
    Nội dung bài gần như giống hệt bài ở news/2023/a/index.md.
    → Nếu là một bài thì giữ một tệp; nếu là hai bài thì mỗi bài chỉ viết phần riêng và dẫn liên kết tới bài kia."
  `);
  expect(pair(words(300, 'chữ'), words(300, 'lời'))).toBe('không có lỗi');
  expect(pair(words(40, 'chữ'), words(40, 'chữ'))).toBe('không có lỗi');
});
it('tells people of one name and office', () => {
  const person = (unit: string) =>
    `name: Nguyễn Văn Thử\noffices: [{ title: Cục trưởng, unit: ${unit}, asOf: 2022, source: tai-lieu-thu }]\nsources: [tai-lieu-thu]\n`;
  expect(duplicates({ 'people/a.yaml': person('hai-quan'), 'people/b.yaml': person('hai-quan') }))
    .toMatchInlineSnapshot(`
    "content/people/b.yaml:1:7 [probable-duplicate]
    «Nguyễn Văn Thử» trùng tên và chức vụ với người ở people/a.yaml, dòng 1.
    → Nếu là một người thì giữ một tệp; nếu là hai người thì ghi «unit» hoặc «organisation» của từng chức vụ để phân biệt."
  `);
  expect(
    duplicates({ 'people/a.yaml': person('hai-quan'), 'people/b.yaml': person('kho-bac') }),
  ).toBe('không có lỗi');
});
