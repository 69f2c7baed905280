import { expect, it } from 'vitest';
import { article, base, told, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'unsafe-link');
const linked = (address: string) => body(`[chữ](<${address}>)`);

it('tells addresses that run code', () => {
  expect(linked('javascript:alert(1)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unsafe-link]
    Liên kết «javascript:alert(1)» chạy mã lệnh chứ không mở trang nào.
    → Xóa liên kết, giữ lại phần chữ."
  `);
});
/** The lines of an article of these paragraphs that the rule tells of. */
const linesOf = (paragraphs: string[]) =>
  [...body(paragraphs.join('\n\n')).matchAll(/index\.md:(\d+):/g)].map(([, line]) => Number(line));

it('tells them however they are written', () => {
  const addresses = [
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript&#58;alert(1)',
    'j%61vascript:alert(1)',
    '%256aavascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'ｊａｖａｓｃｒｉｐｔ：alert(1)',
    'java\u00adscript:alert(1)',
    'java\u200bscript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,b',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'blob:https://vi-du.vn/1',
    'javascript\t:alert(1)',
    'view-source:https://vi-du.vn',
    'intent://vi-du.vn',
    'x-apple:1',
    'ftp://vi-du.vn/a',
  ];
  expect(linesOf(addresses.map((address) => `[chữ](<${address}>)`))).toEqual(
    addresses.map((_, index) => 10 + 2 * index),
  );
});
it('tells them in every kind of link', () => {
  const texts = [
    '[chữ][a]\n\n[a]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[chữ](javascript:alert(1) "tên")',
    'Câu[^1].\n\n[^1]: [chữ](javascript:alert(1))',
    '> - **[chữ](javascript:alert(1))**',
    '| a |\n|---|\n| [chữ](javascript:alert(1)) |',
    '## [chữ](javascript:alert(1))',
    '[![ảnh](./a.jpg)](javascript:alert(1))',
    '[a]: javascript:alert(1)',
  ];
  for (const text of texts) expect(body(text), text).toContain('[unsafe-link]');
});
it("tells files of the author's own machine", () => {
  expect(linked('file:///C:/Users/a/bao-cao.pdf')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unsafe-link]
    Liên kết «file:///C:/Users/a/bao-cao.pdf» chỉ mở được trên máy của bạn.
    → Đặt tệp cạnh bài rồi viết, ví dụ: «[Báo cáo](./bao-cao.pdf)»."
  `);
  expect(linked('C:\\\\Users\\\\a\\\\bao-cao.pdf')).toContain('chỉ mở được trên máy của bạn');
});
it('tells addresses that hide where they lead', () => {
  expect(linked('https://gov.vn@vi-du.example/dang-nhap')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unsafe-link]
    Liên kết «https://gov.vn@vi-du.example/dang-nhap» thật ra dẫn tới «vi-du.example»: phần «gov.vn» trước dấu @ chỉ là tên đăng nhập.
    → Xóa phần trước dấu @; nếu muốn dẫn tới «gov.vn» thì chép lại địa chỉ của nơi đó."
  `);
  expect(linked('https://ten:mat-khau@vi-du.vn/')).toContain('«vi-du.vn»');
  expect(linked('/\\\\vi-du.example')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unsafe-link]
    Liên kết «/\\vi-du.example» có dấu \\ ở chỗ của dấu /.
    → Chép lại địa chỉ từ thanh địa chỉ của trình duyệt."
  `);
  expect(linked('https://vi-du.vn\\\\@vi-du.example/')).toContain('[unsafe-link]');
  expect(linked('https:vi-du.vn')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unsafe-link]
    Liên kết «https:vi-du.vn» viết sai phần đầu: sau https: phải là hai dấu /.
    → Bạn viết «https:vi-du.vn» → nên viết «https://vi-du.vn»."
  `);
  expect(linked('https://vi-du.vn:99999/')).toContain('không đọc được');
});
it('tells other schemes', () => {
  expect(linked('tin-tuc:2023')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unsafe-link]
    Liên kết «tin-tuc:2023» không mở được trên trang: phần đầu «tin-tuc:» không phải https:, http:, mailto: hay tel:.
    → Chép lại địa chỉ từ thanh địa chỉ của trình duyệt, bắt đầu bằng https://; trang khác của trang thông tin thì bắt đầu bằng dấu /."
  `);
});
it('tells them in fields', () => {
  expect(
    told({
      'sources/tai-lieu-thu.yaml': `${base['sources/tai-lieu-thu.yaml']}url: https://gov.vn@vi-du.example/\n`,
    }),
  ).toContain('content/sources/tai-lieu-thu.yaml:4:6 [unsafe-link]');
  expect(
    told({
      'sources/tai-lieu-thu.yaml': `${base['sources/tai-lieu-thu.yaml']}url: javascript:alert(1)\n`,
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:4:6 [schema]
    «javascript:alert(1)» không phải là địa chỉ trên mạng («url»).
    → Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https://, ví dụ «url: https://vi-du.vn/bai-viet»."
  `);
});
it('leaves what is safe alone', () => {
  expect(
    toldOfArticle(
      article(
        {},
        '[a](https://vi-du.vn/a?b=c:d&u=https%3A%2F%2Fvi-du.vn#e:f) [b](mailto:van-phong@vi-du.vn) [c](tel:+842763000000) [d](/don-vi/hai-quan/) [e](#muc) <https://vi-du.vn/x@y>\n\n## Mục\n',
      ),
      {},
      'unsafe-link',
    ),
  ).toBe('không có lỗi');
});
