import { getDocumentProxy } from 'unpdf';
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
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const {
    str,
    transform: [a = 1, b = 0, , , e = 0, f = 0],
    width,
    height,
    hasEOL,
  } of items) {
    const turned = Math.abs(b) > Math.abs(a);
    const left = turned ? f * Math.sign(b) : e;
    const bottom = turned ? -e * Math.sign(b) : f;
    if (str.trim() !== '') {
      if (line)
        Object.assign(line, {
          text: line.text + str,
          left: Math.min(line.left, left),
          right: Math.max(line.right, left + width),
          height: Math.max(line.height, height),
        });
      else line = { text: str, left, right: left + width, bottom, height };
    } else if (line && str !== '') line.text += ' ';
    if (hasEOL && line) {
      lines.push(line);
      line = undefined;
    }
  }
  return line ? [...lines, line] : lines;
}
