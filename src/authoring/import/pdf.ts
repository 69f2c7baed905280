import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { columnOf, columnsOf, inReadingOrder, withoutDoubles } from '../../files/pdf-columns.ts';
import { paragraph, type ReadFile } from './nodes.ts';
import { type Line, paragraphsOf } from './pdf-lines.ts';

/** A PDF of more pages is no report. */
const mostPages = 500;

export class UnreadablePdf extends Error {
  readonly reason: 'encrypted' | 'broken' | 'too-long' | 'scan';
  constructor(reason: UnreadablePdf['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads the text of a PDF, page by page, joined into paragraphs. Throws {@link UnreadablePdf}. */
export async function readPdf(data: Buffer): Promise<ReadFile> {
  const { OPS, VerbosityLevel } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(data), {
    verbosity: VerbosityLevel.ERRORS,
  }).catch((error: Error) => {
    throw new UnreadablePdf(error.name === 'PasswordException' ? 'encrypted' : 'broken');
  });
  try {
    if (pdf.numPages > mostPages) throw new UnreadablePdf('too-long');
    const pages: Line[][] = [];
    const withPictures: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { fnArray } = await page.getOperatorList();
      if (
        fnArray.some(
          (operator) =>
            operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject,
        )
      )
        withPictures.push(number);
      const { items } = await page.getTextContent();
      const boldness = new Map<string, boolean>();
      const isBold = (font: string) => {
        if (!boldness.has(font))
          boldness.set(
            font,
            page.commonObjs.has(font) &&
              /bold|black/i.test((page.commonObjs.get(font) as { name?: string }).name ?? ''),
          );
        return boldness.get(font) === true;
      };
      pages.push(
        linesOf(
          items.filter((item) => 'str' in item),
          isBold,
        ),
      );
      page.cleanup();
    }
    const silent = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
    if (silent.length === pages.length) throw new UnreadablePdf('scan');
    const { dropped, body } = withoutRunningLines(pages);
    const notes = [
      dropped.length > 0 &&
        `Số trang và dòng lặp ở đầu, cuối trang đã bỏ: ${dropped
          .slice(0, 4)
          .map((text) => `«${text}»`)
          .join(', ')}${dropped.length > 4 ? ` … (${dropped.length} dòng)` : ''}.`,
      silent.length > 0 &&
        `Trang ${silent.join(', ')} không có chữ (bản quét hoặc toàn ảnh) nên không lấy được gì. Hãy gõ lại phần cần dùng hoặc xin bản có chữ.`,
      withPictures.length > 0 &&
        `Ảnh ở trang ${withPictures.join(', ')} không lấy được. Hãy xin ảnh gốc rồi đặt cạnh bài.`,
      'PDF không ghi bảng, danh sách nhiều bậc, chú thích và liên kết: chúng thành đoạn chữ thường. Hãy so với tệp gốc; có bản Word thì nên dùng bản Word.',
    ].filter((note) => note !== false);
    const blocks = paragraphsOf(body).map(({ text, bold }) =>
      paragraph([
        bold
          ? { type: 'strong', children: [{ type: 'text', value: text }] }
          : { type: 'text', value: text },
      ]),
    );
    return { blocks, pictures: [], notes };
  } catch (error) {
    throw error instanceof UnreadablePdf ? error : new UnreadablePdf('broken');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
}

/** Puts the pieces of a page together into its lines. */
function linesOf(items: readonly Item[], isBold: (font: string) => boolean): Line[] {
  const runs = withoutDoubles(
    items.map(({ str, transform, width, height, fontName, hasEOL }) => {
      const [left = 0, bottom = 0] = transform.slice(4);
      return { text: str, left, right: left + width, bottom, height, fontName, hasEOL };
    }),
  );
  const columns = columnsOf(runs);
  const lines: (Line & { bottom: number })[] = [];
  let open: (typeof lines)[number] | undefined;
  for (const { text, left, right, bottom, height, fontName, hasEOL } of runs) {
    const column = columnOf({ left, right }, columns);
    const isApart =
      open &&
      (Math.abs(open.y - bottom) > Math.max(open.size, height) / 2 || open.column !== column);
    if (isApart && text.trim() !== '') open = undefined;
    if (text !== '' && !(open === undefined && text.trim() === '')) {
      if (!open)
        lines.push(
          (open = {
            text: '',
            left,
            right: left,
            y: bottom,
            bottom,
            size: height,
            bold: true,
            ...(column && { column }),
          }),
        );
      open.text += text;
      if (text.trim() !== '')
        Object.assign(open, {
          right: Math.max(open.right, right),
          size: Math.max(open.size, height),
          bold: open.bold && isBold(fontName),
        });
    }
    if (hasEOL) open = undefined;
  }
  return inReadingOrder(lines, columns)
    .map(({ bottom: _, ...line }) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const pageNumber = /^[-–—\s]*(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;

/** Leaves out page numbers, and first or last lines that three pages or more repeat, whatever number stands in them. */
function withoutRunningLines(pages: readonly Line[][]): { body: Line[][]; dropped: string[] } {
  const shape = (line: Line | undefined) => line?.text.replace(/\d+/g, '#') ?? '';
  const edges = pages.flatMap((lines) => [...new Set([shape(lines[0]), shape(lines.at(-1))])]);
  const repeated = new Set(
    edges.filter((text) => text !== '' && edges.filter((other) => other === text).length >= 3),
  );
  const dropped: string[] = [];
  const body = pages.map((lines) =>
    lines.filter((line, index) => {
      const runs =
        (index === 0 || index === lines.length - 1) &&
        (pageNumber.test(line.text) || repeated.has(shape(line)));
      if (runs) dropped.push(line.text);
      return !runs;
    }),
  );
  return { body, dropped: [...new Set(dropped)] };
}
