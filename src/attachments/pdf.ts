import { getDocumentProxy } from 'unpdf';
import { columnOf, columnsOf, inReadingOrder, withoutDoubles } from '../files/pdf-columns.ts';
import { type Line, paragraphsOf } from './paragraphs.ts';
import { type AttachmentPage, type AttachmentText, bounds } from './text.ts';

/** Reads a PDF page by page. Pages that cannot be read are empty ones; a file without one that can is broken. */
export async function readPdf(data: Uint8Array): Promise<AttachmentText> {
  const kind = 'pdf';
  let document;
  try {
    document = await getDocumentProxy(data, {
      verbosity: 0,
      useSystemFonts: false,
      maxImageSize: 1,
    });
  } catch (error) {
    return {
      kind,
      pages: [],
      fault: (error as Error).name === 'PasswordException' ? 'encrypted' : 'broken',
    };
  }
  const pages: AttachmentPage[] = [];
  let characters = 0;
  let failed = 0;
  for (
    let number = 1;
    number <= Math.min(document.numPages, bounds.pages) && characters < bounds.characters;
    number++
  ) {
    let text = '';
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      text = paragraphsOf(linesOf(items.filter((item) => 'str' in item)));
      page.cleanup();
    } catch {
      failed += 1;
    }
    characters += text.length;
    pages.push({ number, text });
  }
  const pageCount = document.numPages;
  await document.loadingTask.destroy();
  return {
    kind,
    pages,
    pageCount,
    ...(failed === pages.length && { pages: [], fault: 'broken' as const }),
  };
}

interface Item {
  str: string;
  /** Scale, turn and place: a b c d e f of the PDF's matrix. */
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** The runs of a page as lines. On a page that lies on its side the lines run upwards: it is turned back first. */
function linesOf(items: readonly Item[]): Line[] {
  const runs = withoutDoubles(
    items.map(({ str, transform: [a = 1, b = 0, , , e = 0, f = 0], width, height, hasEOL }) => {
      const turned = Math.abs(b) > Math.abs(a);
      const left = turned ? f * Math.sign(b) : e;
      const bottom = turned ? -e * Math.sign(b) : f;
      return { text: str, left, right: left + width, bottom, height, hasEOL };
    }),
  );
  const columns = columnsOf(runs);
  const lines: Line[] = [];
  let line: Line | undefined;
  const close = () => {
    if (line) lines.push(line);
    line = undefined;
  };
  for (const { text, left, right, bottom, height, hasEOL } of runs) {
    if (text.trim() !== '') {
      const column = columnOf({ left, right }, columns);
      // A line that goes over from one column into the other is two.
      if (line && columns && line.column !== column) close();
      if (line)
        Object.assign(line, {
          text: line.text + text,
          left: Math.min(line.left, left),
          right: Math.max(line.right, right),
          height: Math.max(line.height, height),
        });
      else line = { text, left, right, bottom, height, ...(column && { column }) };
    } else if (line && text !== '') line.text += ' ';
    if (hasEOL) close();
  }
  close();
  return inReadingOrder(lines, columns);
}
