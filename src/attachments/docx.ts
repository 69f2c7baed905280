import mammoth from 'mammoth';
import { unpack, type ZipPart, zipParts } from '../files/zip.ts';
import { clean } from './paragraphs.ts';
import { type AttachmentPage, type AttachmentText, bounds } from './text.ts';

/** A DOCX has no pages: it is read in parts of about a printed page, which begin at page breaks and, once long enough, at headings. */
const partLength = { least: 1500, most: 4000 };

/** Reads the text of a DOCX: paragraphs, lists and tables (a row a line), footnotes at the end. Pictures are left out. */
export async function readDocx(data: Buffer): Promise<AttachmentText> {
  const kind = 'docx';
  let pageCount: number | undefined;
  try {
    const parts = zipParts(data);
    if (isTooLarge(data, parts)) return { kind, pages: [], fault: 'too-large' };
    pageCount = pagesOf(data, parts);
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
    await mammoth.convertToHtml({ buffer: data }, { transformDocument, externalFileAccess: false });
  } catch {
    return { kind, pages: [], fault: 'broken' };
  }
  return { kind, pages: partsOf(blocks), ...(pageCount !== undefined && { pageCount }) };
}

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
      const [first = '', ...others] = textOf(node).split('\f');
      const heading = /^(?:heading \d|title)$/i.test(node.styleName ?? '');
      blocks.push(
        { text: clean(first), heading, breaks: false },
        ...others.map((text) => ({ text: clean(text), heading, breaks: true })),
      );
    } else if (node.type === 'tableRow') {
      blocks.push({
        text: (node.children ?? [])
          .map((cell) => clean(textOf(cell)))
          .filter((text) => text !== '')
          .join(' | '),
        heading: false,
        breaks: false,
      });
    } else node.children?.forEach(visit);
  };
  visit(document);
  for (const { body } of Object.values(document.notes?._notes ?? {})) body.forEach(visit);
  return blocks.filter(({ text, breaks }) => text !== '' || breaks);
}

/** A page break is `\f` here. */
function textOf({ type, value, children = [], breakType }: Node): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return ' ';
  if (type === 'break') return breakType === 'page' ? '\f' : ' ';
  return children.map(textOf).join('') + (type === 'paragraph' ? ' ' : '');
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
