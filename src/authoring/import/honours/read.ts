import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { type FileKind, mediaOf } from '../../../checks/media.ts';
import { quote } from '../../../checks/words.ts';
import { findLegacy } from '../../../vietnamese/legacy.ts';
import { UsageError } from '../../options.ts';
import { UnreadablePdf } from '../pdf.ts';
import { brokenFile, openSource } from '../source-file.ts';
import { BadArchive, unzip } from '../unzip.ts';
import type { ReadTables, Table } from './table.ts';

export interface ReadList extends ReadTables {
  /** The file as its author names it. */
  name: string;
  kind: 'sheet' | 'word' | 'pdf';
}

/** Whatever the name says: these are told by what they are. */
const notSheets: readonly FileKind[] = ['empty', 'locked', 'docx', 'pdf'];

const mostBytes = { file: 20_000_000, unpacked: 200_000_000 };

/** Reads the tables of an Excel, Word or PDF file. Throws {@link UsageError} with the sentence to show. */
export async function readListFile(path: string): Promise<ReadList> {
  const name = basename(path);
  const isSheet = /^\.(?:xls[xmb]?|ods)$/i.test(extname(path));
  const stats = statSync(path, { throwIfNoEntry: false });
  const media = stats?.isFile() ? mediaOf(dirname(path), name) : undefined;
  // An old workbook and an old letter begin alike: the name tells them apart.
  if (media?.kind === 'xlsx' || (isSheet && media && !notSheets.includes(media.kind)))
    return inUnicode({ name, kind: 'sheet', ...(await readSheets(path, name, stats?.size ?? 0)) });
  if (isSheet && media?.kind === 'locked')
    throw new UsageError(
      `Tệp ${quote(name)} có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (File → Info → Protect Workbook), lưu rồi chạy lại.`,
    );
  const source = openSource(path);
  try {
    return inUnicode(
      source.kind === 'docx'
        ? {
            name,
            kind: 'word',
            ...(await (await import('./word.ts')).readWordTables(source.data, source.parts)),
          }
        : {
            name,
            kind: 'pdf',
            ...(await (await import('./print.ts')).readPrintedTables(source.data)),
          },
    );
  } catch (error) {
    if (error instanceof UnreadablePdf)
      throw new UsageError(
        {
          broken: brokenFile(name),
          encrypted: `Tệp ${quote(name)} có mật khẩu nên không đọc được. Hãy xin bản không đặt mật khẩu rồi chạy lại.`,
          'too-long': `Tệp ${quote(name)} có quá nhiều trang (hơn 500). Hãy tách phần danh sách thành tệp riêng.`,
          scan: `Tệp ${quote(name)} là bản quét: không trang nào có chữ. Hãy xin danh sách bản Excel, Word hoặc PDF có chữ.`,
        }[error.reason],
      );
    if (source.kind === 'docx') throw new UsageError(brokenFile(name));
    throw error;
  }
}

async function readSheets(path: string, name: string, bytes: number): Promise<ReadTables> {
  if (bytes > mostBytes.file)
    throw new UsageError(
      `Tệp ${quote(name)} quá lớn (hơn ${mostBytes.file / 1_000_000} MB). Hãy chép trang tính có danh sách sang một tệp mới rồi chạy lại.`,
    );
  const data = readFileSync(path);
  try {
    // The library unpacks without bounds: what the archive states is held to them before.
    if (data.toString('latin1', 0, 2) === 'PK') unzip(data, mostBytes.unpacked);
    return (await import('./sheet.ts')).readWorkbook(data);
  } catch (error) {
    throw new UsageError(
      error instanceof BadArchive && error.reason === 'too-large'
        ? `Tệp ${quote(name)} khi mở ra quá lớn nên không được đọc. Hãy chép trang tính có danh sách sang một tệp mới.`
        : `Tệp ${quote(name)} bị hỏng, có mật khẩu hoặc không phải là tệp Excel. Hãy mở thử bằng Excel, lưu lại thành .xlsx rồi chạy lại.`,
    );
  }
}

const between = '\u0001';

/** Files typed with fonts from before Unicode: all text is judged together, for one cell alone tells too little. */
function inUnicode(read: ReadList): ReadList {
  const texts: string[] = [];
  for (const block of read.blocks)
    if (typeof block === 'string') texts.push(block);
    else for (const row of block.rows) for (const cell of row.cells) texts.push(cell.text);
  const legacy = findLegacy(texts.join(between));
  const fixed = legacy?.fixed.split(between);
  if (!legacy || fixed?.length !== texts.length) return read;
  let at = 0;
  const next = () => (fixed[at++] as string).normalize('NFC');
  const blocks = read.blocks.map((block): string | Table =>
    typeof block === 'string'
      ? next()
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, text: next() })),
          })),
        },
  );
  return {
    ...read,
    blocks,
    notes: [
      ...read.notes,
      'Tệp gõ bằng phông chữ cũ (TCVN3 hoặc VNI), đã đổi sang Unicode. Hãy so từng họ tên với tệp gốc.',
    ],
  };
}
