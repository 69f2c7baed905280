import { readCsv } from '../../files/csv.ts';
import { tableFile } from '../../files/layout.ts';
import { ownRows, type RawEntry } from '../../files/read.ts';
import type { Position } from '../../files/yaml.ts';
import { expandList, listHeads, type ListFault, plain } from '../../domain/honour-lists.ts';
import { recipientKinds } from '../../schemas/honour.ts';
import type { HonourList } from '../../schemas/honour-list.ts';
import { listedKindLabels } from '../../vietnamese/labels.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { choices, clip, quote } from '../words.ts';

export const honourList: Rule = {
  id: 'honour-list',
  severity: 'error',
  summary:
    'Danh sách khen thưởng kèm quyết định: bảng đọc được, cột đúng tên, không có dữ liệu riêng tư, đơn vị và danh hiệu có thật, số dòng khớp với văn bản.',
  check: (context) =>
    context
      .entriesOf('honourLists')
      .flatMap((entry) => [...decisionFaults(context, entry), ...tableFaults(context, entry)]),
};

/** From the decision on, a list names its decision. */
function decisionFaults(context: Context, entry: RawEntry): Finding[] {
  const list = context.content.honourLists.get(entry.id)?.data;
  if (!list || list.decision) return [];
  const last = list.steps.at(-1)?.status;
  if (last !== 'decided' && last !== 'presented' && last !== 'revoked') return [];
  return [
    {
      file: entry.file,
      ...entry.locate(['steps']),
      message: 'Danh sách đã có quyết định nhưng chưa dẫn quyết định nào («decision»).',
      fix: 'Thêm dòng: decision: «ĐIỀN mã của quyết định trong documents»',
    },
  ];
}

function tableFaults(context: Context, entry: RawEntry): Finding[] {
  const csvFile = tableFile(entry.file);
  const own = ownRows(entry.data) !== undefined;
  const twice: Finding[] =
    own && context.hasFile(csvFile)
      ? [
          {
            file: entry.file,
            ...entry.locate(['rows'], true),
            message: `Danh sách có các dòng ở cả «rows» và tệp ${quote(csvFile)}.`,
            fix: 'Giữ một nơi: xóa «rows», hoặc xóa tệp CSV.',
          },
        ]
      : [];
  if (entry.table === undefined)
    return [
      {
        file: entry.file,
        line: 1,
        column: 1,
        message: `Danh sách chưa có «rows» hay tệp ${quote(csvFile)} ghi cá nhân, tập thể được khen thưởng, hoặc tệp ấy không đọc được bằng UTF-8.`,
        fix: `Dán các dòng từ Excel vào «rows», hoặc đặt tệp CSV (lưu từ Excel, chọn “CSV UTF-8”) cạnh tệp này, cùng tên. Dòng đầu ghi tên cột: ${Object.values(listHeads).join(', ')}.`,
      },
    ];
  const place = own ? rowsPlace(context, entry) : (at: Position) => ({ file: csvFile, ...at });
  const table = readCsv(entry.table);
  if (table.fault)
    return [
      ...twice,
      {
        ...place({ line: table.fault.line, column: table.fault.column }),
        message: 'Bảng viết sai: dấu nháy kép mở ra mà không đóng lại, hoặc đóng giữa ô.',
        fix: own
          ? 'Xem lại dòng này, hoặc sao chép lại từ Excel.'
          : 'Mở tệp bằng Excel, xem lại dòng này rồi lưu lại thành “CSV UTF-8”.',
      },
    ];
  const list = context.content.honourLists.get(entry.id)?.data;
  if (!list) return [];
  const { faults, honours, withdrawn } = expandList(
    context.content,
    entry.id,
    list,
    table,
    (text, known) => nearest(text, [...known]),
  );
  return [
    ...twice,
    ...faults.map((fault) => ({
      ...place({ line: fault.line, column: fault.column }),
      severity: fault.severity,
      ...wordsFor(fault, context),
    })),
    ...countFaults(entry, list, honours, withdrawn),
  ];
}

/**
 * Where a cell of pasted rows stands in the YAML file: below the key, indented.
 * Rows in quotes have no lines of their own; all their cells stand at the value.
 */
function rowsPlace(context: Context, entry: RawEntry) {
  const key = entry.locate(['rows'], true);
  const value = entry.locate(['rows']);
  const sign = context.lines(entry.file)[value.line - 1]?.[value.column - 1];
  const isBlock = sign === '|' || sign === '>';
  return ({ line, column }: Position) =>
    isBlock
      ? { file: entry.file, line: value.line + line, column: column + key.column + 1 }
      : { file: entry.file, ...value };
}

/** What the document states is held against the rows; a withdrawn row still counts. */
function countFaults(
  entry: RawEntry,
  { stated }: HonourList,
  honours: ReturnType<typeof expandList>['honours'],
  withdrawn: number,
): Finding[] {
  if (!stated) return [];
  const individuals = honours.filter(
    ({ data }) => 'name' in data.recipient && data.recipient.kind === 'ca-nhan',
  ).length;
  const rows = { individuals, collectives: honours.length - individuals };
  return (['collectives', 'individuals'] as const).flatMap((kind) => {
    const said = stated[kind];
    const off = said === undefined ? 0 : Math.abs(said - rows[kind]);
    if (said === undefined || off === 0 || (said > rows[kind] && off <= withdrawn)) return [];
    const what = kind === 'individuals' ? 'cá nhân' : 'tập thể';
    return [
      {
        file: entry.file,
        ...entry.locate(['stated', kind]),
        severity: 'warning' as const,
        message: `Văn bản ghi ${said} ${what}, danh sách có ${rows[kind]}.`,
        fix: 'Đối chiếu với văn bản: thêm dòng còn thiếu, xóa dòng thừa, hoặc sửa «stated» nếu chép sai; nếu văn bản tự ghi lệch thì giữ nguyên.',
      },
    ];
  });
}

function wordsFor(
  { kind, text, meant }: ListFault,
  context: Context,
): Pick<Finding, 'message' | 'fix'> {
  const shown = quote(clip(text));
  switch (kind) {
    case 'personal-column':
      return {
        message: `Cột ${shown} chứa dữ liệu cá nhân không được đăng.`,
        fix: 'Xóa cả cột này khỏi danh sách rồi lưu lại. Tệp đã đẩy lên kho nội dung thì báo người quản trị kho nội dung: lịch sử vẫn giữ bản cũ.',
      };
    case 'unknown-column':
      return {
        message: `Không có cột nào tên ${shown} trong danh sách khen thưởng.`,
        fix: meant
          ? `Có phải bạn muốn ghi ${quote(meant)}? Các cột dùng được: ${Object.values(listHeads).join(', ')}.`
          : `Đổi tên hoặc xóa cột này. Các cột dùng được: ${Object.values(listHeads).join(', ')}.`,
      };
    case 'no-name-column':
      return {
        message: 'Dòng đầu của danh sách không có cột «họ tên» hay «tên tập thể».',
        fix: 'Ghi tên các cột ở dòng đầu, ví dụ: loại,danh xưng,họ tên,chức vụ,đơn vị,danh hiệu hình thức',
      };
    case 'no-name':
      return {
        message: 'Dòng này chưa có tên cá nhân, tập thể.',
        fix: 'Ghi tên; người đã yêu cầu rút tên thì để trống ô tên và ghi «rút tên» ở cột «tình trạng».',
      };
    case 'withdrawn-name':
      return {
        message: 'Dòng đã ghi «rút tên» mà ô tên vẫn còn chữ.',
        fix: 'Xóa chữ trong ô tên, chức vụ, đơn vị, giữ lại dòng.',
      };
    case 'unknown-award':
      return {
        message: `Không có danh hiệu, hình thức nào tên ${shown} trong awards.yaml.`,
        fix: meant
          ? `Có phải bạn muốn ghi ${quote(labelOfAward(context, meant) ?? meant)}?`
          : `Ghi đúng một tên trong awards.yaml: ${choices(awardLabels(context))}.`,
      };
    case 'no-award':
      return {
        message: 'Dòng này chưa có danh hiệu, hình thức khen thưởng.',
        fix: 'Ghi ở cột «danh hiệu hình thức», hoặc thêm «award: «ĐIỀN mã trong awards.yaml»» vào tệp YAML nếu cả danh sách cùng một hình thức.',
      };
    case 'unknown-kind':
      return {
        message: `Cột «loại» không nhận ${shown}.`,
        fix: `Ghi một trong: ${recipientKinds.map((one) => listedKindLabels[one]).join(', ')}.`,
      };
    case 'unknown-state':
      return {
        message: `Cột «tình trạng» không nhận ${shown}.`,
        fix: 'Để trống, hoặc ghi «hủy bỏ» (quyết định khen thưởng bị hủy bỏ) hay «rút tên» (người được nêu yêu cầu rút tên).',
      };
    case 'unit-near':
      return {
        message: `Không có đơn vị thành viên nào tên ${shown}.`,
        fix: `Có phải bạn muốn ghi ${quote(meant ?? '')}? Nếu đây là cơ quan ngoài Khối thì giữ nguyên, ghi ở cột «thuộc».`,
      };
    case 'repeated-name':
      return {
        message: `Tên ${shown} đã có ở dòng ${meant}, cùng đơn vị, cùng danh hiệu, hình thức.`,
        fix: 'Xóa dòng ghi trùng; nếu là hai người cùng tên thì ghi thêm chức vụ hoặc phòng, đội để phân biệt.',
      };
    default:
      return { message: `Mã ${shown} đã dùng ở dòng khác.`, fix: 'Đặt mã khác cho dòng này.' };
  }
}

const awardLabels = (context: Context) =>
  [...context.content.awards.values()].map(({ data }) => data.labels.at(-1)?.label ?? data.id);

/** The label of an award as `awards.yaml` writes it, by its name without marks. */
const labelOfAward = (context: Context, name: string) =>
  awardLabels(context).find((label) => plain(label) === name);
