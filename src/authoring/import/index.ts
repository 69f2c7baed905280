import type { RootContent, Table } from 'mdast';
import { quote } from '../../checks/words.ts';
import { UsageError } from '../options.ts';
import { readDocx } from './docx.ts';
import { setHeadings } from './headings.ts';
import { cleanInline } from './inline.ts';
import { type FoundDate, openLetter } from './letterhead.ts';
import { setLists, splitAtMarks } from './lists.ts';
import { markdownOf } from './markdown.ts';
import { boldText, isCapitals, type Picture, type ReadFile } from './nodes.ts';
import { readPdf, UnreadablePdf } from './pdf.ts';
import { setPictures } from './pictures.ts';
import { brokenFile, openSource, type SourceFile } from './source-file.ts';
import { tidyTexts } from './tidy.ts';

/** What a draft can be made of, and what could not be taken over. */
export interface Imported {
  /** The name of the file as its author has it, and its bytes. */
  name: string;
  data: Buffer;
  markdown: string;
  pictures: Picture[];
  /** Suggestions, where they stand plainly in the file. */
  title: string | undefined;
  date: FoundDate | undefined;
  /** What was left out, changed or not read: one sentence each, with what to do. */
  notes: string[];
}

/** Reads a Word or PDF file into Markdown. Throws {@link UsageError} with the sentence to show where it cannot be read. */
export async function importFile(path: string): Promise<Imported> {
  const source = openSource(path);
  const { blocks, pictures, notes } = await readOf(source);
  const converted = tidyTexts(blocks);
  blocks.forEach(cleanInline);
  const { body, title, date, notes: outside } = openLetter(splitAtMarks(blocks));
  const { blocks: headed, notes: aboutHeadings } = setHeadings(body);
  // Word's numbers run on over the text between; mammoth begins anew with each list.
  const restarted =
    headed.filter((block) => block.type === 'list' && block.ordered).length > 1
      ? ['Danh sách đánh số tự động bị ngắt quãng được đánh lại từ 1. Hãy so các số với tệp gốc.']
      : [];
  const set = setPictures(setLists(headed.map(withoutNoise)));
  if (set.length === 0)
    throw new UsageError(
      `Tệp ${quote(source.name)} không có chữ nào để lấy. Hãy kiểm tra lại tệp, hoặc tạo bài không kèm --from.`,
    );
  const capitals =
    title !== undefined && isCapitals(title)
      ? [`Tên viết hoa cả dòng: ${quote(title)}. Hãy viết lại theo chữ thường khi xác nhận.`]
      : [];
  const pictured =
    pictures.length > 0
      ? [
          `Đã tách ${pictures.length} ảnh ra cạnh bài (${pictures.map(({ name }) => name).join(', ')}). Hãy mô tả từng ảnh và ghi người chụp; ảnh chưa được phép dùng thì xóa.`,
        ]
      : [];
  return {
    name: source.name,
    data: source.data,
    markdown: markdownOf(set),
    pictures,
    title,
    date,
    notes: [
      ...converted,
      ...outside,
      ...capitals,
      ...pictured,
      ...aboutHeadings,
      ...restarted,
      ...notes,
    ],
  };
}

async function readOf(source: SourceFile): Promise<ReadFile> {
  const { kind, name } = source;
  try {
    return kind === 'docx' ? await readDocx(source.data, source.parts) : await readPdf(source.data);
  } catch (error) {
    if (!(error instanceof UnreadablePdf) && kind === 'pdf') throw error;
    const reason = error instanceof UnreadablePdf ? error.reason : 'broken';
    throw new UsageError(
      {
        broken: brokenFile(name),
        encrypted: `Tệp ${quote(name)} có mật khẩu nên không đọc được. Hãy xin bản không đặt mật khẩu rồi chạy lại.`,
        'too-long': `Tệp ${quote(name)} có quá nhiều trang (hơn 500). Hãy tách phần cần dùng thành tệp riêng.`,
        scan: `Tệp ${quote(name)} là bản quét: không trang nào có chữ. Hãy xin bản Word hoặc bản PDF có chữ, hoặc tạo bài không kèm --from rồi ghi tệp vào «attachments».`,
      }[reason],
    );
  }
}

/** Bold that sets off nothing: a whole long paragraph, the head of a table. */
function withoutNoise(block: RootContent): RootContent {
  if (block.type === 'paragraph' && boldText(block) !== undefined)
    return {
      ...block,
      children: block.children.flatMap((child) =>
        child.type === 'strong' ? child.children : [child],
      ),
    };
  return block.type === 'table' ? plainHead(block) : block;
}

function plainHead(table: Table): Table {
  const [head, ...rows] = table.children;
  if (!head) return table;
  return {
    ...table,
    children: [
      {
        ...head,
        children: head.children.map((cell) => ({
          ...cell,
          children: cell.children.flatMap((child) =>
            child.type === 'strong' ? child.children : [child],
          ),
        })),
      },
      ...rows,
    ],
  };
}
