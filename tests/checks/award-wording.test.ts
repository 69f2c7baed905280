import { expect, it } from 'vitest';
import { article, check, honour, told } from './site.ts';

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
      "content/news/2023/a/index.md:10:28 [award-wording]
      Câu này viết «vinh dự được tặng», nhưng «Bằng khen» của Cục Hải quan Thử năm 2022 mới ở bước «Đã đề nghị».
      → Bạn viết «vinh dự được tặng» → nên viết «được đề nghị tặng». Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/."
    `);
  expect(says('Câu.', { summary: 'Hải quan đón nhận Bằng khen.' })).toMatchInlineSnapshot(`
    "content/news/2023/a/index.md:5:19 [award-wording]
    Câu này viết «đón nhận», nhưng «Bằng khen» của Hải quan năm 2022 mới ở bước «Đã đề nghị».
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
    Câu này viết «được tặng» nhưng danh sách khen thưởng chưa có quyết định nào về «Bằng khen» cho Kho bạc Thử năm 2021.
    → Nếu đã có quyết định thì thêm mục này, bước decided và số quyết định vào honours/; nếu chưa thì viết đúng tình trạng mà nguồn nêu: đăng ký, bình xét hay đề nghị."
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
    Câu này viết «được tặng», nhưng «Bằng khen» của Cục Hải quan Thử năm 2022 mới ở bước «Đã đề nghị».
    → Bạn viết «được tặng» → nên viết «được đề nghị tặng». Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/."
  `);
});
/** Hải quan is proposed for the flag and a certificate, Kho bạc has its certificate decided; Thuế is only registered. */
const flag = {
  'awards.yaml':
    '- id: bang-khen\n  labels:\n    - { label: Bằng khen, source: tai-lieu-thu }\n  rank: 2\n  sources: [tai-lieu-thu]\n- id: co\n  labels:\n    - { label: Cờ dẫn đầu Khối thi đua, source: tai-lieu-thu }\n  rank: 1\n  sources: [tai-lieu-thu]\n',
  'honours/2022.yaml':
    honour() +
    decided +
    honour({ id: '2022-co-hai-quan', award: 'co', label: 'Cờ dẫn đầu Khối thi đua năm 2022' }),
  ...decision,
};
const severities = (text: string, fields: Record<string, string> = {}) =>
  check({ ...flag, 'news/2023/a/index.md': article(fields, `${text}\n`) })
    .problems.filter(({ rule }) => rule === 'award-wording')
    .map(({ severity }) => severity);

it('holds every wording of a pending honour to be an error, whatever its verb', () => {
  const wrong = [
    'Hải quan được tặng cờ dẫn đầu Khối thi đua năm 2022.',
    'Hải quan được UBND tỉnh tặng bằng khen.',
    'Cờ dẫn đầu Khối thi đua năm 2022 đã thuộc về Hải quan.',
    'Năm 2022, Hải quan là đơn vị dẫn đầu Khối.',
    'Với Bằng khen của UBND tỉnh, Hải quan khép lại một năm nhiều kết quả.',
    'UBND tỉnh khen thưởng Hải quan bằng một Bằng khen.',
    'Hải quan giành Cờ dẫn đầu Khối thi đua.',
    'Hải quan đoạt Cờ dẫn đầu Khối thi đua năm 2022.',
    'Hải quan mang về Cờ dẫn đầu Khối thi đua.',
    'Cờ dẫn đầu Khối thi đua về tay Hải quan.',
    'Hải quan có được Bằng khen của UBND tỉnh.',
    'Hải quan vinh dự đón nhận Bằng khen.',
    'Chúc mừng Hải quan với Cờ dẫn đầu Khối thi đua năm 2022!',
    'Bằng khen của UBND tỉnh dành cho Hải quan.',
    'Bằng khen: Cục Hải quan Thử.',
    'Chủ nhân của Cờ dẫn đầu Khối thi đua năm 2022 là Hải quan.',
    'Hải quan xứng đáng với Cờ dẫn đầu Khối thi đua.',
    'Hải quan được vinh danh, nhận Bằng khen của Chủ tịch UBND tỉnh.',
    'Hải quan đạt danh hiệu đơn vị dẫn đầu Khối thi đua.',
    'Hải quan được công nhận dẫn đầu Khối thi đua năm 2022.',
    'Theo đề nghị của Khối, Hải quan đã được tặng Bằng khen.',
    'Không chỉ hoàn thành kế hoạch, Hải quan còn được tặng Bằng khen.',
    'Hải quan đứng đầu bảng điểm. Đơn vị được tặng Bằng khen.',
    'HẢI QUAN NHẬN CỜ DẪN ĐẦU KHỐI THI ĐUA',
    '## Hải quan nhận Cờ dẫn đầu Khối thi đua',
    'Các đơn vị được khen:\n\n- Hải quan: Bằng khen;\n- Kho bạc: Bằng khen.',
    '| Đơn vị | Danh hiệu |\n| --- | --- |\n| Hải quan | Cờ dẫn đầu Khối thi đua |',
    'Năm 2023, tại lễ trao, Hải quan nhận Bằng khen.',
  ];
  for (const text of wrong) expect([text, severities(text)]).toEqual([text, ['error']]);
  const titles: Record<string, string>[] = [
    { title: 'Hải quan nhận Bằng khen' },
    { summary: 'Hải quan với Cờ dẫn đầu Khối thi đua.' },
  ];
  for (const fields of titles)
    expect([fields, severities('Một câu.', fields)]).toEqual([fields, ['error']]);
});
it('leaves what says its state', () => {
  const right = [
    'Khối đề nghị UBND tỉnh:\n\n- tặng Cờ dẫn đầu Khối thi đua năm 2022 cho Hải quan;\n- tặng Bằng khen cho Hải quan.',
    '| Đơn vị | Đề nghị |\n| --- | --- |\n| Hải quan | Cờ dẫn đầu Khối thi đua |',
    '## Đề nghị khen thưởng\n\n- Hải quan: Bằng khen',
    'Hải quan dẫn đầu Khối về thu ngân sách.',
    'Hải quan được Khối bình xét, đề nghị tặng Cờ dẫn đầu Khối thi đua.',
    'Hải quan đăng ký Cờ dẫn đầu Khối thi đua.',
    'Kho bạc được tặng Bằng khen năm 2022; Hải quan mới được đề nghị tặng Bằng khen.',
    'Hải quan trao Bằng khen cho Kho bạc.',
    'Hải quan phấn đấu giành Cờ dẫn đầu Khối thi đua.',
    'Bằng khen là một hình thức khen thưởng.',
  ];
  for (const text of right) expect([text, severities(text)]).toEqual([text, []]);
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
