import { clip, quote } from '../../../checks/words.ts';
import type { Content } from '../../../domain/content.ts';
import { honourLines } from '../../../schemas/honour.ts';
import { formatDate } from '../../../vietnamese/dates.ts';
import { fold, lettersOf } from '../../../vietnamese/fold.ts';
import { nearest } from '../../../vietnamese/nearest.ts';
import { slugify } from '../../../vietnamese/slug.ts';
import { UsageError } from '../../options.ts';
import { freeSlug, shortened } from '../../slug.ts';
import { type DecisionText, readDecision, yearIn } from './decision.ts';
import { knownIn, type Known } from './known.ts';
import { type AllRead, findLists, type FoundLists, readLists } from './lists.ts';
import type { Preview } from './preview.ts';
import type { ReadList } from './read.ts';
import { type Counts, differences } from './stated.ts';
import { listed, tablesOf } from './table.ts';
import { csvOf, documentYamlOf, type Value, yamlOf } from './write.ts';
import { honourFormLabels } from '../../../vietnamese/labels.ts';

/** What the person at the command line has said already. */
export interface Given {
  decision?: string | undefined;
  sheets: readonly string[];
  slug?: string | undefined;
  year?: number | undefined;
  award?: string | undefined;
  line?: string | undefined;
  form?: string | undefined;
  sources: readonly string[];
}

/** The content as far as an import looks at it. */
export interface Around {
  content: Content;
  /** Ids of entries, those with faults included. */
  ids: { documents: ReadonlySet<string> };
  isTaken: (file: string) => boolean;
}

/** The files of a list, worked out before anything is written. */
export interface HonoursDraft {
  /** Relative to the content root. */
  files: { file: string; text: string }[];
  preview: Preview;
  /** The year of the folder, where it was read in the file and not said. */
  suggestedYear?: number | undefined;
}

/** Makes the files of a list from what was read. Throws {@link UsageError} with the sentence to show. */
export function draftHonours(read: ReadList, given: Given, around: Around): HonoursDraft {
  const found = findLists({ ...read, blocks: chosenBlocks(read, given.sheets) });
  refuseUnlisted(read, found, given);
  const facts = readDecision(found.lines);
  const decision = decisionOf(facts, given, around);
  const document = 'id' in decision ? around.content.documents.get(decision.id)?.data : undefined;
  const date = document?.date ?? facts.date?.value;
  const known = knownIn(around.content, date);
  const all = readLists(found.lists, known);
  if (all.recipients.length === 0)
    throw new UsageError(
      `Trong ${quote(read.name)} có bảng với cột họ tên nhưng không có dòng nào đọc được. ${all.notes.join(' ')}`,
    );
  const year = yearOf(all, facts, given);
  const folder = 'known' in year ? year.known : 'suggested' in year ? year.suggested : undefined;
  if (folder === undefined)
    throw new UsageError(
      'Thiếu năm thành tích, và trong tệp không thấy nêu. Thêm, ví dụ: --year 2024',
    );
  const slug =
    given.slug ??
    ('id' in decision ? decision.id : shortened(slugify(read.name.replace(/\.\w+$/, ''))));
  if (slug === '' || slugify(slug) !== slug)
    throw new UsageError(
      `Tên ${quote(slug)} chỉ được gồm chữ thường không dấu, số và dấu gạch nối. Đặt tên khác, ví dụ: --slug khen-thuong-tong-ket`,
    );
  const path = (name: string) => `honours/${folder}/${name}`;
  const isTaken = (name: string) =>
    [`${name}.yaml`, `${name}.csv`].some((file) => around.isTaken(path(file)));
  if (isTaken(slug))
    throw new UsageError(
      `Đã có ${quote(path(`${slug}.yaml`))}; không tệp nào bị ghi đè. Nếu là danh sách khác, đặt tên khác: --slug ${freeSlug(slug, isTaken)}`,
    );

  const award = awardOf(all, facts, given, known);
  const issuer = facts.issuer && known.organisation(facts.issuer.value);
  const issuerId = document?.issuer ?? (issuer?.how === 'exact' ? issuer.id : undefined);
  // One award for every row stands in the YAML alone.
  const isOne = award !== undefined && award.isOfAll;
  const rows = isOne ? all.recipients.map(({ award: _same, ...rest }) => rest) : all.recipients;
  const sources: Value<readonly string[]> =
    given.sources.length > 0
      ? { known: given.sources }
      : { missing: 'mã nguồn của nội dung này trong thư mục sources' };
  const saysProposal = found.lists.some(({ head }) =>
    head.columns.some(({ role, head: text }) => role === 'name' && /đề nghị/iu.test(text)),
  );
  const isProposal =
    (facts.isProposal || (saysProposal && facts.number === undefined && !facts.isDecision)) &&
    !('id' in decision);
  const yaml = yamlOf({
    from: `Lấy từ tệp ${read.name}`,
    decision: isProposal
      ? undefined
      : 'id' in decision
        ? { known: decision.id }
        : { missing: 'mã của quyết định trong thư mục documents' },
    status: isProposal ? 'proposed' : 'decided',
    year,
    award: award?.value,
    line: lineOf(
      given,
      isOne || award?.id !== undefined ? [award?.id] : all.recipients.map(({ awardId }) => awardId),
      around.content,
    ),
    form: formOf(all.form ?? facts.form?.value, given, facts.form?.words),
    date:
      document !== undefined
        ? { known: document.date }
        : facts.date
          ? { suggested: facts.date.value, words: facts.date.words }
          : { missing: `${isProposal ? 'ngày trình' : 'ngày quyết định'} dạng năm-tháng-ngày` },
    by:
      document !== undefined
        ? document.issuer === undefined
          ? undefined
          : { known: document.issuer }
        : issuerId !== undefined
          ? { suggested: issuerId, words: facts.issuer?.words ?? '' }
          : undefined,
    stated: facts.counts,
    sources,
  });
  const files = [
    ...('draft' in decision
      ? [{ file: `documents/${decision.id}.yaml`, text: documentOf(facts, issuerId, sources) }]
      : []),
    { file: path(`${slug}.yaml`), text: yaml },
    { file: path(`${slug}.csv`), text: csvOf(rows) },
  ];
  const missed = facts.counts ? differences(facts.counts.value, all.counted) : [];
  const stated = missed.map(
    (one) => `${facts.isDecision ? 'Quyết định' : 'Tệp'} ${one} (theo “${facts.counts?.words}”).`,
  );
  // A total below the list mostly says the same once more.
  const isSaid = (note: string) =>
    /^«(?:Tổng|Cộng)/iu.test(note) && missed.some((one) => note.endsWith(` ${one}.`));
  return {
    files,
    suggestedYear: 'suggested' in year ? year.suggested : undefined,
    preview: {
      title: `Danh sách lấy từ ${read.name}${read.kind === 'sheet' ? `, trang tính ${[...new Set(found.lists.map(({ table }) => quote(table.name)))].join(', ')}` : ''}`,
      counted: all.counted,
      facts: factsOf(facts, award, decision),
      notes: [
        ...stated,
        ...(isProposal ? [proposalNote] : decisionNotes(decision, facts, document)),
        ...read.notes,
        ...all.notes.filter((note) => !isSaid(note)),
        ...(award?.notes ?? []),
      ],
      recipients: rows,
    },
  };
}

/** Of a workbook the sheets that were named. */
function chosenBlocks(read: ReadList, sheets: readonly string[]): ReadList['blocks'] {
  if (sheets.length === 0) return read.blocks;
  if (read.kind !== 'sheet')
    throw new UsageError(
      `${quote(read.name)} không phải là tệp Excel nên không có trang tính: bỏ --sheet.`,
    );
  const names = tablesOf(read).map(({ name }) => name);
  const chosen = sheets.map((typed) => {
    const name =
      names.find((one) => one === typed) ??
      names.find((one) => lettersOf(one) === lettersOf(typed));
    if (name === undefined) {
      const meant = nearest(typed, names);
      throw new UsageError(
        `Tệp ${quote(read.name)} không có trang tính ${quote(typed)}.${meant ? ` Có phải ${quote(meant)}?` : ''} Có: ${listed(names.map(quote), 12)}.`,
      );
    }
    return name;
  });
  return read.blocks.filter((block) => typeof block !== 'string' && chosen.includes(block.name));
}

function refuseUnlisted(read: ReadList, { lists, others }: FoundLists, given: Given): void {
  if (lists.length === 0)
    throw new UsageError(
      others.length === 0
        ? `Trong ${quote(read.name)} không thấy bảng nào. ${read.kind === 'pdf' ? 'Bảng trong PDF phải có đường kẻ; nếu không có thì hãy xin bản Excel hoặc Word.' : 'Danh sách phải nằm trong bảng có dòng đầu ghi tên cột.'}`
        : others.some(({ isCounts }) => isCounts)
          ? `Trong ${quote(read.name)} chỉ có bảng số liệu tổng hợp (${listed(
              others.filter(({ isCounts }) => isCounts).map(({ name }) => quote(name)),
              4,
            )}), không có danh sách cá nhân, tập thể. Hãy lấy danh sách kèm theo quyết định.`
          : `Trong ${quote(read.name)} không có bảng nào có cột họ tên hoặc tên tập thể. ${listed(
              others.map(
                ({ name, heads }) =>
                  `${quote(name)}: ${
                    heads.length > 0
                      ? listed(
                          heads.map((head) => clip(head, 40)),
                          6,
                        )
                      : 'không có dòng tên cột'
                  }`,
              ),
              4,
            )}. Nếu là danh sách khen thưởng thì đặt tên cột, ví dụ: STT, Họ và tên, Chức vụ, Đơn vị công tác, Thành tích.`,
    );
  if (read.kind === 'sheet' && given.sheets.length === 0) {
    const names = [...new Set(lists.map(({ table }) => table.name))];
    if (names.length > 1)
      throw new UsageError(
        `Tệp ${quote(read.name)} có danh sách ở nhiều trang tính: ${names.map(quote).join(', ')}. Chọn bằng --sheet, ghi nhiều lần nếu cùng một quyết định: --sheet ${JSON.stringify(names[0])}`,
      );
  }
}

const proposalNote =
  'Tệp là danh sách đề nghị khen thưởng, chưa phải quyết định: ghi bước «proposed» (đã đề nghị). Có quyết định rồi thì chạy lại với danh sách kèm theo quyết định, hoặc với --decision.';

type Decision =
  /** An entry that is there. */
  | { id: string; how: 'given' | 'found' }
  /** One that is drafted beside the list. */
  | { id: string; draft: true }
  | { missing: true };

function decisionOf(
  facts: DecisionText,
  given: Given,
  { content, ids, isTaken }: Around,
): Decision {
  if (given.decision !== undefined) {
    if (ids.documents.has(given.decision)) return { id: given.decision, how: 'given' };
    const meant = nearest(given.decision, ids.documents);
    throw new UsageError(
      `--decision: không có văn bản ${quote(given.decision)} trong thư mục documents.${meant ? ` Có phải ${quote(meant)}?` : ''} Chưa có thì tạo bằng npm run new -- document.`,
    );
  }
  const number = facts.number?.value;
  if (number === undefined)
    return facts.isDecision ? drafted(undefined, facts, isTaken) : { missing: true };
  const same = [...content.documents.values()].find(
    ({ data }) =>
      lettersOf(data.number) === lettersOf(number) &&
      (facts.date === undefined || data.date === facts.date.value),
  );
  if (same) return { id: same.id, how: 'found' };
  return facts.isDecision ? drafted(number, facts, isTaken) : { missing: true };
}

function drafted(
  number: string | undefined,
  facts: DecisionText,
  isTaken: (file: string) => boolean,
): Decision {
  const id = slugify(
    [
      'quyết định',
      number ?? facts.title?.value.slice(0, 60) ?? 'khen thưởng',
      facts.date?.value.slice(0, 4),
    ]
      .filter(Boolean)
      .join(' '),
  );
  // A draft that is still to be confirmed is that decision as well.
  return isTaken(`documents/${id}.yaml`) ? { id, how: 'found' } : { id, draft: true };
}

function decisionNotes(
  decision: Decision,
  facts: DecisionText,
  document: { date: string; number: string } | undefined,
): string[] {
  if ('missing' in decision) {
    const values = [
      ...(facts.number ? [`--number ${facts.number.value}`] : []),
      ...(facts.date ? [`--date ${facts.date.value}`] : []),
    ];
    return [
      `Chưa biết quyết định nào${facts.number ? ` (tệp ghi ${quote(facts.number.value)})` : ''}. Tạo văn bản rồi ghi mã vào «decision»: npm run new -- document "Trích yếu" --kind quyet-dinh ${values.join(' ')}`.trim(),
    ];
  }
  const notes: string[] = [];
  if ('how' in decision && decision.how === 'given' && document) {
    if (facts.number && lettersOf(facts.number.value) !== lettersOf(document.number))
      notes.push(
        `Tệp ghi số ${quote(facts.number.value)}, văn bản đã chọn là ${quote(document.number)}. Hãy xem có đúng quyết định không.`,
      );
    if (facts.date && facts.date.value !== document.date)
      notes.push(
        `Tệp ghi ngày ${formatDate(facts.date.value)}, văn bản đã chọn ban hành ngày ${formatDate(document.date)}.`,
      );
  }
  return notes;
}

function yearOf(all: AllRead, facts: DecisionText, given: Given): Value<number> {
  if (given.year !== undefined) return { known: given.year };
  if (facts.year) return { suggested: facts.year.value, words: facts.year.words };
  const found = yearIn(all.recipients.map(({ reason }) => reason ?? '').join('; '));
  if (found) return { suggested: found.value, words: found.words };
  const day = facts.date?.value;
  return day === undefined
    ? { missing: 'năm thành tích' }
    : { suggested: Number(day.slice(0, 4)), words: `năm của quyết định, ${formatDate(day)}` };
}

interface AwardOfAll {
  value?: Value<string> | undefined;
  id?: string | undefined;
  /** As the file writes it. */
  text: string;
  words: string;
  /** True where no row says another: the column is then left out. */
  isOfAll: boolean;
  notes: string[];
}

function awardOf(
  all: AllRead,
  facts: DecisionText,
  given: Given,
  known: Known,
): AwardOfAll | undefined {
  const inRows = new Map(
    all.recipients.flatMap(({ award }) =>
      award === undefined ? [] : [[fold(award), award] as const],
    ),
  );
  const isFull = all.recipients.every(({ award }) => award !== undefined);
  if (given.award !== undefined)
    return {
      value: { known: given.award },
      id: given.award,
      text: given.award,
      words: '',
      isOfAll: inRows.size === 0,
      notes: [],
    };
  if (inRows.size > 1 || (inRows.size === 1 && !isFull && !facts.award)) return undefined;
  const text = inRows.size === 1 && isFull ? [...inRows.values()][0] : facts.award?.value;
  if (text === undefined)
    return {
      value: { missing: 'mã danh hiệu, hình thức trong awards.yaml' },
      text: '',
      words: '',
      isOfAll: false,
      notes: ['Tệp không nêu danh hiệu, hình thức khen thưởng: điền «award» trong tệp YAML.'],
    };
  const found = known.award(text);
  const words = inRows.size === 1 && isFull ? text : (facts.award?.words ?? text);
  if (found?.how === 'exact' || found?.how === 'short')
    return {
      value: { suggested: found.id, words },
      id: found.id,
      text,
      words,
      isOfAll: inRows.size === 0 || isFull,
      notes: [],
    };
  // The rows keep what they say: the check names it until awards.yaml knows it.
  if (inRows.size === 1 && isFull) return { text, words, isOfAll: false, notes: [] };
  return {
    value: { missing: `mã trong awards.yaml của “${text}”` },
    text,
    words,
    isOfAll: false,
    notes: [
      found?.how === 'near'
        ? `Trong awards.yaml không có ${quote(text)}. Có phải là ${quote(found.name)}?`
        : found?.how === 'several'
          ? `${quote(text)} là tên của nhiều danh hiệu, hình thức: ${found.ids.join(', ')}.`
          : `Trong awards.yaml chưa có ${quote(text)}: thêm bằng npm run new -- award rồi điền mã vào «award».`,
    ],
  };
}

/** The levels of the awards say whose line it is: the territory's or the branch's. */
function lineOf(
  given: Given,
  awards: readonly (string | undefined)[],
  content: Content,
): Value<string> {
  if (given.line !== undefined) return { known: given.line };
  const found = [...new Set(awards)].map((id) =>
    id === undefined ? undefined : content.awards.get(id)?.data,
  );
  const lines = new Set(found.map((data) => lineByLevel[data?.level ?? '']));
  const [line] = lines;
  return lines.size === 1 && line !== undefined
    ? { suggested: line, words: found.map((data) => data?.labels.at(-1)?.label).join(', ') }
    : {
        missing: `khen thưởng của địa phương hay bộ, ngành, một trong: ${honourLines.join(', ')}`,
      };
}

const lineByLevel: Readonly<Record<string, string>> = {
  tinh: 'dia-phuong',
  'bo-nganh': 'nganh-doc',
};

function formOf(text: string | undefined, given: Given, read?: string): Value<string> | undefined {
  if (given.form !== undefined) return { known: given.form };
  if (text === undefined) return undefined;
  const words = fold(text);
  const code = Object.entries(honourFormLabels).find(([, label]) =>
    words.includes(fold(label)),
  )?.[0];
  return code === undefined ? undefined : { suggested: code, words: read ?? text };
}

function documentOf(
  facts: DecisionText,
  issuerId: string | undefined,
  sources: Value<readonly string[]>,
): string {
  const suggested = (
    one: { value: string; words: string } | undefined,
    missing: string,
  ): Value<string> => (one ? { suggested: one.value, words: one.words } : { missing });
  return documentYamlOf({
    number: suggested(facts.number, 'số và ký hiệu'),
    date: suggested(facts.date, 'ngày ban hành dạng năm-tháng-ngày'),
    issuer:
      issuerId !== undefined
        ? { suggested: issuerId, words: facts.issuer?.words ?? '' }
        : {
            missing: `mã trong organisations.yaml của ${facts.issuer ? `“${facts.issuer.value}”` : 'cơ quan ban hành'}`,
          },
    title: suggested(facts.title, 'trích yếu nội dung'),
    signer: facts.signer ? { suggested: facts.signer.value, words: facts.signer.words } : undefined,
    sources,
  });
}

function factsOf(
  facts: DecisionText,
  award: AwardOfAll | undefined,
  decision: Decision,
): Preview['facts'] {
  const countText = (counts: Counts) =>
    [
      counts.collectives !== undefined && `${counts.collectives} tập thể`,
      counts.individuals !== undefined && `${counts.individuals} cá nhân`,
      counts.households !== undefined && `${counts.households} hộ gia đình`,
      counts.enterprises !== undefined && `${counts.enterprises} doanh nghiệp`,
    ]
      .filter(Boolean)
      .join(', ');
  return [
    ...('id' in decision
      ? [
          {
            label: 'Văn bản',
            value: decision.id,
            words:
              'draft' in decision
                ? 'tạo mới cùng danh sách'
                : decision.how === 'found'
                  ? 'đã có trong documents'
                  : '',
          },
        ]
      : []),
    ...(facts.number ? [{ label: 'Số, ký hiệu', ...facts.number }] : []),
    ...(facts.date
      ? [{ label: 'Ngày', value: formatDate(facts.date.value), words: facts.date.words }]
      : []),
    ...(facts.issuer ? [{ label: 'Cơ quan ban hành', ...facts.issuer }] : []),
    ...(facts.title ? [{ label: 'Trích yếu', ...facts.title }] : []),
    ...(facts.signer ? [{ label: 'Người ký', ...facts.signer }] : []),
    ...(award && award.text !== ''
      ? [
          {
            label: 'Danh hiệu, hình thức',
            value: award.id === undefined ? award.text : `${award.text} (${award.id})`,
            words: award.words,
          },
        ]
      : []),
    ...(facts.year
      ? [{ label: 'Năm thành tích', value: String(facts.year.value), words: facts.year.words }]
      : []),
    ...(facts.form ? [{ label: 'Loại hình', ...facts.form }] : []),
    ...(facts.counts
      ? [
          {
            label: 'Số được khen thưởng',
            value: countText(facts.counts.value),
            words: facts.counts.words,
          },
        ]
      : []),
  ];
}
