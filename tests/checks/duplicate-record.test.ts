import { expect, it } from 'vitest';
import { article, honour, told } from './site.ts';

const duplicates = (files: Record<string, string>) => told(files, 'duplicate-record');
const decision = (number: string, date = '2023-04-01', more = '') =>
  `kind: quyet-dinh\nnumber: ${number}\ndate: ${date}\ntitle: Khen thưởng\n${more}sources: [tai-lieu-thu]\n`;
const model = (name: string, more = '') =>
  `---\nname: ${name}\nkind: ca-nhan\nunit: hai-quan\n${more}years: [2022]\nrecognition: nominated\nsummary: S.\npublished: 2026-11-22\nsources: [tai-lieu-thu]\n---\n`;

it('tells a document written down twice', () => {
  expect(
    duplicates({
      'documents/a.yaml': decision('1/QĐ-UBND'),
      'documents/b.yaml': decision('01/QĐ-UBND', '2023-05-01'),
    }),
  ).toMatchInlineSnapshot(`
    "content/documents/b.yaml:2:9 [duplicate-record]
    Văn bản số «01/QĐ-UBND» năm 2023 đã có ở documents/a.yaml, dòng 2.
    → Nếu là một thì gộp hai tệp rồi xóa tệp này và sửa các chỗ dẫn tới nó; nếu là hai văn bản thì xem lại số, ngày và cơ quan ban hành."
  `);
  expect(
    duplicates({
      'documents/a.yaml': decision('1/QĐ-UBND'),
      'documents/b.yaml': decision('1/QĐ-UBND', '2024-04-01'),
    }),
  ).toBe('không có lỗi');
  expect(
    duplicates({
      'documents/a.yaml': decision('1/QĐ-UBND'),
      'documents/b.yaml': decision('1/QĐ-UBND', '2023-04-01', 'issuer: ubnd-tinh-thu\n'),
    }),
  ).toBe('không có lỗi');
  expect(
    duplicates({
      'documents/a.yaml': decision('1/2023/QĐ-UBND'),
      'documents/b.yaml': decision('1/2023/QĐ-UBND', '2024-01-02'),
    }),
  ).toContain('Văn bản số «1/2023/QĐ-UBND» đã có ở documents/a.yaml, dòng 2.');
});
it('tells an honour written down twice', () => {
  expect(
    duplicates({
      'honours/2022.yaml': honour() + honour({ id: 'khac', label: 'Bằng khen của tỉnh' }),
    }),
  ).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:13:14 [duplicate-record]
    Khen thưởng này trùng người nhận, loại, năm 2022 và tuyến khen với dòng 2.
    → Nếu là một thì xóa mục này, thêm bước mới vào «steps» của mục kia; nếu là hai thì sửa «award», «year» hoặc «line» theo nguồn."
  `);
  expect(
    duplicates({
      'honours/2022.yaml':
        honour() + honour({ id: 'khac', line: 'nganh-doc' }) + honour({ id: 'nua', year: '2021' }),
    }),
  ).toBe('không có lỗi');
});
it('tells equal titles however they are typed', () => {
  const news = (title: string) =>
    duplicates({
      'news/2023/a/index.md': article({ title: 'Hội nghị tổng kết ở Hòa Thành' }),
      'news/2023/b/index.md': article({ title }),
    });
  expect(news('HỘI NGHỊ  tổng kết ở Hoà Thành')).toMatchInlineSnapshot(`
    "content/news/2023/b/index.md:2:8 [duplicate-record]
    Tiêu đề «HỘI NGHỊ tổng kết ở Hoà Thành» trùng với news/2023/a/index.md, dòng 2.
    → Nếu là một thì gộp hai tệp rồi xóa tệp này; nếu là hai bài thì viết lại tiêu đề cho khác nhau, ví dụ thêm năm, đơn vị hoặc địa điểm."
  `);
  expect(news('Hội nghị tổng kết ở Hoa Thanh')).toBe('không có lỗi');
});
it('tells models of one name in one unit, unless they are different people', () => {
  const person =
    'name: Nguyễn Văn Thử\noffices: [{ title: A, unit: hai-quan, asOf: 2022, source: tai-lieu-thu }]\nsources: [tai-lieu-thu]\n';
  const people = { 'people/a.yaml': person, 'people/b.yaml': person };
  expect(
    duplicates({
      'models/a/index.md': model('Nguyễn Văn Thử'),
      'models/b/index.md': model('Nguyễn Văn Thử'),
    }),
  ).toMatchInlineSnapshot(`
    "content/models/b/index.md:2:7 [duplicate-record]
    Gương điển hình «Nguyễn Văn Thử» trùng với models/a/index.md, dòng 2.
    → Nếu là một thì gộp hai tệp rồi xóa tệp này, ghi các năm vào «years»; nếu là hai người trùng tên thì ghi «person» của từng người."
  `);
  expect(
    duplicates({
      ...people,
      'models/a/index.md': model('Nguyễn Văn Thử', 'person: a\n'),
      'models/b/index.md': model('Nguyễn Văn Thử', 'person: b\n'),
    }),
  ).toBe('không có lỗi');
});
