import type { RawEntry } from '../../files/read.ts';
import type { Position } from '../../files/yaml.ts';
import { canonicalTone, fold } from '../../vietnamese/fold.ts';
import { type Context, inBody } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { type Passage, passagesOf, placeOfWords, textOf } from '../texts.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const style: Rule = {
  id: 'style',
  severity: 'warning',
  summary: 'Văn phong: tiêu đề gọn, không viết hoa cả dòng; dấu câu và dấu cách đúng chỗ; bỏ dấu một kiểu.',
  check: (context) => context.perEntry((entry) => {
    const passages = passagesOf(context, entry);
    return [...aboutTitle(entry), ...aboutSummary(entry, passages), ...passages.flatMap((passage) => aboutHeading(entry, passage)), ...punctuation(context, entry, passages), ...mixedQuotes(context, entry, passages), ...mixedTones(context, entry, passages), ...addressesAsText(context, entry)];
  }),
};

/** Lists and search results show about this much of a title before it breaks into a third line on a phone. */
const maxTitle = 90;
/** What search engines and cards show of a description, with some to spare. */
const maxSummary = 200;
const maxHeading = 120;

/** Collections whose titles are our own words; elsewhere a title is a name, to be kept letter by letter. */
const ownTitles = new Set(['news', 'conferences', 'pages']);

const fieldsOf = ({ data }: RawEntry) => data as { title?: unknown; summary?: unknown };

function aboutTitle(entry: RawEntry): Finding[] {
  const { title } = fieldsOf(entry);
  if (typeof title !== 'string' || !ownTitles.has(entry.collection)) return [];
  const say = (message: string, fix: string) => ({ file: entry.file, ...entry.locate(['title']), message, fix });
  const found: Finding[] = [];
  if (isAllCapitals(title)) found.push(say('Tiêu đề viết hoa toàn bộ nên khó đọc.', `${writeInstead(clip(title), clip(lowered(title.trim().replace(/[.!]+$/, ''))))} Viết hoa lại các tên riêng.`));
  if (found.length === 0 && /[^.]\.$/.test(title.trim())) found.push(say('Tiêu đề không cần dấu chấm ở cuối.', writeInstead(clip(title), clip(title.trim().slice(0, -1), 120))));
  const length = [...title].length;
  if (length > maxTitle) found.push(say(`Tiêu đề dài ${length} ký tự, hơn ${maxTitle}: trên điện thoại sẽ chiếm quá nhiều dòng.`, 'Giữ ai làm gì; chuyển thời gian, địa điểm, danh sách sang «summary».'));
  return found;
}

function isAllCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 12 && letters === letters.toUpperCase() && /\s/.test(text);
}

const lowered = (text: string) => text.charAt(0) + text.slice(1).toLowerCase();

function aboutSummary(entry: RawEntry, passages: readonly Passage[]): Finding[] {
  const { title, summary } = fieldsOf(entry);
  if (typeof summary !== 'string') return [];
  const say = (message: string, fix: string) => ({ file: entry.file, ...entry.locate(['summary']), message, fix });
  const length = [...summary].length;
  const shouting = isAllCapitals(summary) ? [say('Tóm tắt viết hoa toàn bộ nên khó đọc.', `${writeInstead(clip(summary), clip(lowered(summary), 200))} Viết hoa lại các tên riêng.`)] : [];
  const found = length > maxSummary ? [say(`Tóm tắt dài ${length} ký tự, hơn ${maxSummary}: danh sách và kết quả tìm kiếm sẽ cắt bớt.`, 'Giữ một hai câu nêu việc chính; phần còn lại để trong bài.')] : [];
  if (typeof title === 'string' && same(title, summary)) found.push(say('Tóm tắt chỉ lặp lại tiêu đề.', 'Viết một câu cho biết thêm: ai, việc gì, kết quả ra sao.'));
  const first = passages.find(({ part }) => part === 'paragraph');
  if (first && same(first.text, summary)) found.push(say('Tóm tắt lặp nguyên đoạn đầu của bài, nên người đọc gặp hai lần.', 'Viết lại tóm tắt ngắn hơn, hoặc bỏ đoạn đầu của bài.'));
  return [...shouting, ...found];
}

const same = (a: string, b: string) => Math.abs(a.length - b.length) < 10 && words(a) === words(b);
const words = (text: string) => fold(text).replace(/[^\p{L}\d]+/gu, ' ').trim();

function aboutHeading(entry: RawEntry, { part, text, position }: Passage): Finding[] {
  const length = part === 'heading' ? [...text].length : 0;
  return length > maxHeading ? [{ file: entry.file, ...position, message: `Tiêu đề trong bài dài ${length} ký tự, hơn ${maxHeading}.`, fix: `Rút thành một cụm từ ngắn; chuyển câu ${quote(clip(text, 60))} xuống đoạn bên dưới.` }] : [];
}

interface Slip {
  pattern: RegExp;
  message: string;
  right: (found: string) => string;
  /** Instead of «bạn viết … → nên viết …», where the difference cannot be seen. */
  fix?: (right: string) => string;
}

/** Cheap, and true for every text that has one of the slips. */
const anySlip = /[ \u00a0][ \u00a0,.;:!?]|[!?]{2}|\.\.|[,;.!?:][^\s\d\u0000-\u0040\u2000-\u206f]/;

const slips: Slip[] = [
  { pattern: /\S+ {2,}\S+/gu, message: 'Thừa dấu cách giữa hai từ.', right: (found) => found.replace(/ +/g, ' '), fix: (right) => `Chỉ để một dấu cách: ${quote(right)}.` },
  {
    pattern: /[\p{L}\d]+[)”"]?[ \u00a0]+(?:(?!:\s*\d)[,.;:!?](?=\s|$)|[,;]\p{L}+)/gu,
    message: 'Thừa dấu cách trước dấu câu.', right: (found) => found.replace(/[ \u00a0]+/g, '').replace(/([,;])(?=\p{L})/u, '$1 '),
  },
  {
    pattern: /(?:\p{L}{2,}|\d)[,;]\p{L}{2,}|\p{Ll}{2,}[.!?]\p{Lu}\p{Ll}+|\p{Ll}{2,}:\p{Lu}\p{L}*/gu,
    message: 'Thiếu dấu cách sau dấu câu.', right: (found) => found.replace(/[,;.!?:]/g, '$& '),
  },
  { pattern: /[!?]{2,}/g, message: 'Lặp dấu câu.', right: (found) => (found.includes('?') ? '?' : '.') },
  { pattern: /(?<!\.)\.{2,4}(?!\.)/g, message: 'Dấu chấm lửng là một ký tự.', right: () => '…' },
];

function punctuation(context: Context, entry: RawEntry, passages: readonly Passage[]): Finding[] {
  return stretches(context, entry, passages).flatMap(({ text, position }) => {
    if (!anySlip.test(text)) return [];
    const clean = text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+|(?:[\w-]+\.)+(?:vn|com|org|net)\b/g, (address) => '#'.repeat(address.length));
    return slips.flatMap(({ pattern, message, right, fix }) => [...clean.matchAll(pattern)].map(([found]) =>
      ({ file: entry.file, ...placeOfWords(context, entry.file, position, found), message, fix: fix ? fix(right(found)) : writeInstead(found, right(found)) })));
  });
}

/** Fields, and the text of the body without code, quoted programs and addresses. */
function stretches(context: Context, entry: RawEntry, passages: readonly Passage[]): { text: string; position: Position }[] {
  const fields = passages.filter(({ part }) => !inText.has(part));
  if (entry.body === '') return fields;
  return [...fields, ...context.body(entry).nodes.flatMap((node) => (node.type === 'text' ? [{ text: node.value ?? '', position: inBody(entry, node.position?.start) }] : []))];
}

const inText = new Set(['paragraph', 'heading', 'tableCell']);

function mixedQuotes(context: Context, entry: RawEntry, passages: readonly Passage[]): Finding[] {
  const straight = passages.find(({ text }) => text.includes('"') && /"[^"]*\p{L}[^"]*"/u.test(text));
  if (!straight || !passages.some(({ text }) => /[“”]/.test(text))) return [];
  const found = /"[^"]*"/.exec(straight.text)?.[0] ?? '"';
  return [{
    file: entry.file, ...placeOfWords(context, entry.file, straight.position, found.slice(0, 12)),
    message: 'Bài dùng cả ngoặc kép thẳng và ngoặc kép cong.', fix: writeInstead(clip(found), clip(`“${found.slice(1, -1)}”`)),
  }];
}

/** A link whose text is its own long address: read out letter by letter, and wider than a phone. */
function addressesAsText(context: Context, entry: RawEntry): Finding[] {
  if (!entry.body.includes('://')) return [];
  return context.body(entry).nodes.filter((node) => node.type === 'link' && /^https?:\/\/[^\s/]+\/\S+$/.test(textOf(node))).map((node) => ({
    file: entry.file, ...inBody(entry, node.position?.start),
    message: 'Chữ của liên kết là cả một địa chỉ, khó đọc và khó nghe.', fix: writeInstead(clip(textOf(node), 60), `[tên trang hoặc tài liệu](${node.url ?? ''})`),
  }));
}

const early = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/u;
const inDoubt = /(?<![\p{L}\p{M}])\p{Ll}*(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/** `hòa` and `hoà` in one text. Names keep their own spelling: words with a capital do not count. */
function mixedTones(context: Context, entry: RawEntry, passages: readonly Passage[]): Finding[] {
  if (!passages.some(({ text }) => early.test(text))) return [];
  const doubtful = passages.flatMap(({ text, position }) => (text.match(inDoubt) ?? []).map((word) => ({ word, position })));
  const first = doubtful.filter(({ word }) => early.test(word));
  const second = doubtful.filter(({ word }) => canonicalTone(word) !== word);
  if (first.length === 0 || second.length === 0) return [];
  const [rare, common] = second.length <= first.length ? [second, first] : [first, second];
  const [{ word, position } = { word: '', position: { line: 1, column: 1 } }] = rare;
  const right = rare === second ? canonicalTone(word) : lateTone(word);
  return [{
    file: entry.file, ...placeOfWords(context, entry.file, position, word),
    message: `Bài bỏ dấu theo hai kiểu: ${quote(word)} và ${quote(common[0]?.word ?? '')}.`, fix: `${writeInstead(word, right)} Chọn một kiểu cho cả bài.`,
  }];
}

/** `hòa` → `hoà` */
const lateTone = (word: string) => word.replace(/(.)([aey])$/u, (_all, toned: string, last: string) => {
  const [letter = '', tone = ''] = toned.normalize('NFD');
  return letter + (last + tone).normalize('NFC');
});
