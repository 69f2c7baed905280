import { expect, it } from 'vitest';
import { inFormWords } from '../../src/schema-info/form-words.ts';

const told = (file: string, message: string) => inFormWords({ file, message });

it('gives the keys that a message names the words of the form', () => {
  expect(
    told(
      'content/news/2024/bai/index.md',
      'Bài nằm trong thư mục năm 2023 nhưng «date» là 2024-02-01.',
    ),
  ).toMatchInlineSnapshot(
    `"Bài nằm trong thư mục năm 2023 nhưng «date» là 2024-02-01. Trên trang biên tập: «date» là ô “Ngày diễn ra”."`,
  );
  expect(
    told('content/honours/2024.yaml', 'Khen thưởng đã «decided» thì cần «decision».'),
  ).toMatchInlineSnapshot(
    `"Khen thưởng đã «decided» thì cần «decision». Trên trang biên tập: «decision» là ô “Quyết định khen thưởng”."`,
  );
});

it('adds nothing to a message that has them, that names no field, or that may mean several', () => {
  for (const [file, message] of [
    ['content/news/2024/bai/index.md', 'Thiếu trường «category» (Chuyên mục).'],
    ['content/news/2024/bai/index.md', 'Tiêu đề «Kết quả» nhảy bậc.'],
    [
      'content/conferences/2024/hop/index.md',
      '«title» ở mục 2 của «items» trong mục ấy đang để trống.',
    ],
    ['content/README.md', 'Không có «date».'],
  ] as const)
    expect(told(file, message)).toBe(message);
});
