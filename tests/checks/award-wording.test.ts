import { expect, it } from 'vitest';
import { article, honour, told } from './site.ts';

const decision = {
  'documents/quyet-dinh-1.yaml':
    'kind: quyet-dinh\nnumber: 1/QĐ-UBND\ndate: 2023-04-01\ntitle: Khen thưởng\nsources: [tai-lieu-thu]\n',
};
const decided = honour({
  id: '2022-bang-khen-kho-bac',
  recipient: '{ unit: kho-bac }',
  status: 'decided',
  decision: 'quyet-dinh-1',
  steps: '\n    - { status: decided, date: 2023-04-01 }',
});
const model = `---\nname: Cục Hải quan Thử\nkind: tap-the\nunit: hai-quan\nyears: [2022]\nrecognition: nominated\nhonours: [2022-bang-khen-hai-quan]\nsummary: Một gương.\npublished: 2026-11-22\nsources: [tai-lieu-thu]\n---\n\n`;
/** Hải quan is proposed for 2022, Kho bạc has its decision. */
const content = { 'honours/2022.yaml': honour() + decided, ...decision };
const says = (text: string, fields: Record<string, string> = {}) =>
  told({ ...content, 'news/2023/a/index.md': article(fields, `${text}\n`) }, 'award-wording');
const clean = 'không có lỗi';

it('warns where a proposal is worded as an award', () => {
  expect(says('Năm 2022, Cục Hải quan Thử vinh dự được tặng Bằng khen của UBND tỉnh.'))
    .toMatchInlineSnapshot(`
    "content/news/2023/a/index.md:10:36 [award-wording]
    Câu này viết «được tặng» nhưng «Bằng khen» của Cục Hải quan Thử năm 2022 mới ở bước «Đã đề nghị».
    → Bạn viết «được tặng» → nên viết «được đề nghị tặng». Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/."
  `);
  expect(says('Câu.', { summary: 'Hải quan đón nhận Bằng khen.' })).toMatchInlineSnapshot(`
    "content/news/2023/a/index.md:5:19 [award-wording]
    Câu này viết «đón nhận» nhưng «Bằng khen» của Hải quan năm 2022 mới ở bước «Đã đề nghị».
    → Bạn viết «đón nhận» → nên viết «được đề nghị tặng». Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/."
  `);
  for (const text of [
    'UBND tỉnh tặng Bằng khen cho Hải quan.',
    'Hải quan đã nhận Bằng khen.',
    'Hải quan được UBND tỉnh trao Bằng khen.',
    'Lễ trao *Bằng khen* cho [Hải quan](/don-vi/hai-quan/).',
    'Hải quan và Kho bạc được tặng Bằng khen.',
  ])
    expect([text, says(text)]).not.toEqual([text, clean]);
});
it('warns where the register knows of no decision at all', () => {
  expect(says('Năm 2021, Kho bạc Thử được tặng Bằng khen.')).toMatchInlineSnapshot(`
    "content/news/2023/a/index.md:10:23 [award-wording]
    Câu này viết «được tặng» nhưng sổ khen thưởng chưa có quyết định nào về «Bằng khen» cho Kho bạc Thử năm 2021.
    → Bạn viết «được tặng» → nên viết «được đề nghị tặng». Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/."
  `);
});
it('takes «đơn vị» in a model’s own text for the model', () => {
  expect(
    told(
      { ...content, 'models/hai-quan/index.md': `${model}Cuối năm, đơn vị được tặng Bằng khen.\n` },
      'award-wording',
    ),
  ).toMatchInlineSnapshot(`
    "content/models/hai-quan/index.md:13:18 [award-wording]
    Câu này viết «được tặng» nhưng «Bằng khen» của Cục Hải quan Thử năm 2022 mới ở bước «Đã đề nghị».
    → Bạn viết «được tặng» → nên viết «được đề nghị tặng». Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/."
  `);
});
it('leaves proposals, decided honours and other words', () => {
  for (const text of [
    'Khối đề nghị UBND tỉnh tặng Bằng khen cho Hải quan.',
    'Hải quan được đề nghị tặng Bằng khen.',
    'Kho bạc được tặng Bằng khen năm 2022.',
    'Tại trụ sở Hải quan, Kho bạc Thử đón nhận Bằng khen năm 2021 và năm 2022.',
    'Hải quan tặng hoa.',
    'Hải quan nhận bàn giao. Kho bạc có Bằng khen.',
    'Hải quan chưa được tặng Bằng khen.',
    'Hải quan đã nhận 12 hồ sơ.',
  ])
    expect([text, says(text)]).toEqual([text, clean]);
});
