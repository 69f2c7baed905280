import type { RawEntry } from '../../files/read.ts';
import { fold } from '../../vietnamese/fold.ts';
import { type Context, inBody } from '../context.ts';
import { textOf } from '../markdown.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const style: Rule = {
  id: 'style',
  severity: 'warning',
  summary:
    'Tiêu đề gọn, không viết hoa cả dòng; tóm tắt ngắn và nói thêm điều mới; liên kết có tên thay cho địa chỉ.',
  check: (context) =>
    context.perEntry((entry) => {
      const passages = passagesOf(context, entry);
      return [
        ...aboutTitle(entry),
        ...aboutSummary(entry, passages),
        ...passages.flatMap((passage) => aboutHeading(entry, passage)),
        ...addressesAsText(context, entry),
      ];
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
  const say = (message: string, fix: string) => ({
    file: entry.file,
    ...entry.locate(['title']),
    message,
    fix,
  });
  const found: Finding[] = [];
  if (isAllCapitals(title))
    found.push(
      say(
        'Tiêu đề viết hoa toàn bộ nên khó đọc.',
        `${writeInstead(clip(title), clip(lowered(title.trim().replace(/[.!]+$/, ''))))} Viết hoa lại các tên riêng.`,
      ),
    );
  if (found.length === 0 && /[^.]\.$/.test(title.trim()))
    found.push(
      say(
        'Tiêu đề không cần dấu chấm ở cuối.',
        writeInstead(clip(title), clip(title.trim().slice(0, -1), 120)),
      ),
    );
  const length = [...title].length;
  // A meeting is called by its full name, however long that is.
  if (length > maxTitle && entry.collection !== 'conferences')
    found.push(
      say(
        `Tiêu đề dài ${length} ký tự, hơn ${maxTitle}: trên điện thoại sẽ chiếm quá nhiều dòng.`,
        'Giữ ai làm gì; chuyển thời gian, địa điểm, danh sách sang «summary».',
      ),
    );
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
  const say = (message: string, fix: string) => ({
    file: entry.file,
    ...entry.locate(['summary']),
    message,
    fix,
  });
  const length = [...summary].length;
  const shouting = isAllCapitals(summary)
    ? [
        say(
          'Tóm tắt viết hoa toàn bộ nên khó đọc.',
          `${writeInstead(clip(summary), clip(lowered(summary), 200))} Viết hoa lại các tên riêng.`,
        ),
      ]
    : [];
  const found =
    length > maxSummary
      ? [
          say(
            `Tóm tắt dài ${length} ký tự, hơn ${maxSummary}: danh sách và kết quả tìm kiếm sẽ cắt bớt.`,
            'Giữ một hai câu nêu việc chính; phần còn lại để trong bài.',
          ),
        ]
      : [];
  if (typeof title === 'string' && same(title, summary))
    found.push(
      say(
        'Tóm tắt chỉ lặp lại tiêu đề.',
        'Viết một câu cho biết thêm: ai, việc gì, kết quả ra sao.',
      ),
    );
  const first = passages.find(({ part }) => part === 'paragraph');
  if (first && same(first.text, summary))
    found.push(
      say(
        'Tóm tắt lặp nguyên đoạn đầu của bài, nên người đọc gặp hai lần.',
        'Viết lại tóm tắt ngắn hơn, hoặc bỏ đoạn đầu của bài.',
      ),
    );
  return [...shouting, ...found];
}

const same = (a: string, b: string) => Math.abs(a.length - b.length) < 10 && words(a) === words(b);
const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

function aboutHeading(entry: RawEntry, { part, text, at }: Passage): Finding[] {
  const length = part === 'heading' ? [...text].length : 0;
  return length > maxHeading
    ? [
        {
          file: entry.file,
          ...at(0),
          message: `Tiêu đề trong bài dài ${length} ký tự, hơn ${maxHeading}.`,
          fix: `Rút thành một cụm từ ngắn; chuyển câu ${quote(clip(text, 60))} xuống đoạn bên dưới.`,
        },
      ]
    : [];
}

/** A link whose text is its own long address: read out letter by letter, and wider than a phone. */
function addressesAsText(context: Context, entry: RawEntry): Finding[] {
  if (!entry.body.includes('://')) return [];
  return context
    .body(entry)
    .nodes.filter((node) => node.type === 'link' && /^https?:\/\/[^\s/]+\/\S+$/.test(textOf(node)))
    .map((node) => ({
      file: entry.file,
      ...inBody(entry, node.position?.start),
      message: 'Chữ của liên kết là cả một địa chỉ, khó đọc và khó nghe.',
      fix: writeInstead(clip(textOf(node), 60), `[tên trang hoặc tài liệu](${node.url ?? ''})`),
    }));
}
