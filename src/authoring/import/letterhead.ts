import type { RootContent } from 'mdast';
import { parseTypedDate, type PartialDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { clip, quote } from '../../checks/words.ts';
import { boldText, isCapitals, textOf } from './nodes.ts';

/** A day and what it is the day of: the event, as the text opens with, else the letter. */
export interface FoundDate {
  day: PartialDate;
  of: 'event' | 'letter';
}

/** What an official letter states around its text, and the text without it. */
export interface Letter {
  body: RootContent[];
  title: string | undefined;
  date: FoundDate | undefined;
  notes: string[];
}

/** Headers and signatures stand within so many blocks of the ends. */
const mostHead = 16;
const mostTail = 14;

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
const statesNation = (text: string) =>
  /cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|^dang cong san viet nam$|^(?:tinh|thanh|huyen|dang|quan) (?:uy|bo)\b.*dang cong san viet nam/.test(
    plain(text),
  );
/** `3367/TTr-SNV`, and the Party's `12-NQ/TU`. */
const number = /^\s*Số\s*:?\s*(\d*\s*[-/]?\s*(?:TTr|[\p{Lu}\d])(?:TTr|[\p{Lu}\d&/–-])*)?/u;
const placeAndDay =
  /(?:^|\s)\p{Lu}[\p{L} .]{1,40},\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*\.?$/u;
const rule = /^[\s\-_*–—=.]+$/;

/** True for a table that only sets the head or the signature of a letter. */
export const isLetterTable = (text: string): boolean =>
  statesNation(text) ||
  /noi nhan/.test(plain(text)) ||
  /(?:^|[\s;])(?:TM|KT|TL|TUQ)\.\s*\p{Lu}{2}/u.test(text);

/** Takes head, title and signature out of a letter. */
export function openLetter(blocks: readonly RootContent[]): Letter {
  const notes: string[] = [];
  const { rest: headless, head } = withoutHead(blocks);
  if (head.length > 0) {
    const stated = head
      .map((block) => number.exec(lineWith(block, /Số\s*:/))?.[1]?.trim())
      .find(Boolean);
    notes.push(
      `Phần đầu văn bản (quốc hiệu, cơ quan ban hành, số, ngày) để ra ngoài bài${stated ? `: văn bản số ${stated}` : ''}. Nếu bài dẫn văn bản này thì thêm bằng npm run new -- document.`,
    );
  }
  const { title, rest: untitled } = withoutTitle(headless);
  const { rest: body, tail } = withoutSignature(untitled);
  if (tail.length > 0)
    notes.push(
      `Phần cuối văn bản (nơi nhận, chữ ký) để ra ngoài bài: ${quote(clip(tail.map(textOf).join(' ').trim()))}.`,
    );
  return { body, title, date: dateIn(body, head.map(textOf).join('\n')), notes };
}

const lineWith = (block: RootContent, pattern: RegExp): string => {
  const text = textOf(block);
  const at = text.search(pattern);
  return at < 0 ? '' : text.slice(at);
};

function withoutHead(blocks: readonly RootContent[]): { head: RootContent[]; rest: RootContent[] } {
  const isHead = (block: RootContent) => {
    const text = textOf(block).trim();
    return (
      (block.type === 'table'
        ? statesNation(text)
        : block.type === 'paragraph' || block.type === 'heading') &&
      (statesNation(text) ||
        (number.test(text) && text.length < 120) ||
        (placeAndDay.test(text) && text.length < 90))
    );
  };
  if (!blocks.slice(0, mostHead).some((block) => statesNation(textOf(block))))
    return { head: [], rest: [...blocks] };
  const last = blocks.slice(0, mostHead).findLastIndex(isHead);
  const title = blocks.findIndex((block) => kindOfLetter(textOf(block).trim()) !== undefined);
  const end = title >= 0 && title < last ? title - 1 : last;
  const goes = (block: RootContent, index: number) =>
    index <= end &&
    (isHead(block) ||
      block.type === 'thematicBreak' ||
      rule.test(textOf(block)) ||
      isCapitals(textOf(block)));
  const next = blocks
    .slice(end + 1)
    .findIndex((block) => block.type !== 'thematicBreak' && !rule.test(textOf(block)));
  const isRule = (index: number) => index > end && index < end + 1 + Math.max(next, 0);
  return {
    head: blocks.filter(goes),
    rest: blocks.filter((block, index) => !goes(block, index) && !isRule(index)),
  };
}

const letterKinds = [
  'Báo cáo',
  'Kế hoạch',
  'Thông báo',
  'Tờ trình',
  'Quyết định',
  'Biên bản',
  'Hướng dẫn',
  'Chương trình',
  'Diễn văn',
  'Kết luận',
  'Chỉ thị',
  'Công văn',
  'Bài phát biểu',
  'Đề cương',
  'Nghị quyết',
  'Quy chế',
  'Quy định',
  'Giao ước',
];

/** `Báo cáo` for a line that is or begins with BÁO CÁO in capitals. */
const kindOfLetter = (text: string): string | undefined =>
  letterKinds.find(
    (kind) => text === kind.toUpperCase() || text.startsWith(`${kind.toUpperCase()} `),
  );

/** Words that a subject line begins with and that are no names: small behind the kind of the letter. */
const subjectWord =
  /^(?:Tổng kết|Sơ kết|Kết quả|Về|Công tác|Phát động|Tình hình|Thực hiện|Triển khai|Tổ chức|Đánh giá)(?!\p{L})/u;
const numbered = /^(?:[IVX]+|\d{1,2}|[A-Za-z])[.)]|^(?:PHẦN|CHƯƠNG)\s/iu;

function withoutTitle(blocks: readonly RootContent[]): {
  title: string | undefined;
  rest: RootContent[];
} {
  const first = blocks[0];
  if (!first) return { title: undefined, rest: [] };
  const isLine = (block: RootContent | undefined): block is RootContent => {
    if (!block || (block.type !== 'paragraph' && block.type !== 'heading')) return false;
    const text = textOf(block).trim();
    return (
      text.length > 2 &&
      text.length <= 200 &&
      !numbered.test(text) &&
      (block.type === 'heading' || boldText(block) !== undefined || isCapitals(text))
    );
  };
  // A heading that has others beside it, or one word such as “Mở đầu”, opens a part and names no whole.
  const isPart =
    first.type === 'heading' &&
    (textOf(first).length < 15 ||
      blocks.slice(1).some((block) => block.type === 'heading' && block.depth <= first.depth));
  if (!isLine(first) || isPart) return { title: undefined, rest: [...blocks] };
  const kind = letterKinds.find((one) => one.toUpperCase() === textOf(first).trim());
  const isTitleStyle = first.type === 'heading' && kind === undefined;
  let lines = 1;
  // A title set over several lines keeps its style; behind the kind of a letter up to three lines name its subject.
  while (
    !isTitleStyle &&
    lines < 4 &&
    isLine(blocks[lines]) &&
    blocks[lines]?.type === first.type &&
    (kind !== undefined ||
      isCapitals(textOf(blocks[lines] as RootContent)) === isCapitals(textOf(first)))
  )
    lines++;
  const texts = blocks.slice(0, lines).map((block) => textOf(block).replace(/\s+/g, ' ').trim());
  const subject = texts.slice(1).join(' ');
  const title =
    kind === undefined || subject === ''
      ? texts.join(' ')
      : isCapitals(subject)
        ? texts.join(' ')
        : `${kind} ${subjectWord.test(subject) ? subject[0]?.toLowerCase() + subject.slice(1) : subject}`;
  if (title.length < 15) return { title: undefined, rest: [...blocks] };
  let next = lines;
  while (
    blocks[next] &&
    (blocks[next]?.type === 'thematicBreak' || rule.test(textOf(blocks[next] as RootContent)))
  )
    next++;
  return { title, rest: blocks.slice(next) };
}

const signer = /^(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2}/u;

function withoutSignature(blocks: readonly RootContent[]): {
  rest: RootContent[];
  tail: RootContent[];
} {
  const last = blocks.findLastIndex(({ type }) => type !== 'footnoteDefinition');
  const from = Math.max(0, last + 1 - mostTail);
  const start = blocks.findIndex(
    (block, index) =>
      index >= from &&
      (block.type === 'table'
        ? isLetterTable(textOf(block))
        : /^Nơi nhận/iu.test(textOf(block).trim()) || signer.test(textOf(block).trim())),
  );
  if (start < 0) return { rest: [...blocks], tail: [] };
  let end = start + 1;
  const isShort = (block: RootContent) =>
    (block.type === 'paragraph' || block.type === 'list') &&
    textOf(block).length <= 160 &&
    !/^(?:PHỤ LỤC|Phụ lục|DANH SÁCH|BIỂU|BẢNG|MẪU|\(Kèm theo|\(Ban hành kèm)/.test(
      textOf(block).trim(),
    );
  while (end < blocks.length && isShort(blocks[end] as RootContent)) end++;
  return {
    rest: [...blocks.slice(0, start), ...blocks.slice(end)],
    tail: blocks.slice(start, end),
  };
}

function dateIn(body: readonly RootContent[], head: string): FoundDate | undefined {
  const event = dayOfEvent(body);
  const letter = dayIn(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/u.exec(head)?.[0]);
  return event !== undefined
    ? { day: event, of: 'event' }
    : letter !== undefined
      ? { day: letter, of: 'letter' }
      : undefined;
}

/** Words of a meeting: a day without them is often that of a document that the text cites. */
const meeting = /hội nghị|tổ chức|diễn ra|họp|khai mạc|lễ |hội thao|hội thi|tham dự|đoàn/iu;

/** The day that the opening of the text tells of: “Sáng ngày 24/02/2023, … tổ chức Hội nghị …”. Legal grounds (“Căn cứ …”) state other days. */
function dayOfEvent(body: readonly RootContent[]): PartialDate | undefined {
  const opening = body
    .filter(({ type }) => type === 'paragraph')
    .slice(0, 3)
    .map((block) => textOf(block).trim());
  return opening
    .map((text) => {
      const day =
        /^(?:(?:Vào\s+)?(sáng|chiều|tối|trưa|hôm nay)?,?\s*(?:vào\s+)?ngày\s+)(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu.exec(
          text,
        );
      const [sentence = ''] = text.split(/[.;]\s+(?=\p{Lu})/u);
      return day && (day[1] || meeting.test(sentence)) ? day[2] : undefined;
    })
    .map(dayIn)
    .find((day) => day !== undefined);
}

const dayIn = (text: string | undefined): PartialDate | undefined => {
  const day = text === undefined ? undefined : parseTypedDate(text.replace(/\s+/g, ' '));
  return day?.length === 10 ? day : undefined;
};
