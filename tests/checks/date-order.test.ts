import { expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { article, contentWith, honour, newsFile, tell, toldOfArticle } from './site.ts';

const order = (fields: Record<string, string>) => toldOfArticle(article(fields), {}, 'date-order');

it('tells dates that come before what they follow', () => {
  expect(order({ published: '2023-02-20', updated: '2023-02-19' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [date-order]
    «published» ghi ngày 20/02/2023, sớm hơn ngày 24/02/2023 của «date» (dòng 3).
    → Sửa ngày sai. Bài báo trước một việc sắp diễn ra thì ghi «date» là ngày thông báo.

    content/news/2023/bai-thu/index.md:8:10 [date-order]
    «updated» ghi ngày 19/02/2023, sớm hơn ngày 20/02/2023 của «published» (dòng 4).
    → Sửa ngày sai, hoặc bỏ dòng «updated» nếu bài chưa được cập nhật."
  `);
  expect(order({ corrections: '[{ date: 2026-11-21, text: Sửa số }]' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:23 [date-order]
    «date» ở mục 1 của «corrections» ghi ngày 21/11/2026, sớm hơn ngày 22/11/2026 của «published» (dòng 4).
    → Sửa ngày sai: chỉ đính chính được sau khi đã đăng."
  `);
  expect(order({ published: '2023-02-24', updated: '2023-02-24' })).toBe('không có lỗi');
});
it('tells times that end before they begin', () => {
  expect(
    toldOfArticle(
      article(),
      {
        'leadership.yaml':
          'terms:\n  - { role: head, unit: hai-quan, from: 2023, to: 2022-12, source: tai-lieu-thu }\n',
      },
      'date-order',
    ),
  ).toMatchInlineSnapshot(`
    "content/leadership.yaml:2:51 [date-order]
    «to» ở mục 1 của «terms» ghi tháng 12/2022, sớm hơn năm 2023 của «from» ở mục 1 của «terms» (dòng 2).
    → Sửa ngày sai theo nguồn; đầu nào nguồn chưa nêu thì bỏ trống."
  `);
});
it('tells what is said to have happened in the future, where today is known', () => {
  const root = contentWith({
    [newsFile]: article({ date: '2026-12-24', published: '2026-12-24' }),
    'honours/2022.yaml': honour({
      steps: '\n    - { status: voted, date: 2026 }\n    - { status: proposed, date: 2027-01 }',
    }),
  });
  const at = (today?: string) =>
    tell(runCheck({ root, today }).problems.filter(({ rule }) => rule === 'date-order'));
  expect(at('2026-11-22')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:10:33 [date-order]
    «date» ở mục 2 của «steps» ghi tháng 01/2027, còn ở tương lai: hôm nay là ngày 22/11/2026.
    → Sửa ngày sai, nhất là năm; việc chưa xảy ra thì chưa ghi vào đây.

    content/news/2023/bai-thu/index.md:3:7 [date-order]
    «date» ghi ngày 24/12/2026, còn ở tương lai: hôm nay là ngày 22/11/2026.
    → Sửa ngày sai, nhất là năm; việc chưa xảy ra thì chưa ghi vào đây.

    content/news/2023/bai-thu/index.md:4:12 [date-order]
    «published» ghi ngày 24/12/2026, còn ở tương lai: hôm nay là ngày 22/11/2026.
    → Sửa ngày sai, nhất là năm; việc chưa xảy ra thì chưa ghi vào đây."
  `);
  expect(at('2027-01-01')).toBe('không có lỗi');
  expect(at()).toBe('không có lỗi');
});
it('lets a meeting be announced before it is held', () => {
  const file = 'conferences/2027/tong-ket-2026/index.md';
  const meeting =
    '---\ntitle: Hội nghị sắp tới\ndate: 2027-01-20\nkinds: [tong-ket]\nsummary: Tóm tắt.\npublished: 2026-11-20\nsources: [tai-lieu-thu]\n---\n';
  const at = (text: string) =>
    tell(
      runCheck({ root: contentWith({ [file]: text }), today: '2026-11-22' }).problems.filter(
        ({ rule }) => rule === 'date-order',
      ),
    );
  expect(at(meeting)).toBe('không có lỗi');
  expect(at(meeting.replace('2026-11-20', '2026-12-01'))).toMatchInlineSnapshot(`
    "content/conferences/2027/tong-ket-2026/index.md:6:12 [date-order]
    «published» ghi ngày 01/12/2026, còn ở tương lai: hôm nay là ngày 22/11/2026.
    → Sửa ngày sai, nhất là năm; việc chưa xảy ra thì chưa ghi vào đây."
  `);
});
