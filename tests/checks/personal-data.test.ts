import { expect, it } from 'vitest';
import { article, base, check, told, toldOfArticle } from './site.ts';

// Numbers that nobody has: one digit over and over, or in a row.
const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'personal-data');
const clean = 'không có lỗi';

it('tells identity numbers', () => {
  expect(body('Số CCCD: 079000000000, hộ chiếu C0000000.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:10 [personal-data]
    Có số căn cước, chứng minh nhân dân hoặc hộ chiếu: «079…00».
    → Xóa số này; chỉ ghi họ tên và chức vụ.

    content/news/2023/bai-thu/index.md:10:33 [personal-data]
    Có số căn cước, chứng minh nhân dân hoặc hộ chiếu: «C00…00».
    → Xóa số này; chỉ ghi họ tên và chức vụ."
  `);
  expect(body('CMND số 000 000 000')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:9 [personal-data]
    Có số căn cước, chứng minh nhân dân hoặc hộ chiếu: «000…00».
    → Xóa số này; chỉ ghi họ tên và chức vụ."
  `);
  expect(body('Danh sách: 072000000000')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:12 [personal-data]
    Có dãy số giống số căn cước công dân: «072…00».
    → Xóa số này; chỉ ghi họ tên và chức vụ."
  `);
});
it('tells mobile numbers in any writing, also behind links', () => {
  expect(body('ĐT: 0900.000.000')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [personal-data]
    Có số điện thoại di động: «090…00».
    → Xóa số này. Nơi liên hệ thì ghi số máy bàn của cơ quan (bắt đầu bằng 02)."
  `);
  for (const number of [
    '0900000000',
    '0300 000 000',
    '070 000 0000',
    '+84 900 000 000',
    '+84900000000',
    '0084 900000000',
    '0900-000-000',
    '(0900000000)',
    '0900\\.000\\.000',
  ])
    expect([number, body(`Gọi ${number} nhé`)]).not.toEqual([number, clean]);
  expect(body('[Gọi](tel:+84900000000)')).not.toBe(clean);
});
it('tells private e-mail, not that of offices', () => {
  expect(body('Gửi [thư](mailto:nguyen.van.mau@gmail.com)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:18 [personal-data]
    Có thư điện tử riêng: «ng…@gmail.com».
    → Xóa địa chỉ này, hoặc thay bằng thư công vụ của cơ quan (đuôi gov.vn)."
  `);
  expect(body('mau@tayninh.gov.vn, mau@chinhphu.vn')).toBe(clean);
  const site = (base['site.yaml'] as string).replace('thu@vi-du.vn', 'mau@khoi-mau.vn');
  expect(
    told(
      {
        'site.yaml': site,
        'pages/gioi-thieu.md': '---\ntitle: T\nsummary: S\n---\n\nThư: khac@khoi-mau.vn\n',
      },
      'personal-data',
    ),
  ).toBe(clean);
});
it('tells birth dates', () => {
  expect(body('Bà Mẫu, sinh ngày 01/02/1975')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:9 [personal-data]
    Có ngày sinh: «sinh ngày 0…75».
    → Bỏ ngày sinh; giới thiệu bằng họ tên, chức vụ và đơn vị."
  `);
  expect(body('Ngày sinh: 1-2-1975')).not.toBe(clean);
  expect(body('sinh ngày 2 tháng 1 năm 1975')).not.toBe(clean);
  expect(
    body(
      'kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 – 19/5/2023), Người sinh ngày 19/5/1890',
    ),
  ).toBe(clean);
});
it('tells home addresses', () => {
  expect(body('Ông Mẫu, thường trú tại ấp Giả, xã Định')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:10 [personal-data]
    Có địa chỉ nhà: «thường trú tại…».
    → Bỏ địa chỉ nhà; nơi công tác là đủ."
  `);
  expect(body('ngụ số nhà 12 đường Thử')).not.toBe(clean);
  expect(body('Nhà ông ở số nhà 12/3 hẻm 4')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:11 [personal-data]
    Có địa chỉ nhà: «số nhà 1…».
    → Bỏ địa chỉ nhà; nơi công tác là đủ."
  `);
});
it('tells accounts of people, not of the treasury', () => {
  expect(body('Ủng hộ qua số tài khoản 0000 1111 2222 tại Ngân hàng Mẫu')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:25 [personal-data]
    Có số tài khoản: «000…22».
    → Xóa số tài khoản. Khoản nộp vào quỹ công thì dẫn tới thông báo chính thức của cơ quan."
  `);
  expect(body('Chuyển vào tài khoản số 3713.0.1111111 mở tại Kho bạc Nhà nước')).toBe(clean);
});
it('looks at front matter and YAML, not at site.yaml', () => {
  expect(toldOfArticle(article({ byline: 'Tổ Mẫu 0900000000' }), {}, 'personal-data'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:16 [personal-data]
    Có số điện thoại di động: «090…00».
    → Xóa số này. Nơi liên hệ thì ghi số máy bàn của cơ quan (bắt đầu bằng 02)."
  `);
  expect(
    told(
      { 'site.yaml': `${base['site.yaml']}owner: { phone: "0900000000", email: mau@gmail.com }\n` },
      'personal-data',
    ),
  ).toBe(clean);
});
it('never repeats what is private', () => {
  const { problems } = check({
    'news/2023/a/index.md': article(
      {},
      'CCCD 079000000123, 0900000123, mau.rieng@gmail.com, tài khoản 000011112222, sinh ngày 03/04/1976, thường trú tại số nhà 56 đường Thử.\n',
    ),
  });
  const text = problems.map(({ message, fix }) => message + fix).join('\n');
  expect(problems).toHaveLength(6);
  expect(text).not.toMatch(/079000000123|0900000123|mau\.rieng|000011112222|03\/04|56/);
});
it('leaves signs, money, dates, landlines, sums and sources', () => {
  for (const text of [
    'Quyết định số 0912345678/QĐ-UBND, 4134/KH-UBND ngày 29/11/2022',
    'thu 10.500 tỷ đồng, 0,912 điểm, 912.345.678 đồng, 1.034.567.890 đồng',
    'từ 11/6/1948 – 11/6/2023, năm 2022, 2023-02-24',
    'Điện thoại (0276) 3822 222, 02763 822 222, 0276.3822222',
    '03 đơn vị, 05 10 15 20 25, 07/2023',
    'https://vi-du.vn/bai/0912345678-a@b.vn',
    'mã băm 3f0912345678ab, v0.912.345.678',
    'học sinh năm 2023, phát sinh ngày 01/02/2023',
    'đăng ký thường trú, tạm trú cho người dân; phóng viên thường trú tại tỉnh',
    'mở tài khoản định danh cho 12.345.678 người',
    'khách lưu trú tại xã, người cư trú ở huyện',
  ])
    expect([text, body(text)]).toEqual([text, clean]);
});
