import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import {
  addListedHonours,
  expandList,
  isPersonalHead,
  withdrawnFrom,
} from '../../src/domain/honour-lists.ts';
import { recipientOf } from '../../src/domain/honours.ts';
import { csvOf } from '../../src/authoring/import/honours/write.ts';
import { readCsv } from '../../src/files/csv.ts';
import type { HonourList } from '../../src/schemas/honour-list.ts';
import { awardOf, emptyContent, unitOf } from './content.ts';

const list: HonourList = {
  decision: 'qd-1',
  year: 2023,
  award: 'bang-khen',
  line: 'dia-phuong',
  steps: [{ status: 'decided', date: '2024-03-01' }],
  corrections: [],
  sources: ['s'],
};

function content(): Content {
  const all = emptyContent();
  const add = (collection: keyof Content, id: string, data: unknown) =>
    (all[collection] as Map<string, unknown>).set(id, { id, data });
  add('units', 'hai-quan', unitOf('Cục Hải quan tỉnh Thử', { abbreviations: ['CHQ'] }));
  add('units', 'kho-bac', unitOf('Kho bạc Nhà nước Thử'));
  add(
    'awards',
    'bang-khen',
    awardOf('bang-khen', 2, {
      labels: [{ label: 'Bằng khen', source: 's' }],
      abbreviations: ['BK'],
    }),
  );
  add('awards', 'co', awardOf('co', 1, { labels: [{ label: 'Cờ thi đua', source: 's' }] }));
  add('honourLists', '2023/qd-1', list);
  return all;
}

const expand = (csv: string, facts: Partial<HonourList> = {}) =>
  expandList(content(), '2023/qd-1', { ...list, ...facts }, readCsv(csv));
const recipients = (csv: string) => expand(csv).honours.map(({ data }) => data.recipient);
const faults = (csv: string, facts: Partial<HonourList> = {}) =>
  expand(csv, facts).faults.map(({ kind, line, column }) => `${line}:${column} ${kind}`);

describe('expandList', () => {
  it('makes an honour of each row, with what the list says for all', () => {
    const [honour] = expand(
      'danh xưng,họ tên,chức vụ,đơn vị\nÔng,Nguyễn Văn A,Đội trưởng,Cục Hải quan tỉnh Thử\n',
    ).honours;
    expect(honour?.data).toMatchObject({
      id: '2023-qd-1-nguyen-van-a',
      recipient: {
        name: 'Nguyễn Văn A',
        kind: 'ca-nhan',
        honorific: 'Ông',
        role: 'Đội trưởng',
        memberOf: 'hai-quan',
      },
      award: 'bang-khen',
      label: 'Bằng khen',
      year: 2023,
      status: 'decided',
      decision: 'qd-1',
    });
  });
  it('finds a unit by any name, at the end of a text too, and keeps the rest as written', () => {
    expect(
      recipients('họ tên,đơn vị\nA,CHQ\nB,"Đội Nghiệp vụ, Cục Hải quan tỉnh Thử"\nC,Sở Lạ\n'),
    ).toEqual([
      { name: 'A', kind: 'ca-nhan', memberOf: 'hai-quan' },
      {
        name: 'B',
        kind: 'ca-nhan',
        memberOf: 'hai-quan',
        within: 'Đội Nghiệp vụ, Cục Hải quan tỉnh Thử',
      },
      { name: 'C', kind: 'ca-nhan', within: 'Sở Lạ' },
    ]);
  });
  it('knows a member unit among the collectives, and every kind of recipient', () => {
    expect(
      recipients(
        'loại,họ tên\ntập thể,Kho bạc Nhà nước Thử\nTập thể,Phòng Một\nhộ gia đình,Hộ ông B\nDoanh nghiệp,Công ty C\n',
      ),
    ).toEqual([
      { unit: 'kho-bac' },
      { name: 'Phòng Một', kind: 'tap-the' },
      { name: 'Hộ ông B', kind: 'ho-gia-dinh' },
      { name: 'Công ty C', kind: 'doanh-nghiep' },
    ]);
  });
  it('takes the award of a row by label or abbreviation', () => {
    expect(
      expand('họ tên,danh hiệu hình thức\nA,BK\nB,cờ thi đua\nC,\n').honours.map(
        ({ data }) => data.award,
      ),
    ).toEqual(['bang-khen', 'co', 'bang-khen']);
  });
  it('keeps homonyms apart', () => {
    const { honours } = expand('họ tên,đơn vị\nLê Văn A,CHQ\nLê Văn A,Kho bạc Nhà nước Thử\n');
    expect(honours.map(({ id }) => id)).toEqual(['2023-qd-1-le-van-a', '2023-qd-1-le-van-a-2']);
    expect(faults('họ tên,đơn vị\nLê Văn A,CHQ\nLê Văn A,CHQ\n')).toEqual(['3:1 repeated-name']);
  });
  it('revokes one row, and forgets the name of a withdrawn one', () => {
    const { honours, withdrawn } = expand('họ tên,tình trạng\nA,hủy bỏ\n,rút tên\nC,\n');
    expect(honours.map(({ data }) => [recipientOf(data, content()).name, data.status])).toEqual([
      ['A', 'revoked'],
      ['C', 'decided'],
    ]);
    expect(withdrawn).toBe(1);
    expect(faults('họ tên,tình trạng\nA,rút tên\n')).toEqual(['2:1 withdrawn-name']);
  });
  it('carries a correction with its day', () => {
    expect(
      expand('họ tên,đính chính\nA,05/3/2024: Trước ghi sai họ.\n').honours[0]?.data.corrections,
    ).toEqual([{ date: '2024-03-05', text: 'Trước ghi sai họ.' }]);
  });
  it('tells of columns and cells that it cannot take, each at its place', () => {
    expect(faults('họ tên,năm sinh,màu\nA,1980,đỏ\n')).toEqual([
      '1:8 personal-column',
      '1:17 unknown-column',
    ]);
    expect(faults('đơn vị\nCHQ\n')).toEqual(['1:1 no-name-column']);
    expect(faults('họ tên,danh hiệu\nA,Huân chương Lạ\n')).toEqual(['2:3 unknown-award']);
    expect(faults('họ tên,loại\nA,con mèo\n')).toEqual(['2:3 unknown-kind']);
    expect(faults('họ tên\nA\n', { award: undefined })).toEqual(['2:1 no-award']);
  });
});

describe('isPersonalHead', () => {
  it.each([
    'Năm sinh',
    'Ngày, tháng, năm sinh',
    'Số CCCD',
    'CMND',
    'Địa chỉ',
    'Nơi ở hiện nay',
    'SĐT',
    'Số tài khoản',
    'Mã số thuế cá nhân',
    'Quê quán',
  ])('refuses %s', (head) => expect(isPersonalHead(head)).toBe(true));
  it.each(['Họ tên', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Danh hiệu, hình thức', 'Ghi chú', 'STT'])(
    'takes %s',
    (head) => expect(isPersonalHead(head)).toBe(false),
  );
});

describe('addListedHonours', () => {
  it('puts the rows among the honours, and counts the names that were taken back', () => {
    const all = content();
    addListedHonours(all, new Map([['2023/qd-1', readCsv('họ tên,tình trạng\nA,\n,rút tên\n')]]));
    expect([...all.honours.keys()]).toEqual(['2023-qd-1-a']);
    expect(withdrawnFrom(all, 'qd-1')).toBe(1);
  });
});

it('knows every column that the import writes', () => {
  const csv = csvOf([
    {
      kind: 'cá nhân',
      honorific: 'Ông',
      name: 'Lê Văn A',
      role: 'Đội trưởng',
      unit: 'CHQ',
      within: 'Đội Một',
      award: 'BK',
      reason: 'Có sáng kiến',
      note: 'dòng 3',
    } as never,
  ]);
  const { honours, faults } = expand(csv);
  expect(faults).toEqual([]);
  expect(honours[0]?.data).toMatchObject({
    recipient: { name: 'Lê Văn A', role: 'Đội trưởng', memberOf: 'hai-quan', within: 'Đội Một' },
    award: 'bang-khen',
    reason: 'Có sáng kiến',
  });
});
