import mammoth from 'mammoth';
import { commentsIn, hiddenStyles, unseenWords } from '../files/docx-marks.ts';
import { shownDocument, withDocument } from '../files/docx-text.ts';
import { unpack, type ZipPart, zipParts } from '../files/zip.ts';
import { superscript } from '../vietnamese/superscript.ts';
import { clean } from './paragraphs.ts';
import { type AttachmentPage, type AttachmentText, bounds } from './text.ts';

/** A DOCX has no pages: it is read in parts of about a printed page, which begin at page breaks and, once long enough, at headings. */
const partLength = { least: 1500, most: 4000 };

/** Reads the text of a DOCX: paragraphs, lists and tables (a row a line), footnotes at the end. Pictures are left out. */
export async function readDocx(data: Buffer): Promise<AttachmentText> {
  const kind = 'docx';
  let pageCount: number | undefined;
  let seen: { file: Buffer; unseen: AttachmentText['unseen'] };
  try {
    const parts = zipParts(data);
    if (isTooLarge(data, parts)) return { kind, pages: [], fault: 'too-large' };
    pageCount = pagesOf(data, parts);
    seen = withoutUnseen(data, parts);
  } catch {
    return { kind, pages: [], fault: 'broken' };
  }
  let blocks: Block[] = [];
  try {
    // mammoth gives its tree to this function alone; what it then makes of an empty one is not needed.
    const transformDocument = (document: Node): Node => {
      blocks = blocksOf(document);
      return { ...document, children: [] };
    };
    await mammoth.convertToHtml(
      { buffer: seen.file },
      { transformDocument, externalFileAccess: false },
    );
  } catch {
    return { kind, pages: [], fault: 'broken' };
  }
  return {
    kind,
    pages: partsOf(blocks),
    ...(pageCount !== undefined && { pageCount }),
    ...(seen.unseen && { unseen: seen.unseen }),
  };
}

/** The file as it is seen on paper, and what it holds besides: mammoth reads hidden words like any others. */
function withoutUnseen(
  data: Buffer,
  parts: readonly ZipPart[],
): { file: Buffer; unseen: AttachmentText['unseen'] } {
  const textOfPart = (name: string) => {
    const part = parts.find((one) => one.name === name);
    return part ? unpack(data, part).toString('utf8') : '';
  };
  const document = textOfPart('word/document.xml');
  const styles = textOfPart('word/styles.xml');
  const comments = commentsIn(textOfPart('word/comments.xml'));
  const words = Object.entries({
    ...unseenWords(document, hiddenStyles(styles)),
    comments,
  }).filter(([, texts]) => texts.length > 0);
  const unseen =
    words.length > 0
      ? Object.fromEntries(words.map(([kind, texts]) => [kind, texts.slice(0, mostUnseen)]))
      : undefined;
  const { xml } = shownDocument({
    document,
    styles,
    numbering: textOfPart('word/numbering.xml'),
  });
  if (xml === document) return { file: data, unseen };
  const files = parts.map((part) => [part.name, unpack(data, part)] as const);
  return { file: withDocument(files, xml), unseen };
}

/** So many of a kind are told. */
const mostUnseen = 20;

/** What the list states, and for the parts that will be parsed what is really in them: a bomb may state little. */
function isTooLarge(data: Buffer, parts: readonly ZipPart[]): boolean {
  const xml = parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const sum = (some: readonly ZipPart[]) => some.reduce((total, { size }) => total + size, 0);
  if (sum(parts) > bounds.unpacked || sum(xml) > bounds.xml) return true;
  try {
    for (const part of xml) unpack(data, part);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true;
    throw error;
  }
}

/** As Word counted them when the file was last saved. */
function pagesOf(data: Buffer, parts: readonly ZipPart[]): number | undefined {
  const properties = parts.find(({ name }) => name === 'docProps/app.xml');
  const pages =
    properties &&
    Number(/<Pages>(\d{1,5})<\/Pages>/.exec(unpack(data, properties).toString('utf8'))?.[1]);
  return pages && pages > 0 ? pages : undefined;
}

/** mammoth's tree, as far as text is concerned. */
interface Node {
  type: string;
  children?: Node[];
  checked?: boolean;
  verticalAlignment?: string;
  isStrikethrough?: boolean;
  colSpan?: number;
  rowSpan?: number;
  value?: string;
  styleName?: string | null;
  breakType?: string;
  notes?: { _notes?: Record<string, { body: Node[] }> };
}

interface Block {
  text: string;
  heading: boolean;
  /** Begins a new page. */
  breaks: boolean;
}

function blocksOf(document: Node): Block[] {
  const blocks: Block[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'paragraph') {
      // A table of contents says each heading twice.
      if (/^toc \d/i.test(node.styleName ?? '')) return;
      const [first = '', ...others] = textOf(node).split('\f');
      const heading = /^(?:heading \d|title)$/i.test(node.styleName ?? '');
      blocks.push(
        { text: clean(first), heading, breaks: false },
        ...others.map((text) => ({ text: clean(text), heading, breaks: true })),
      );
    } else if (node.type === 'table') {
      for (const text of rowsOf(node)) blocks.push({ text, heading: false, breaks: false });
    } else node.children?.forEach(visit);
  };
  visit(document);
  for (const { body } of Object.values(document.notes?._notes ?? {})) body.forEach(visit);
  return blocks.filter(({ text, breaks }) => text !== '' || breaks);
}

/**
 * The rows of a table, a row a line. An empty cell keeps its place as a dash, or values would slip under other heads;
 * what a merged cell covers does so too.
 */
function rowsOf(table: Node): string[] {
  const covered: number[] = [];
  return (table.children ?? []).flatMap(rowsWithin).flatMap((row) => {
    const cells: string[] = [];
    const skipCovered = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] as number) - 1;
        cells.push('');
      }
    };
    for (const cell of row.children ?? []) {
      skipCovered();
      for (let column = 0; column < (cell.colSpan ?? 1); column += 1) {
        covered[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? clean(textOf(cell)) : '');
      }
    }
    skipCovered();
    return cells.some((text) => text !== '')
      ? [cells.map((text) => text || emptyCell).join(' | ')]
      : [];
  });
}

const emptyCell = '–';

const rowsWithin = (node: Node): Node[] =>
  node.type === 'tableRow' ? [node] : (node.children ?? []).flatMap(rowsWithin);

/** A page break is `\f` here. */
function textOf(node: Node): string {
  const { type, value, children = [], breakType } = node;
  if (type === 'text') return value ?? '';
  if (type === 'tab') return ' ';
  if (type === 'checkbox') return node.checked ? '☒' : '☐';
  if (type === 'break') return breakType === 'page' ? '\f' : ' ';
  const text = children.map(textOf).join('') + (type === 'paragraph' ? ' ' : '');
  if (type !== 'run' || text.trim() === '') return text;
  const raised = node.verticalAlignment === 'superscript' ? superscript(text) : text;
  return node.isStrikethrough ? `~~${raised}~~` : raised;
}

function partsOf(blocks: readonly Block[]): AttachmentPage[] {
  const pages: string[][] = [];
  let length = 0;
  let characters = 0;
  for (const { text, heading, breaks } of blocks) {
    if (characters > bounds.characters || pages.length > bounds.pages) break;
    const full = length + text.length > partLength.most || (heading && length >= partLength.least);
    if (pages.length === 0 || (length > 0 && (breaks || full))) {
      pages.push([]);
      length = 0;
    }
    if (text !== '') pages.at(-1)?.push(text);
    length += text.length;
    characters += text.length;
  }
  return pages.map((paragraphs, index) => ({ number: index + 1, text: paragraphs.join('\n') }));
}
