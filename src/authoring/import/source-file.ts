import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { mediaOf } from '../../checks/media.ts';
import { quote } from '../../checks/words.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { UsageError } from '../options.ts';
import { BadArchive, unzip } from './unzip.ts';

/** A file as its author has it, opened as far as its kind needs. */
export type SourceFile =
  | { kind: 'pdf'; name: string; data: Buffer }
  | { kind: 'docx'; name: string; data: Buffer; parts: Map<string, Buffer> };

const million = 1_000_000;
const mostBytes = 50 * million;
/** All parts of a Word file together, and its text alone: a report of 400 pages has about 5 MB of XML. */
const mostUnpackedBytes = 200 * million;
const mostTextBytes = 25 * million;

const others: Partial<Record<string, string>> = {
  xlsx: 'tệp Excel',
  pptx: 'tệp PowerPoint',
  zip: 'tệp nén',
  rtf: 'tệp RTF',
  html: 'trang web',
  jpeg: 'ảnh',
  png: 'ảnh',
  webp: 'ảnh',
  gif: 'ảnh',
  heic: 'ảnh',
  bmp: 'ảnh',
  tiff: 'ảnh',
};

/** Opens a Word or PDF file; throws {@link UsageError} with the sentence to show where that cannot be done. */
export function openSource(path: string): SourceFile {
  const name = basename(path);
  const refuse = (sentence: string): never => {
    throw new UsageError(sentence);
  };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats)
    return refuse(
      `Không có tệp ${quote(path)}. Hãy kiểm tra tên và thư mục của tệp, đặt cả đường dẫn trong dấu nháy kép nếu có dấu cách.`,
    );
  if (!stats.isFile())
    return refuse(
      `${quote(path)} không phải là tệp. Hãy ghi đường dẫn tới một tệp .docx hoặc .pdf.`,
    );
  if (stats.size > mostBytes)
    return refuse(
      `Tệp ${quote(name)} nặng ${formatNumber(Math.ceil(stats.size / million))} MB, quá mức ${mostBytes / million} MB. Hãy nén nhỏ ảnh trong tệp (Word: Picture Format → Compress Pictures) rồi chạy lại.`,
    );
  const { kind, broken } = mediaOf(dirname(path), name);
  const data = readFileSync(path);
  if (kind === 'empty') return refuse(`Tệp ${quote(name)} rỗng. Hãy chép lại tệp từ bản gốc.`);
  if (kind === 'locked')
    return refuse(
      `Tệp ${quote(name)} có mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu (File → Info → Protect Document), lưu rồi chạy lại.`,
    );
  if (kind === 'doc')
    return refuse(
      `Tệp ${quote(name)} là Word đời cũ (.doc). Hãy mở bằng Word, chọn Save As → Word Document (.docx), rồi chạy lại với tệp mới.`,
    );
  if (kind === 'pdf') return { kind, name, data };
  if (kind !== 'docx')
    return refuse(
      `Tệp ${quote(name)} ${others[kind] ? `là ${others[kind]}, ` : ''}không phải là tệp Word (.docx) hay PDF. Hãy lưu nội dung thành .docx hoặc .pdf rồi chạy lại.`,
    );
  if (broken) return refuse(brokenFile(name));
  try {
    const parts = unzip(data, mostUnpackedBytes);
    const text = parts.get('word/document.xml');
    if (!text) return refuse(brokenFile(name));
    if (text.length > mostTextBytes) throw new BadArchive('too-large');
    return { kind, name, data, parts };
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    if (error.reason === 'broken') return refuse(brokenFile(name));
    return refuse(
      error.reason === 'encrypted'
        ? `Tệp ${quote(name)} có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi chạy lại.`
        : `Tệp ${quote(name)} khi mở ra quá lớn (chữ quá ${mostTextBytes / million} MB hoặc tất cả quá ${mostUnpackedBytes / million} MB) nên không được đọc. Hãy chia thành nhiều tệp.`,
    );
  }
}

/** What is said of a file that cannot be read to its end. */
export const brokenFile = (name: string): string =>
  `Tệp ${quote(name)} bị hỏng hoặc chép thiếu nên không đọc được. Hãy mở thử bằng Word hoặc trình đọc PDF, lưu lại hoặc xin lại bản gốc.`;
