import { describe, expect, it } from 'vitest';
import {
  awardLabel,
  dateOfHonour,
  isPending,
  isReceived,
  recipientOf,
} from '../../src/domain/honours.ts';
import { countHonours, nameHonour, withYear } from '../../src/domain/honour-status.ts';
import { honourStatusLabels, honourStatusWords } from '../../src/vietnamese/labels.ts';
import type { Content } from '../../src/domain/content.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { type Honour, honourStatuses } from '../../src/schemas/honour.ts';

const honour = (rest: Partial<Honour> = {}): Honour => ({
  id: 'h',
  recipient: { unit: 'a' },
  award: 'co',
  label: 'Cờ',
  year: 2022,
  line: 'dia-phuong',
  status: 'proposed',
  steps: [
    { status: 'voted', date: '2023-02' },
    { status: 'proposed', date: '2023-02-24' },
  ],
  corrections: [],
  sources: ['s'],
  ...rest,
});
const empty = () =>
  Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as unknown as Content;

describe('an honour', () => {
  it('is worded as received only once decided', () => {
    const received = honourStatuses.filter(
      (status) =>
        /được (?:tặng|trao)$/.test(honourStatusWords[status].verb) &&
        !/đề nghị/.test(honourStatusWords[status].verb),
    );
    expect(received).toEqual(['decided', 'presented']);
    expect(honourStatusWords.proposed.verb).toBe('được đề nghị tặng');
  });
  it('is in exactly one of received, pending and revoked', () => {
    for (const status of honourStatuses) {
      const h = honour({ status });
      expect(
        [isReceived(h), isPending(h), status === 'revoked'].filter(Boolean),
        status,
      ).toHaveLength(1);
    }
  });
  it('has a label for each status', () =>
    expect(Object.values(honourStatusLabels)).toEqual([
      'Đã đăng ký',
      'Khối đã bình xét',
      'Đã đề nghị',
      'Có quyết định',
      'Đã trao',
      'Đã hủy bỏ quyết định',
    ]));
  it('is counted in its own state, whatever stands beside it', () => {
    const list = honourStatuses.flatMap((status, i) =>
      Array.from({ length: i + 1 }, () => honour({ status })),
    );
    expect(countHonours(list)).toBe(
      '9 đã có quyết định (trong đó 5 đã trao) · 3 đã đề nghị · 2 đã được Khối bình xét · 1 đã đăng ký · 6 đã hủy bỏ quyết định',
    );
    expect(countHonours([])).toBe('');
  });
  it('says its state first where it is only named, unless it was received', () => {
    expect(honourStatuses.map((status) => nameHonour(status, 'Cờ', 'Cục A'))).toEqual([
      'Đăng ký: Cờ – Cục A',
      'Khối bình xét: Cờ – Cục A',
      'Đề nghị: Cờ – Cục A',
      'Cờ – Cục A',
      'Cờ – Cục A',
      'Đã hủy bỏ quyết định: Cờ – Cục A',
    ]);
  });
  it('names its year once', () => {
    expect(withYear('Bằng khen', 2022)).toBe('Bằng khen năm 2022');
    expect(withYear('Cờ dẫn đầu năm 2022', 2022)).toBe('Cờ dẫn đầu năm 2022');
  });
  it('bears the date of its last step', () => expect(dateOfHonour(honour())).toBe('2023-02-24'));
});

describe('recipientOf', () => {
  const content = empty();
  content.units.set('a', {
    id: 'a',
    data: {
      names: [
        { name: 'Cục A', short: 'A', to: '2024', source: 's' },
        { name: 'Chi cục A', short: 'A', from: '2025', source: 's' },
      ],
      aliases: [],
      abbreviations: [],
      summary: '',
      membership: [],
      succeededBy: [],
      events: [],
      sources: ['s'],
    },
  });
  content.people.set('p', { id: 'p', data: { name: 'Trần Văn Mẫu', offices: [], sources: ['s'] } });
  it('gives a unit its name of that day and says what became of it', () => {
    expect(recipientOf(honour(), content)).toEqual({
      name: 'Cục A',
      note: 'nay là Chi cục A',
      unit: 'a',
    });
    expect(
      recipientOf(honour({ steps: [{ status: 'decided', date: '2025-03' }] }), content),
    ).toEqual({ name: 'Chi cục A', unit: 'a' });
  });
  it('names people', () =>
    expect(recipientOf(honour({ recipient: { person: 'p' } }), content)).toEqual({
      name: 'Trần Văn Mẫu',
      person: 'p',
      individual: true,
    }));
  it('gives people the office and unit that a source states for the year, and no other', () => {
    content.people.set('q', {
      id: 'q',
      data: {
        name: 'Lê Thị Mẫu',
        sortKey: 'Thị Mẫu',
        sources: ['s'],
        offices: [
          { title: 'Thủ kho', unit: 'a', from: '2019', to: '2021-06', source: 's' },
          { title: 'Chi cục trưởng', unit: 'b', asOf: '2022-05', source: 's' },
          { title: 'Ủy viên', from: '2022', source: 's' },
        ],
      },
    });
    const of = (year: number) => recipientOf(honour({ recipient: { person: 'q' }, year }), content);
    expect(of(2021)).toEqual({
      name: 'Lê Thị Mẫu',
      person: 'q',
      individual: true,
      sortKey: 'Thị Mẫu',
      unit: 'a',
      role: 'Thủ kho',
    });
    expect(of(2022)).toMatchObject({ unit: 'b', role: 'Chi cục trưởng' });
    expect(of(2023)).toMatchObject({ role: 'Ủy viên' });
    expect(of(2023)).not.toHaveProperty('unit');
    expect(of(2018)).not.toHaveProperty('role');
  });
});

describe('awardLabel', () => {
  const award = {
    id: 'x',
    labels: [
      { label: 'Cũ', to: '2023-12-31', source: 's' },
      { label: 'Mới', from: '2024-01-01', source: 's' },
    ],
    subjects: [],
    rank: 1,
    abbreviations: [],
    sources: ['s'],
  };
  it('is that of the law in force on the day', () => {
    expect([
      awardLabel(award, '2023-12-31'),
      awardLabel(award, '2024-01-01'),
      awardLabel(award),
    ]).toEqual(['Cũ', 'Mới', 'Mới']);
  });
});
