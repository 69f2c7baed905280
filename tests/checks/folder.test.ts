import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { base, emptyFolder, told } from './site.ts';

it('tells each file and folder that the site cannot do without', () => {
  const without = Object.fromEntries(
    Object.keys(base)
      .filter((file) => file !== 'awards.yaml')
      .map((file) => [file, null]),
  );
  expect(told(without, 'folder')).toMatchInlineSnapshot(`
    "content/leadership.yaml:1:1 [folder]
    Thiếu tệp bắt buộc «leadership.yaml».
    → Thêm tệp leadership.yaml:
    terms: []

    content/organisations.yaml:1:1 [folder]
    Thiếu tệp bắt buộc «organisations.yaml».
    → Thêm tệp organisations.yaml:
    - id: «ĐIỀN mã không dấu»
      names:
        - name: «ĐIỀN tên đầy đủ như nguồn ghi»
          short: «ĐIỀN tên gọn để dùng trong bảng và danh sách»
          source: «ĐIỀN nguồn của thông tin này»  # mã trong sources/
      kind: «ĐIỀN loại tổ chức»  # chọn: khoi (Khối thi đua), uy-ban (Ủy ban), bo (Bộ), tong-cuc (Tổng cục), hoi-dong (Hội đồng), ban (Ban), so (Sở), doan-the (Đoàn thể), chuc-danh (Chức danh), khac (Tổ chức khác)
      sources: [«ĐIỀN các nguồn của nội dung này»]  # mã trong sources/

    content/pages/gioi-thieu.md:1:1 [folder]
    Thiếu trang «Giới thiệu», trang nào cũng dẫn tới.
    → Thêm tệp pages/gioi-thieu.md:
    ---
    title: Giới thiệu
    summary: Một câu mô tả trang
    ---

    Nội dung của trang.

    content/pages/quyen-rieng-tu.md:1:1 [folder]
    Thiếu trang «Bảo vệ dữ liệu cá nhân», trang nào cũng dẫn tới.
    → Thêm tệp pages/quyen-rieng-tu.md:
    ---
    title: Bảo vệ dữ liệu cá nhân
    summary: Một câu mô tả trang
    ---

    Nội dung của trang.

    content/pages/tro-nang.md:1:1 [folder]
    Thiếu trang «Hỗ trợ tiếp cận», trang nào cũng dẫn tới.
    → Thêm tệp pages/tro-nang.md:
    ---
    title: Hỗ trợ tiếp cận
    summary: Một câu mô tả trang
    ---

    Nội dung của trang.

    content/site.yaml:1:1 [folder]
    Thiếu tệp bắt buộc «site.yaml».
    → Thêm tệp site.yaml:
    title: «ĐIỀN tên trang thông tin»
    shortTitle: «ĐIỀN tên gọn của trang thông tin»
    description: «ĐIỀN một câu mô tả trang thông tin»
    bloc: «ĐIỀN mã của Khối trong organisations»  # mã trong organisations.yaml
    province: «ĐIỀN tên tỉnh»

    content/sources/:1:1 [folder]
    Thiếu thư mục «sources/» (nơi mọi thông tin dẫn về).
    → Thêm ít nhất một tệp, ví dụ sources/ten-nguon.yaml.

    content/units/:1:1 [folder]
    Thiếu thư mục «units/» (các đơn vị thành viên của Khối).
    → Thêm ít nhất một tệp, ví dụ units/hai-quan.yaml."
  `);
});
it('cannot check a folder that is empty or missing', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'content'));
  expect(() => runCheck({ root: join(folder, 'content') })).toThrow(/không có tệp nào/);
  expect(() => runCheck({ root: join(folder, 'nothing') })).toThrow(/Không có thư mục nội dung/);
});
