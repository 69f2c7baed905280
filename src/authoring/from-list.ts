import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../checks/context.ts';
import { quote } from '../checks/words.ts';
import { placesIn } from '../schema-info/placeholder.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { draftHonours, type Given, type HonoursDraft } from './import/honours/index.ts';
import { previewMarkdown, previewText } from './import/honours/preview.ts';
import { UsageError } from './options.ts';
import { honourFormLabels } from '../vietnamese/labels.ts';

/** Options of an import that fill no field of an honour. */
export const listOptions = ['sheet', 'preview', 'form'] as const;

/** What the command line says for all rows: the fields of an honour that a list has as well. */
export interface ListRequest {
  /** The file, and where the preview goes. */
  from: string;
  preview?: string | undefined;
  slug?: string | undefined;
  sheets: readonly string[];
  form?: string | undefined;
  /** Values by path, as the template takes them. */
  values: ReadonlyMap<string, readonly string[]>;
}

const usable = ['decision', 'year', 'award', 'line', 'sources'];

/** Works out the files of a list of honours. Throws {@link UsageError} with the sentence to show. */
export async function draftList(request: ListRequest, context: Context): Promise<HonoursDraft> {
  const { values, form, sheets } = request;
  const unused = [...values.keys()].find((path) => !usable.includes(path));
  if (unused !== undefined)
    throw new UsageError(
      `Lấy danh sách từ tệp thì không dùng --${unused.split('.').at(-1)}. Dùng được: ${['sheet', 'decision', 'year', 'award', 'line', 'form', 'source', 'slug', 'preview'].map((name) => `--${name}`).join(', ')}.`,
    );
  if (form !== undefined && !Object.hasOwn(honourFormLabels, form)) {
    const meant = nearest(form, Object.keys(honourFormLabels));
    throw new UsageError(
      `--form: không có loại hình ${quote(form)}.${meant ? ` Có phải ${quote(meant)}?` : ''} Chọn trong: ${Object.entries(
        honourFormLabels,
      )
        .map(([code, label]) => `${code} (${label})`)
        .join(', ')}.`,
    );
  }
  if (request.preview !== undefined) refusePreview(request.preview);
  const value = (path: string) => values.get(path)?.[0];
  const year = value('year');
  const given: Given = {
    decision: value('decision'),
    sheets,
    slug: request.slug,
    year: year === undefined ? undefined : Number(year),
    award: value('award'),
    line: value('line'),
    form,
    sources: values.get('sources') ?? [],
  };
  // The readers of files are large: they are loaded for those who use them.
  const { readListFile } = await import('./import/honours/read.ts');
  return draftHonours(await readListFile(request.from), given, {
    content: context.content,
    ids: context.ids,
    isTaken: (file) => existsSync(join(context.root, file)),
  });
}

const firstWords = '# Danh sách lấy từ ';

/** A preview may be made anew over an older one, over nothing else. */
function refusePreview(path: string): void {
  if (!path.endsWith('.md'))
    throw new UsageError(`--preview cần tên một tệp .md, ví dụ: --preview xem-truoc.md`);
  if (existsSync(path) && !readFileSync(path, 'utf8').startsWith(firstWords))
    throw new UsageError(
      `Đã có tệp ${quote(path)} và đó không phải là bản xem trước: không ghi đè. Đặt tên khác sau --preview.`,
    );
}

/** Writes the files; never over one that came into being meanwhile. */
export function writeList(
  root: string,
  { files, preview }: HonoursDraft,
  previewPath: string | undefined,
): void {
  for (const { file, text } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  if (previewPath !== undefined) {
    mkdirSync(dirname(previewPath), { recursive: true });
    writeFileSync(previewPath, previewMarkdown(preview));
  }
}

/** The preview, what was made and what is left to do. */
export function toldOfList(
  { files, preview, suggestedYear }: HonoursDraft,
  shown: (file: string) => string,
  previewPath: string | undefined,
): string {
  const places = files.flatMap(({ file, text }) =>
    placesIn(text).map((place) => ({ file, ...place })),
  );
  const width = Math.max(0, ...places.map(({ field }) => field.length));
  const made = files.map(({ file }) => shown(file));
  return [
    previewText(preview),
    '',
    ...made.map((file) => `Đã tạo ${file}`),
    ...(suggestedYear === undefined
      ? []
      : [
          `Danh sách được đặt trong thư mục năm ${suggestedYear}, đọc được trong tệp. Năm thành tích khác thì xóa các tệp vừa tạo rồi chạy lại với --year.`,
        ]),
    ...(previewPath === undefined ? [] : [`Bản xem trước đủ các dòng: ${previewPath}`]),
    ...(places.length > 0
      ? [
          '',
          `Còn ${places.length} chỗ phải điền hoặc xác nhận (chỗ «ĐIỀN xác nhận …» đúng thì chỉ giữ lại giá trị):`,
          ...files.flatMap(({ file }) => {
            const own = places.filter((place) => place.file === file);
            return own.length === 0
              ? []
              : [
                  `  ${shown(file)}`,
                  ...own.map(
                    ({ line, field, hint }) =>
                      `    dòng ${String(line).padEnd(4)} ${field.padEnd(width)}  ${hint}`,
                  ),
                ];
          }),
        ]
      : []),
    '',
    'Mở tệp .csv bằng Excel hoặc trình soạn thảo để sửa từng dòng. Điền xong thì kiểm tra:',
    `  npm run check -- ${made.map((file) => (/[^\w./-]/.test(file) ? JSON.stringify(file) : file)).join(' ')}`,
  ].join('\n');
}
