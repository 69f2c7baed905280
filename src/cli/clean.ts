import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { clip, quote } from '../checks/words.ts';
import { acceptChanges, commentsIn, hiddenStyles, unseenWords } from '../files/docx-marks.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';

const usage = `Tạo bản sạch của một tệp Word, để đính kèm:
  npm run clean -- bao-cao.docx [--out bao-cao-sach.docx]
Bản sạch không còn chữ ẩn, lời góp ý, chữ theo dõi sửa đổi, tên người viết, vị trí chụp ảnh. Tệp gốc giữ nguyên.`;

const largest = 200_000_000;
const textParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const decoder = new TextDecoder();
const encode = (text: string) => new TextEncoder().encode(text);

/** `npm run clean -- FILE [--out FILE]` */
export async function clean(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args);
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0) throw new CliError(usage);
  const source = resolve(process.env['INIT_CWD'] ?? '.', from);
  if (!existsSync(source)) throw new CliError(`Không có tệp ${quote(from)}.`);
  const name = basename(source, extname(source));
  const target = resolve(
    process.env['INIT_CWD'] ?? '.',
    values.out ?? join(dirname(source), `${name}-sach.docx`),
  );
  if (target === source) throw new CliError('Tên tệp của bản sạch phải khác tệp gốc.');
  if (existsSync(target))
    throw new CliError(`Đã có tệp ${quote(target)}: đổi tên hoặc xóa tệp ấy rồi chạy lại.`);
  const { file, taken } = await cleanDocx(readFileSync(source), from);
  writeFileSync(target, file);
  console.log(
    taken.length > 0
      ? `Đã bỏ khỏi bản sạch:\n${taken.map((one) => `  - ${one}`).join('\n')}`
      : 'Tệp không có gì phải bỏ.',
  );
  console.log(`Bản sạch: ${target}\nHãy mở bằng Word, đọc lại một lượt rồi mới đính kèm.`);
  return 0;
}

/** A Word file without what is not seen on paper, and what was taken out, a sentence each. */
export async function cleanDocx(
  data: Uint8Array,
  name: string,
): Promise<{ file: Uint8Array; taken: string[] }> {
  const parts = unpacked(data, name);
  const textOf = (part: string) => (parts[part] ? decoder.decode(parts[part]) : '');
  const styles = hiddenStyles(textOf('word/styles.xml'));
  const taken: string[] = [];
  const tell = (what: string, texts: readonly string[]) => {
    if (texts.length > 0)
      taken.push(
        `${texts.length} chỗ ${what}: ${texts
          .slice(0, 5)
          .map((text) => quote(clip(text.trim(), 60)))
          .join(', ')}`,
      );
  };
  const comments = commentsIn(textOf('word/comments.xml'));
  for (const part of Object.keys(parts).filter((one) => textParts.test(one))) {
    const xml = textOf(part);
    const unseen = unseenWords(xml, styles);
    tell('chữ ẩn', unseen.hidden);
    tell('chữ đã xóa theo chế độ theo dõi sửa đổi', unseen.deleted);
    tell('chữ thêm theo chế độ theo dõi sửa đổi (đã chấp nhận)', unseen.inserted);
    if (unseen.white.length > 0)
      tell('chữ màu trắng VẪN CÒN trong bản sạch, phải tự xóa', unseen.white);
    parts[part] = encode(acceptChanges(xml, styles));
  }
  tell('lời góp ý', comments);
  for (const part of Object.keys(parts).filter((one) =>
    /^word\/(?:comments\w*|people)\.xml$/.test(one),
  ))
    delete parts[part];
  dropReferences(parts);
  const core = textOf('docProps/core.xml');
  const authors = [...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]+)</g)].map(
    ([, who = '']) => who,
  );
  tell('tên người viết, người sửa cuối', [...new Set(authors)]);
  if (core)
    parts['docProps/core.xml'] = encode(
      core.replace(
        /<(dc:creator|cp:lastModifiedBy|dc:description|cp:keywords|cp:category)>[^<]*</g,
        '<$1><',
      ),
    );
  for (const part of Object.keys(parts).filter((one) => /^word\/media\/.*\.jpe?g$/i.test(one))) {
    const picture = parts[part] as Uint8Array;
    const { exif } = await sharp(picture)
      .metadata()
      .catch(() => ({ exif: undefined }));
    if (!exif) continue;
    parts[part] = new Uint8Array(await sharp(picture).rotate().jpeg({ quality: 92 }).toBuffer());
    taken.push(`thông tin kèm ảnh ${basename(part)} (nơi chụp, máy chụp, ảnh thu nhỏ)`);
  }
  return { file: zipSync(parts, { mtime: new Date(Date.UTC(1980, 0, 1, 12)) }), taken };
}

function unpacked(data: Uint8Array, name: string): Record<string, Uint8Array> {
  let total = 0;
  try {
    const parts = unzipSync(data, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > largest) throw new RangeError('too large');
        return true;
      },
    });
    if (!parts['word/document.xml']) throw new RangeError('no document');
    return parts;
  } catch {
    throw new CliError(
      `${quote(name)} không phải là tệp Word (.docx) mở được. Hãy mở bằng Word, lưu thành .docx rồi chạy lại.`,
    );
  }
}

/** Takes out what still points at parts that are gone: Word would call the file damaged. */
function dropReferences(parts: Record<string, Uint8Array>): void {
  for (const part of ['[Content_Types].xml', 'word/_rels/document.xml.rels']) {
    const xml = parts[part];
    if (!xml) continue;
    parts[part] = encode(
      decoder
        .decode(xml)
        .replace(/<Override\b[^>]*PartName="\/word\/(?:comments\w*|people)\.xml"[^>]*\/>/g, '')
        .replace(
          /<Relationship\b[^>]*Target="(?:\/word\/)?(?:comments\w*|people)\.xml"[^>]*\/>/g,
          '',
        ),
    );
  }
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' } },
    });
  } catch {
    throw new CliError(usage);
  }
}

command(import.meta, clean);
