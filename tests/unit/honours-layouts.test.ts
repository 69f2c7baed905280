import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLists, readLists } from '../../src/authoring/import/honours/lists.ts';
import type { Cell, Row, Table } from '../../src/authoring/import/honours/table.ts';
import { known, readOf } from './honours-lists.ts';

interface Person {
  honorific: string;
  name: string;
  role: string;
  unit: string;
  award: string;
  reason: string;
}

/** How a list may be laid out; offices do all of these. */
interface Layout {
  numbers: boolean;
  honorific: 'column' | 'name' | 'none';
  name: 'whole' | 'parts';
  post: 'columns' | 'one cell' | 'with name' | 'unit groups';
  award: 'column' | 'groups' | 'none';
  reason: boolean;
  kinds: 'letters' | 'words' | 'none';
  twoRows: boolean;
  birth: boolean;
  order: number;
  capitals: boolean;
  /** Teams before the persons, with the cells of the post empty or covered by the name. */
  teams: { team: string; unit: string; covers: boolean }[];
}

const family = fc.constantFrom(
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Đặng',
  'Ông',
  'Bàn',
  'Đoàn',
);
const middle = fc.constantFrom('Văn', 'Thị', 'Hữu', 'Ngọc', 'Thị Mỹ', 'Công');
const given = fc.constantFrom('An', 'Bình', 'Hạnh', 'Thuế', 'Đạt', 'Phượng', 'Hà', 'Sở');
const person: fc.Arbitrary<Person> = fc.record({
  honorific: fc.constantFrom('Ông', 'Bà'),
  name: fc.tuple(family, middle, given).map((parts) => parts.join(' ')),
  role: fc.constantFrom(
    'Đội trưởng',
    'Phó Trưởng phòng',
    'Chuyên viên chính',
    'Công chức Thuế',
    'Giám đốc',
    'Kế toán viên',
  ),
  unit: fc.constantFrom(
    'Thuế tỉnh Thử',
    'Chi cục Hải quan khu vực I',
    'Bảo hiểm xã hội tỉnh Thử',
    'Sở Nội vụ tỉnh Thử',
    'Trường THPT Thử',
  ),
  award: fc.constantFrom('Chiến sĩ thi đua cơ sở', 'Lao động tiên tiến'),
  reason: fc.constantFrom(
    'Đã có thành tích xuất sắc trong công tác năm 2024',
    'Đã hoàn thành xuất sắc nhiệm vụ',
  ),
});
const layout: fc.Arbitrary<Layout> = fc.record({
  numbers: fc.boolean(),
  honorific: fc.constantFrom('column', 'name', 'none'),
  name: fc.constantFrom('whole', 'parts'),
  post: fc.constantFrom('columns', 'one cell', 'with name', 'unit groups'),
  award: fc.constantFrom('column', 'groups', 'none'),
  reason: fc.boolean(),
  kinds: fc.constantFrom('letters', 'words', 'none'),
  twoRows: fc.boolean(),
  birth: fc.boolean(),
  order: fc.nat(),
  capitals: fc.boolean(),
  teams: fc.array(
    fc.record({
      team: fc.constantFrom('Đội số 4', 'Phòng Tổ chức - Hành chính', 'Tổ Một'),
      unit: fc.constantFrom('Thuế tỉnh Thử', 'Chi cục Hải quan khu vực I', 'Sở Nội vụ tỉnh Thử'),
      covers: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

/** Teams stand in lists that say kinds, with names in one column. */
const teamsOf = (how: Layout) =>
  how.kinds !== 'none' && how.name === 'whole' && how.post !== 'unit groups' ? how.teams : [];

type Column = { head: string[]; cell: (one: Person, number: number) => string };

const rotated = <T>(all: readonly T[], by: number): T[] => {
  const at = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
};

function columnsOf(how: Layout): Column[] {
  const honorific = (one: Person) => (how.honorific === 'name' ? `${one.honorific} ` : '');
  const last = (name: string) => name.split(' ').at(-1) ?? '';
  const first = (name: string) => name.split(' ').slice(0, -1).join(' ');
  const names: Column[] =
    how.post === 'with name'
      ? [
          {
            head: ['Họ và tên, chức vụ, đơn vị'],
            cell: (one) => `${honorific(one)}${one.name}, ${one.role}, ${one.unit}`,
          },
        ]
      : how.name === 'whole'
        ? [{ head: ['Họ và tên'], cell: (one) => honorific(one) + one.name }]
        : [
            { head: ['Họ và tên đệm'], cell: (one) => honorific(one) + first(one.name) },
            { head: ['Tên'], cell: (one) => last(one.name) },
          ];
  const posts: Column[] =
    how.post === 'columns'
      ? [
          {
            head: how.twoRows ? ['Nơi công tác', 'Chức vụ'] : ['Chức vụ'],
            cell: ({ role }) => role,
          },
          {
            head: how.twoRows ? ['Nơi công tác', 'Đơn vị'] : ['Đơn vị công tác'],
            cell: ({ unit }) => unit,
          },
        ]
      : how.post === 'one cell'
        ? [{ head: ['Chức vụ, đơn vị công tác'], cell: ({ role, unit }) => `${role}, ${unit}` }]
        : how.post === 'unit groups'
          ? [{ head: ['Chức vụ'], cell: ({ role }) => role }]
          : [];
  // Columns that belong together stay side by side.
  const groups: Column[][] = [
    names,
    posts,
    ...(how.honorific === 'column'
      ? [[{ head: ['Danh xưng'], cell: ({ honorific: text }: Person) => text }]]
      : []),
    ...(how.award === 'column'
      ? [[{ head: ['Danh hiệu, hình thức'], cell: ({ award }: Person) => award }]]
      : []),
    ...(how.reason
      ? [[{ head: ['Tóm tắt thành tích'], cell: ({ reason }: Person) => reason }]]
      : []),
    ...(how.birth ? [[{ head: ['Năm sinh'], cell: () => '1980' }]] : []),
  ];
  return [
    ...(how.numbers
      ? [{ head: ['STT'], cell: (_: Person, number: number) => String(number) }]
      : []),
    ...rotated(
      groups.filter((group) => group.length > 0),
      how.order,
    ).flat(),
  ];
}

function tableOf(people: readonly Person[], how: Layout): Table {
  const columns = columnsOf(how);
  const rows: Row[] = [];
  const add = (cells: Cell[]) => rows.push({ cells, place: `dòng ${rows.length + 1}` });
  const wide = (mark: string, text: string) => {
    const words = how.capitals ? text.toUpperCase() : text;
    add(
      how.numbers && mark !== ''
        ? columns.map((_, at): Cell =>
            at === 0
              ? { text: mark }
              : at === 1
                ? { text: words }
                : { text: words, covered: 'left' },
          )
        : columns.map((_, at): Cell => {
            const whole = mark === '' ? words : `${mark}. ${words}`;
            return at === 0 ? { text: whole } : { text: whole, covered: 'left' };
          }),
    );
  };
  const deepest = Math.max(...columns.map(({ head }) => head.length));
  for (let level = 0; level < deepest; level++)
    add(
      columns.map(({ head }, at): Cell => {
        const text = head[level] ?? head.at(-1) ?? '';
        if (head[level] === undefined) return { text, covered: 'above' };
        const before = columns[at - 1]?.head[level];
        return level < head.length - 1 && before === text ? { text, covered: 'left' } : { text };
      }),
    );
  const teams = teamsOf(how);
  if (teams.length > 0)
    wide(how.kinds === 'letters' ? 'A' : '', `Tập thể (${teams.length} tập thể)`);
  teams.forEach(({ team, unit, covers }, index) => {
    const text = `${team}, ${unit}`;
    const isPost = (head: string | undefined) => /^(?:Chức vụ|Đơn vị|Danh xưng)/.test(head ?? '');
    let covered = false;
    add(
      columns.map(({ head, cell }): Cell => {
        const own = head.at(-1);
        if (own === 'STT') return { text: String(index + 1) };
        if (own?.startsWith('Họ và tên')) {
          covered = covers && how.numbers;
          return { text };
        }
        // Only what stands right behind the name can be covered by it.
        covered &&= isPost(own);
        if (covered) return { text, covered: 'left' };
        return { text: isPost(own) ? '' : cell({ ...(people[0] as Person), unit }, index) };
      }),
    );
  });
  if (how.kinds !== 'none') wide(how.kinds === 'letters' ? 'B' : '', 'Cá nhân');
  const key = (one: Person) =>
    [how.award === 'groups' ? one.award : '', how.post === 'unit groups' ? one.unit : ''].join('|');
  const groups = [...Map.groupBy(people, key).values()];
  groups.sort((a, b) => ((a[0] as Person).award < (b[0] as Person).award ? -1 : 1));
  let award = '';
  let roman = 0;
  let number = 0;
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  for (const group of groups) {
    const [one] = group as [Person];
    if (how.award === 'groups' && one.award !== award) {
      award = one.award;
      wide(romans[roman++] ?? 'XI', `Danh hiệu ${award}`);
    }
    if (how.post === 'unit groups')
      wide(how.award === 'groups' ? 'a' : (romans[roman++] ?? 'XI'), one.unit);
    for (const member of group) {
      number++;
      add(columns.map(({ cell }) => ({ text: cell(member, number) })));
    }
  }
  return { name: 'bảng 1', rows };
}

it('reads the same people out of every layout', () => {
  const isMember = (unit: string) => !/^(?:Sở|Trường)/.test(unit);
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), layout, (people, how) => {
      // A name in two cells has no room for a post; without honorifics the family name Ông is taken for one.
      fc.pre(!(how.post === 'with name' && how.name === 'parts'));
      fc.pre(how.honorific !== 'none' || people.every(({ name }) => !name.startsWith('Ông')));
      // A table of one column is a list of paragraphs.
      fc.pre(columnsOf(how).length > 1);
      const table = tableOf(people, how);
      const { recipients } = readLists(findLists(readOf(table)).lists, known());
      const said = recipients.map((one) => ({
        kind: one.kind,
        honorific: one.honorific,
        name: one.name,
        role: one.role,
        body: one.unit ?? one.within,
        isMember: one.unit !== undefined,
        award: one.award,
        reason: one.reason,
      }));
      const sortedBy = (all: unknown[]) =>
        all
          .map((one) =>
            JSON.stringify(one, [
              'kind',
              'honorific',
              'name',
              'role',
              'body',
              'isMember',
              'award',
              'reason',
            ]),
          )
          .sort();
      expect(sortedBy(said)).toEqual(
        sortedBy([
          ...teamsOf(how).map(({ team, unit }) => ({
            kind: 'tập thể',
            name: `${team}, ${unit}`,
            body: unit,
            isMember: isMember(unit),
            award: how.award === 'column' ? people[0]?.award : undefined,
            reason: how.reason ? people[0]?.reason : undefined,
          })),
          ...people.map((one) => ({
            kind: 'cá nhân',
            honorific: how.honorific === 'none' ? undefined : one.honorific,
            name: one.name,
            role: one.role,
            body: how.post === 'unit groups' && how.capitals ? one.unit.toUpperCase() : one.unit,
            isMember: isMember(one.unit),
            award: how.award === 'none' ? undefined : one.award,
            reason: how.reason ? one.reason : undefined,
          })),
        ]),
      );
      expect(JSON.stringify(recipients)).not.toContain('1980');
    }),
    { numRuns: 500 },
  );
});
