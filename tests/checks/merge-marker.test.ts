import { expect, it } from 'vitest';
import { article, check, tell, told, toldOfArticle } from './site.ts';

it('tells a conflict in YAML and nothing that follows from it', () => {
  expect(
    told({
      'sources/tai-lieu-thu.yaml':
        '<<<<<<< HEAD\ntitle: Một\n=======\ntitle: Hai\n>>>>>>> nhanh\npublisher: A\nkind: tai-lieu\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:1:1 [merge-marker]
    Tệp còn dấu xung đột của git ở các dòng 1, 3, 5: hai người cùng sửa một chỗ.
    → Giữ bản trên (dòng 2) hoặc bản dưới (dòng 4), hay viết lại từ cả hai; rồi xóa các dòng dấu 1, 3, 5."
  `);
});
it('tells conflicts in a text, one by one, also with the common ancestor', () => {
  expect(
    toldOfArticle(
      article(
        {},
        'Câu.\n\n<<<<<<< HEAD\n=======\nHai\n>>>>>>> nhanh\n\n<<<<<<< HEAD\nMột\n||||||| gốc\nKhông\n=======\nHai\n>>>>>>> nhanh\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [merge-marker]
    Tệp còn dấu xung đột của git ở các dòng 12, 13, 15: hai người cùng sửa một chỗ.
    → Giữ bản trên (không có dòng nào) hoặc bản dưới (dòng 14), hay viết lại từ cả hai; rồi xóa các dòng dấu 12, 13, 15.

    content/news/2023/bai-thu/index.md:17:1 [merge-marker]
    Tệp còn dấu xung đột của git ở các dòng 17, 19, 21, 23: hai người cùng sửa một chỗ.
    → Giữ bản trên (dòng 18) hoặc bản dưới (dòng 22), hay viết lại từ cả hai; rồi xóa các dòng dấu 17, 19, 21, 23 và phần giữa ||||||| với =======."
  `);
});
it('tells what is left of a conflict', () => {
  expect(toldOfArticle(article({}, 'Câu.\n\n>>>>>>> nhanh\n'))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [merge-marker]
    Tệp còn dấu xung đột của git ở dòng 12: hai người cùng sửa một chỗ.
    → Xem lại đoạn quanh dòng này với bản trước khi gộp, rồi xóa mọi dòng bắt đầu bằng «<<<<<<<», «=======», «>>>>>>>»."
  `);
});
it('looks at files that are no entries', () => {
  expect(
    tell(
      check({ 'published-urls.txt': '/a/\n<<<<<<< HEAD\n/b/\n=======\n/c/\n>>>>>>> x\n' }).problems,
    ),
  ).toContain('content/published-urls.txt:2:1 [merge-marker]');
});
it('takes an underlined heading for what it is', () => {
  expect(toldOfArticle(article({}, 'Tiêu đề\n=======\n'), {}, 'merge-marker')).toBe('không có lỗi');
  expect(toldOfArticle(article({}, '>>> trích dẫn\n\n>>>>>>>>> sâu\n'), {}, 'merge-marker')).toBe(
    'không có lỗi',
  );
});
