import { describe, expect, it } from 'vitest';
import { Answers } from '../../src/search/answers/answer.ts';
import type { Facts } from '../../src/search/answers/facts.ts';

const link = (label: string, address: string) => ({ label, address });
const facts: Facts = {
  units: [
    {
      ...link('Cục Hải quan tỉnh A', '/don-vi/hai-quan/'),
      names: ['Cục Hải quan tỉnh A', 'Cục Hải quan', 'Hải quan'],
      membership: [{ asOf: '2023-02-24' }],
    },
    {
      ...link('Kho bạc Nhà nước tỉnh A', '/don-vi/kho-bac/'),
      names: ['Kho bạc Nhà nước tỉnh A', 'Kho bạc Nhà nước', 'Kho bạc', 'KBNN'],
      membership: [{ asOf: '2023-02-24' }],
    },
  ],
  members: {
    asOf: '2023-02-24',
    units: [link('Cục Hải quan tỉnh A', '/don-vi/hai-quan/')],
    source: 'Nguồn một',
  },
  people: [
    {
      ...link('Ông Trần Văn An', '/ca-nhan/tran-van-an/'),
      names: ['Trần Văn An', 'Ông Trần Văn An'],
      offices: ['Chủ tịch (tại thời điểm ngày 24/02/2023)'],
      source: 'Nguồn một',
    },
  ],
  terms: [
    {
      role: 'head',
      from: 2022,
      to: 2023,
      holder: link('Cục Hải quan tỉnh A', '/don-vi/hai-quan/'),
      unit: 0,
      note: 'nay là Chi cục Hải quan',
      period: 'từ 2022 đến 24/02/2023',
      source: 'Nguồn một',
    },
    {
      role: 'head',
      from: 2023,
      to: 2023,
      holder: link('Kho bạc Nhà nước tỉnh A', '/don-vi/kho-bac/'),
      unit: 1,
      period: 'từ 24/02/2023',
      source: 'Nguồn một',
    },
  ],
  awards: [
    {
      label: 'Cờ dẫn đầu Khối thi đua',
      names: ['Cờ dẫn đầu Khối thi đua'],
    },
    { label: 'Bằng khen', names: ['Bằng khen', 'BK'] },
  ],
  honours: [
    {
      year: 2022,
      state: 'proposed',
      award: 0,
      unit: 0,
      who: 'Cục Hải quan tỉnh A',
      what: 'được đề nghị tặng Cờ dẫn đầu Khối thi đua năm 2022',
      address: '/khen-thuong/2022/#co',
      source: 'Nguồn một',
    },
  ],
  documents: [
    {
      kind: 'Kế hoạch',
      number: '4134/KH-UBND',
      date: '2022-11-29',
      title: 'Tổ chức đợt thi đua',
      address: '/van-ban/ke-hoach-4134/',
      source: 'Nguồn một',
    },
  ],
  figures: [
    {
      unit: 0,
      subject: 'Cục Hải quan tỉnh A',
      measure: 'Thu ngân sách',
      year: 2022,
      text: 'trên 1.600 tỷ đồng',
      address: '/hoi-nghi/so-lieu/thu-ngan-sach/#cua-hai-quan',
      source: 'Nguồn một',
    },
  ],
  meetings: [
    {
      date: '2023-02-24',
      title: 'Hội nghị tổng kết năm 2022',
      kinds: ['tong-ket'],
      address: '/hoi-nghi/2023/a/',
    },
    {
      date: '2027-01-15',
      title: 'Hội nghị tổng kết năm 2026',
      kinds: ['tong-ket'],
      address: '/hoi-nghi/2027/b/',
    },
  ],
  contact: [],
  scans: 0,
};
const answers = new Answers(facts);
const ask = (query: string, today = '2026-11-27') => {
  const said = answers.to(query, today);
  return (
    said &&
    [said.lead, ...said.items.map(({ link: { label }, text }) => `${label}: ${text}`)].join(' | ')
  );
};

describe('a question is answered from the record', () => {
  it.each([
    [
      'ai lam khoi truong nam 2023',
      'Khối trưởng năm 2023 | Cục Hải quan tỉnh A: (nay là Chi cục Hải quan), từ 2022 đến 24/02/2023 | Kho bạc Nhà nước tỉnh A: từ 24/02/2023',
    ],
    [
      'khối trưởng hiện nay',
      'Khối trưởng theo thông tin mới nhất | Kho bạc Nhà nước tỉnh A: từ 24/02/2023',
    ],
    [
      'hải quan làm khối trưởng năm nào',
      'Cục Hải quan tỉnh A: Khối trưởng | Cục Hải quan tỉnh A: (nay là Chi cục Hải quan), từ 2022 đến 24/02/2023',
    ],
    [
      'don vi nao dan dau khoi nam 2022',
      'Cờ dẫn đầu Khối thi đua năm 2022 | Cục Hải quan tỉnh A: được đề nghị tặng Cờ dẫn đầu Khối thi đua năm 2022',
    ],
    [
      'hải quan được khen gì',
      'Khen thưởng – Cục Hải quan tỉnh A | Cục Hải quan tỉnh A: được đề nghị tặng Cờ dẫn đầu Khối thi đua năm 2022',
    ],
    [
      'van ban 4134 la gi',
      'Văn bản số 4134 | Kế hoạch số 4134/KH-UBND: ngày 29/11/2022: Tổ chức đợt thi đua',
    ],
    ['kh4134', 'Văn bản số 4134 | Kế hoạch số 4134/KH-UBND: ngày 29/11/2022: Tổ chức đợt thi đua'],
    [
      'khoi thi dua gom nhung don vi nao',
      '1 đơn vị thành viên tại thời điểm ngày 24/02/2023 | Cục Hải quan tỉnh A: ',
    ],
    [
      'hai quan thu bao nhieu 2022',
      'Thu ngân sách năm 2022 | Cục Hải quan tỉnh A, năm 2022: trên 1.600 tỷ đồng',
    ],
    [
      'hop khoi sap toi',
      'Hội nghị, hoạt động sắp tới | Hội nghị tổng kết năm 2026: ngày 15/01/2027',
    ],
    [
      'hội nghị gần nhất',
      'Hội nghị, hoạt động gần nhất | Hội nghị tổng kết năm 2022: ngày 24/02/2023',
    ],
    [
      'họp tổng kết 2022 khi nào',
      'Hội nghị năm 2022 | Hội nghị tổng kết năm 2022: ngày 24/02/2023',
    ],
    ['số điện thoại liên hệ', 'Trang thông tin chưa công bố đơn vị quản lý và địa chỉ liên hệ.'],
    [
      'trần văn an là ai',
      'Ông Trần Văn An | Ông Trần Văn An: Chủ tịch (tại thời điểm ngày 24/02/2023)',
    ],
  ])('“%s”', (query, said) => expect(ask(query)).toBe(said));
});

describe('what the record does not hold is said, with what there is', () => {
  it.each([
    [
      'khối trưởng 2024',
      'Chưa có thông tin về Khối trưởng năm 2024. | Kho bạc Nhà nước tỉnh A: từ 24/02/2023 | Cục Hải quan tỉnh A: (nay là Chi cục Hải quan), từ 2022 đến 24/02/2023',
    ],
    [
      'kho bạc thu bao nhiêu 2022',
      'Chưa có thông tin về số thu của Kho bạc Nhà nước tỉnh A năm 2022. | Cục Hải quan tỉnh A, năm 2022: trên 1.600 tỷ đồng',
    ],
    [
      'qd 163',
      'Chưa có thông tin về quyết định số 163. | Kế hoạch số 4134/KH-UBND: ngày 29/11/2022: Tổ chức đợt thi đua',
    ],
    [
      'khen thưởng năm 2025',
      'Chưa có thông tin về khen thưởng năm 2025. Hiện có: năm 2022. | Cục Hải quan tỉnh A: được đề nghị tặng Cờ dẫn đầu Khối thi đua năm 2022',
    ],
    [
      'hải quan được tặng huân chương lao động 2022',
      'Chưa có thông tin về huân chương lao động của Cục Hải quan tỉnh A năm 2022. | Cục Hải quan tỉnh A: được đề nghị tặng Cờ dẫn đầu Khối thi đua năm 2022',
    ],
  ])('“%s”', (query, said) => {
    expect(ask(query)).toBe(said);
    expect(answers.to(query, '2026-11-27')?.state).toBe('missing');
  });

  it('of meetings to come when none is announced', () =>
    expect(ask('cuộc họp sắp tới', '2027-02-01')).toBe(
      'Chưa có thông tin về hội nghị sắp tới. Gần nhất: | Hội nghị tổng kết năm 2026: ngày 15/01/2027',
    ));
});

describe('no answer is given', () => {
  it.each([
    'hải quan',
    'khối trưởng được lương bao nhiêu',
    'báo cáo sơ kết 6 tháng',
    'thư của hải quan 2022',
    'bằng khen',
    '02 xã nông thôn mới',
    '24/2/2023',
    '',
  ])('to “%s”: a word is left over, or nothing is asked', (query) =>
    expect(ask(query)).toBeUndefined(),
  );
});
