import mammoth from 'mammoth';
import { cleanText, evenRows, type Cell, type ReadTables, type Row, type Table } from './table.ts';

/** mammoth's tree, as far as text and tables are concerned. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  colSpan?: number;
  rowSpan?: number;
  numbering?: { isOrdered?: boolean } | null;
}

/** Reads the paragraphs and tables of a Word file. Throws where mammoth cannot. */
export async function readWordTables(
  data: Buffer,
  parts: ReadonlyMap<string, Buffer> = new Map(),
): Promise<ReadTables> {
  let blocks: ReadTables['blocks'] = [];
  // mammoth gives its tree to this function alone; what it then makes of an empty one is not needed.
  const transformDocument = (document: Node): Node => {
    blocks = blocksOf(document);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: data }, { transformDocument, externalFileAccess: false });
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  return {
    blocks,
    notes: /<w:(?:ins|del)[ >]/.test(xml)
      ? [
          'Tệp còn chế độ theo dõi sửa đổi (Track Changes): chữ thêm vào được lấy, chữ đã xóa thì bỏ. Hãy so với bản chính thức.',
        ]
      : [],
  };
}

function blocksOf(document: Node): ReadTables['blocks'] {
  const blocks: ReadTables['blocks'] = [];
  let tables = 0;
  const visit = (node: Node): void => {
    if (node.type === 'table') blocks.push(tableOf(node, ++tables));
    else if (node.type === 'paragraph') {
      const text = cleanText(textOf(node));
      if (text !== '') blocks.push(...text.split('\n'));
    } else node.children?.forEach(visit);
  };
  visit(document);
  return blocks;
}

function tableOf(table: Node, number: number): Table {
  const rows: Row[] = [];
  /** By column: the cell above that reaches down, and how many rows it still covers. */
  const open = new Map<number, { text: string; rows: number }>();
  let counted = 0;
  for (const row of (table.children ?? []).filter(({ type }) => type === 'tableRow')) {
    const cells: Cell[] = [];
    const cover = () => {
      for (let above = open.get(cells.length); above; above = open.get(cells.length)) {
        if (above.rows === 1) open.delete(cells.length);
        else above.rows--;
        cells.push({ text: above.text, covered: 'above' });
      }
    };
    for (const cell of (row.children ?? []).filter(({ type }) => type === 'tableCell')) {
      cover();
      // Word numbers the rows itself in many lists: the number is then no text of the file.
      const isNumbered = (cell.children ?? []).some(
        ({ numbering }) => numbering?.isOrdered === true,
      );
      const typed = cleanText(textOf(cell));
      const text = typed === '' && isNumbered ? String(++counted) : typed;
      const [across, down] = [cell.colSpan ?? 1, cell.rowSpan ?? 1];
      for (let index = 0; index < across; index++) {
        if (down > 1) open.set(cells.length, { text, rows: down - 1 });
        cells.push(index === 0 ? { text } : { text, covered: 'left' });
      }
    }
    cover();
    rows.push({ cells, place: `dòng ${rows.length + 1}` });
  }
  return { name: `bảng ${number}`, rows: evenRows(rows) };
}

const textOf = ({ type, value, children = [] }: Node): string =>
  type === 'text'
    ? (value ?? '')
    : type === 'tab'
      ? ' '
      : type === 'break'
        ? '\n'
        : children.map(textOf).join('') + (type === 'paragraph' ? '\n' : '');
