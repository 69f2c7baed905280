import { expect, it } from 'vitest';
import { article, check, newsFile, toldOfArticle } from './site.ts';

const linked = (address: string) =>
  toldOfArticle(article({}, `[chữ](${address})\n`), {}, 'doubtful-link');

it('tells http', () => {
  expect(linked('http://vi-du.vn/bai')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [doubtful-link]
    Liên kết «http://vi-du.vn/bai» dùng http, không được mã hóa.
    → Mở thử bằng https; nếu mở được thì sửa. Bạn viết «http://vi-du.vn/bai» → nên viết «https://vi-du.vn/bai»."
  `);
});
it('tells names in other letters', () => {
  expect(linked('https://vі-du.vn/')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [doubtful-link]
    Tên miền «vі-du.vn» (xn--v-du-l9d.vn) có chữ không thuộc bảng chữ cái La-tinh, dễ giả làm tên khác.
    → Mở liên kết, so tên miền với tên của cơ quan hoặc tờ báo; đúng thì giữ nguyên, sai thì chép lại địa chỉ đúng."
  `);
  expect(linked('https://аррӏе.com/')).toContain('[doubtful-link]');
});
it('tells names in code and in numbers', () => {
  expect(linked('https://xn--v-d-rma6749a.vn/bai')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [doubtful-link]
    Tên miền «xn--v-d-rma6749a.vn» viết ở dạng mã; tên thật là «ví-dụ.vn».
    → Mở liên kết, so tên miền với tên của cơ quan hoặc tờ báo; đúng thì giữ nguyên, sai thì chép lại địa chỉ đúng."
  `);
  expect(linked('https://2130706433/')).toMatchInlineSnapshot(`"không có lỗi"`);
  expect(linked('https://[2001:db8::1]/')).toContain('[doubtful-link]');
});
it('warns, and lets Vietnamese letters be', () => {
  const { problems } = check({ [newsFile]: article({}, '[chữ](http://vi-du.vn/)\n') });
  expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  expect(linked('https://tiếng-việt.vn/a-xn--b/')).toBe('không có lỗi');
});
