import { expect, it } from 'vitest';
import { article, newsFile, told, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'unicode');
const nfd = (text: string) => text.normalize('NFD');

it('tells loose marks, with the composed words', () => {
  expect(body(`Khối ${nfd('tổng kết')} năm`)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:6 [unicode]
    «tổng» gõ bằng Unicode tổ hợp: dấu rời khỏi chữ cái. Dòng này còn 1 chỗ như vậy.
    → Gõ lại, hoặc chép đè: «tổng» → «tổng»; «kết» → «kết»."
  `);
  expect(
    told({
      'sources/tai-lieu-thu.yaml': `title: ${nfd('Tài')} liệu\npublisher: Cơ quan Thử\nkind: tai-lieu\n`,
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:1:8 [unicode]
    «Tài» gõ bằng Unicode tổ hợp: dấu rời khỏi chữ cái.
    → Gõ lại, hoặc chép đè: «Tài» → «Tài»."
  `);
});
it('tells marks in the wrong order, and marks that belong to no letter', () => {
  expect(body('Tổng ke\u0301\u0302t va\u0301\u0302n đề')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:6 [unicode]
    «ké̂t» gõ bằng Unicode tổ hợp: dấu rời khỏi chữ cái. Dòng này còn 1 chỗ như vậy.
    → Gõ lại, hoặc chép đè: «ké̂t» → «kết»; «vá̂n» → «vấn»."
  `);
  expect(body('Phong trào\u0301\u0301 mới')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:7 [unicode]
    «tràó́» gõ bằng Unicode tổ hợp: dấu rời khỏi chữ cái.
    → Xóa từ này rồi gõ lại bằng bộ gõ đặt ở bảng mã Unicode (dựng sẵn)."
  `);
});
it('tells look-alikes of Đ', () => {
  expect(body('Ðoàn kết, Ɖại hội, ðồng lòng')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unicode]
    «Ðoàn» dùng chữ giống chữ Đ nhưng là chữ cái khác (U+00D0), nên tìm kiếm không thấy. Dòng này còn 2 chỗ như vậy.
    → Gõ lại, hoặc chép đè: «Ðoàn» → «Đoàn»; «Ɖại» → «Đại»; «ðồng» → «đồng»."
  `);
});
it('tells letters of other alphabets within words, not words of other alphabets', () => {
  expect(body('Hội nghị tổng kếт của Khốі')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:15 [unicode]
    «kếт» lẫn chữ cái Kirin (tiếng Nga) trông giống chữ Việt. Dòng này còn 1 chỗ như vậy.
    → Gõ lại, hoặc chép đè: «kếт» → «kết»; «Khốі» → «Khối»."
  `);
  expect(body('Viện Пушкин, góc α, Ω và مرحبا שלום')).toBe('không có lỗi');
});
it('tells letters made of signs', () => {
  expect(body('𝐇𝐨̣̂𝐢 nghị ＶＩＥＴ')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unicode]
    «𝐇𝐨̣̂𝐢» dùng ký hiệu toán học hoặc chữ rộng thay cho chữ cái; máy đọc và tìm kiếm không hiểu. Dòng này còn 1 chỗ như vậy.
    → Gõ lại, hoặc chép đè: «𝐇𝐨̣̂𝐢» → «Hội»; «ＶＩＥＴ» → «VIET»."
  `);
});
it('tells characters that cannot be seen', () => {
  expect(body('khen\u200b thưởng')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [unicode]
    Có ký tự không hiện trên màn hình: khoảng trắng rộng bằng không (U+200B).
    → Xóa cả đoạn quanh đó rồi gõ lại: «khen»."
  `);
  expect(body('khen\u00ad thưởng, thi\u202e đua')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [unicode]
    Có ký tự không hiện trên màn hình: gạch nối mềm (U+00AD). Dòng này còn 1 chỗ như vậy.
    → Xóa cả đoạn quanh đó rồi gõ lại: «khen»."
  `);
  expect(body('Dòng\u0007 lạ')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [unicode]
    Có ký tự không hiện trên màn hình: ký tự điều khiển (U+0007).
    → Xóa cả đoạn quanh đó rồi gõ lại: «Dòng»."
  `);
  expect(body('Một\ufeff hai')).toContain('U+FEFF');
  expect(body('Một\u2028hai')).toContain('U+2028');
  expect(body('👩‍🌾 🏆🎉 ❤️ và dấu cách\u00a0cứng')).toBe('không có lỗi');
});
it('tells characters of one font alone, and lost ones', () => {
  expect(body('\uf0b7 Một việc')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [unicode]
    Có ký tự riêng của một phông chữ (thường chép từ Word hoặc PDF); máy khác chỉ hiện ô vuông.
    → Xóa ký tự này; nếu là dấu đầu dòng thì viết «- », nếu là chữ thì gõ lại."
  `);
  expect(body('Hội ngh\ufffd tổng kết')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [unicode]
    «ngh�» có chữ đã hỏng khi chuyển bảng mã (hiện thành �).
    → Xem lại bản gốc rồi gõ lại từ này."
  `);
});
it('leaves files of another encoding to their own rule', () => {
  expect(
    told(
      {
        'sources/tai-lieu-thu.yaml': Buffer.from(
          'kind: tai-lieu\ntitle: T\xe0i\npublisher: A\n',
          'latin1',
        ),
      },
      'unicode',
    ),
  ).toBe('không có lỗi');
});

it('tells of blanks that are letters to a program and nothing to a reader', () => {
  expect(told({ [newsFile]: article({ title: 'Khối\u3164ký\u2800giao ước' }) }, 'unicode'))
    .toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:2:12 [unicode]
      Có ký tự không hiện trên màn hình: ký tự trống, không phải dấu cách (U+3164). Dòng này còn 1 chỗ như vậy.
      → Xóa cả đoạn quanh đó rồi gõ lại: «Khối ký giao»."
    `);
});
