import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContext, type Context } from '../checks/context.ts';
import { choices, quote } from '../checks/words.ts';
import { draft, type Draft, type Request, write } from '../authoring/create.ts';
import { type Kind, kinds, wordsOf } from '../authoring/kinds.ts';
import { askForRest } from '../authoring/interview.ts';
import { importingKinds, requestFrom, toldOf } from '../authoring/from-file.ts';
import { draftList, listOptions, toldOfList, writeList } from '../authoring/from-list.ts';
import type { Imported } from '../authoring/import/index.ts';
import { type Option, optionsFor, readOption, UsageError } from '../authoring/options.ts';
import { contentRoot, projectRoot } from '../files/root.ts';
import { CliError } from '../files/errors.ts';
import { readSettings } from '../files/settings.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { slugify } from '../vietnamese/slug.ts';
import { command } from '../process/command.ts';
import { openPrompt, Cancelled } from '../authoring/prompt.ts';
import { authorLabels } from '../vietnamese/labels.ts';

export const usage = `Cách dùng: npm run new -- LOẠI "Tiêu đề" [--trường giá-trị …]
Ví dụ:     npm run new -- news "${kinds[0]?.example}" --date 2025-01-31 --category hoi-nghi --unit hai-quan
Từ tệp:    npm run new -- conference --from bao-cao.docx
           npm run new -- honours --from danh-sach.xlsx --decision quyet-dinh-12-qd-ubnd-2025

Các loại:
${kinds.map((kind) => `  ${kind.name.padEnd(13)} ${authorLabels[kind.collection]} (hoặc: ${kind.words.join(', ')})`).join('\n')}

Trường nào của loại ấy cũng điền được sẵn bằng --tên-trường; --slug đặt phần cuối của địa chỉ.
Có sẵn tệp Word (.docx) hay PDF thì thêm --from ĐƯỜNG-DẪN (loại ${importingKinds.join(', ')}): bài được lấy từ tệp, không cần tiêu đề,
ảnh được tách ra, tên và ngày được gợi ý để xác nhận, điều chưa lấy được thì nêu rõ. Không tệp nào bị ghi đè.
Danh sách kèm theo quyết định khen thưởng (.xlsx, .xls, .docx, .pdf) thì dùng loại honours: bảng được đọc thành một tệp .csv và một tệp .yaml,
chỗ chưa chắc được nêu ra. Thêm được --sheet TRANG-TÍNH, --decision MÃ, --year, --award, --line, --form, --preview TỆP.md.
Chạy "npm run new" không kèm gì trong cửa sổ dòng lệnh thì được hỏi từng bước.`;

/**
 * `npm run new -- KIND "Title" [--field value …]`: begins an entry from its template. Asks for what is missing in a terminal;
 * exit 0 when the entry was made, 2 when it could not be, 130 when the person stopped. Nothing is written before the end.
 */
export async function create(
  args: readonly string[],
  io: {
    input: NodeJS.ReadableStream;
    output: NodeJS.WritableStream;
    error: NodeJS.WritableStream;
    terminal: boolean;
  },
): Promise<number> {
  const say = (text: string) => io.output.write(`${text}\n`);
  const { words, options } = read(args);
  if (options.has('help')) {
    say(usage);
    return 0;
  }
  try {
    refuseSwallowed(words);
    const root = contentRoot();
    const [word, title, ...more] = words;
    const from = fileOf(options);
    const asking = io.terminal && from === undefined && (word === undefined || title === undefined);
    if (word === undefined && !asking)
      throw new UsageError(
        from === undefined
          ? usage
          : `Thiếu loại nội dung. Viết, ví dụ: npm run new -- ${importingKinds[0]} --from ${JSON.stringify(from)}`,
      );
    const kind = word === undefined ? undefined : kindOf(word);
    if (kind?.collection === 'honours' && from !== undefined) {
      say(await importList(kind, title, options, root, from));
      return 0;
    }
    if (kind && from !== undefined && !importingKinds.includes(kind.name))
      throw new UsageError(
        `Loại ${quote(kind.name)} (${authorLabels[kind.collection]}) không lấy được từ tệp; --from dùng cho: ${[...importingKinds, 'honours'].join(', ')}.`,
      );
    if (kind) refuseUnknown(kind, options);
    if (more.length > 0)
      throw new UsageError(
        `Sau tiêu đề còn ${quote(more.join(' '))}. Đặt cả tiêu đề trong dấu nháy kép: npm run new -- ${word} ${JSON.stringify(words.slice(1).join(' '))}`,
      );
    if (kind && title === undefined && !asking && from === undefined)
      throw new UsageError(
        `Thiếu tiêu đề. Viết, ví dụ: npm run new -- ${kind.name} "${kind.example}"`,
      );
    if (!existsSync(root))
      throw new UsageError(
        `Không có thư mục nội dung ${quote(root)}. Hãy chạy lệnh từ thư mục của dự án, hoặc đặt CONTENT_DIR là thư mục nội dung.`,
      );
    const { today } = readSettings();
    const context = buildContext(root);
    // The readers of Word and PDF files are large: they are loaded for those who use them.
    const imported =
      from === undefined
        ? undefined
        : await (await import('../authoring/import/index.ts')).importFile(from);
    const request = asking
      ? await interview(io, context, { kind, title, options, today })
      : requestOf({ kind: kind as Kind, title, options, today }, context, imported);
    if (request.kind.yearly === 'year' && !request.values.has('year'))
      throw new UsageError(
        `Thiếu năm thành tích: nơi đặt tệp là ${request.kind.path('<tên>', '<năm>')}. Thêm, ví dụ: --year ${Number(today.slice(0, 4)) - 1}`,
      );
    const made = draft(request, context);
    write(root, made);
    say(
      told(
        root,
        made,
        request.values.has('date') || request.kind.yearly !== 'date'
          ? undefined
          : today.slice(0, 4),
        imported && toldOf(imported, request),
      ),
    );
    return 0;
  } catch (error) {
    if (error instanceof Cancelled) {
      io.error.write('\nĐã dừng, chưa tạo tệp nào.\n');
      return 130;
    }
    if (!(error instanceof CliError)) throw error;
    io.error.write(`${error.message}\n`);
    return 2;
  }
}

/** A list of honours out of a file: its YAML and CSV, and the decision where the file holds it. */
async function importList(
  kind: Kind,
  title: string | undefined,
  options: Map<string, string[]>,
  root: string,
  from: string,
): Promise<string> {
  if (title !== undefined)
    throw new UsageError(
      `Danh sách lấy từ tệp thì không có tiêu đề: bỏ ${quote(title)}. Muốn đặt tên tệp thì dùng --slug.`,
    );
  const [sheets = [], previews = [], forms = []] = listOptions.map((name) => {
    const typed = options.get(name);
    options.delete(name);
    if (typed?.some((text) => text.trim() === ''))
      throw new UsageError(`Sau --${name} cần một giá trị.`);
    return typed;
  });
  refuseUnknown(kind, options);
  if (!existsSync(root))
    throw new UsageError(
      `Không có thư mục nội dung ${quote(root)}. Hãy chạy lệnh từ thư mục của dự án, hoặc đặt CONTENT_DIR là thư mục nội dung.`,
    );
  const context = buildContext(root);
  const preview =
    previews[0] === undefined
      ? undefined
      : resolve(process.env['INIT_CWD'] ?? process.cwd(), previews[0]);
  const made = await draftList(
    {
      from,
      preview,
      slug: options.get('slug')?.[0],
      sheets,
      form: forms[0],
      values: valuesOf(kind, options, context),
    },
    context,
  );
  writeList(root, made, preview);
  return toldOfList(made, (file) => shownPath(root, file), preview);
}

interface Given {
  kind: Kind | undefined;
  title: string | undefined;
  options: ReadonlyMap<string, readonly string[]>;
  today: string;
}

function requestOf(
  { kind, title, options, today }: Given & { kind: Kind },
  context: Context,
  imported: Imported | undefined,
): Request {
  const request = {
    kind,
    title: title?.trim() ?? '',
    values: valuesOf(kind, options, context),
    slug: options.get('slug')?.[0],
    today,
  };
  return imported ? requestFrom(imported, request) : request;
}

/** The file that `--from` names, from where npm was called; the option is taken out, for it fills no field. */
function fileOf(options: Map<string, string[]>): string | undefined {
  const [path, ...more] = options.get('from') ?? [];
  if (path === undefined) return undefined;
  if (path.trim() === '')
    throw new UsageError('Sau --from cần đường dẫn tới một tệp, ví dụ bao-cao.docx.');
  if (more.length > 0) throw new UsageError('Mỗi lần chỉ lấy được từ một tệp: ghi một --from.');
  options.delete('from');
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

async function interview(
  io: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
  context: Context,
  { kind, title, options, today }: Given,
) {
  const prompt = openPrompt(io.input, io.output);
  try {
    return await askForRest(prompt, context, {
      kind,
      title,
      valuesFor: (chosen) => valuesOf(chosen, options, context),
      slug: options.get('slug')?.[0],
      today,
    });
  } finally {
    prompt.close();
  }
}

const optionNames = (): string[] => [
  ...new Set([
    'slug',
    'from',
    ...listOptions,
    ...kinds.flatMap((kind) => optionsFor(kind).map(({ name }) => name)),
  ]),
];

/** Without a `--` of their own npm takes options for its own settings, and hands on their values as if they were words. */
function refuseSwallowed(words: readonly string[]): void {
  const name = optionNames().find(
    (one) => process.env[`npm_config_${one.toLowerCase()}`] !== undefined,
  );
  if (name === undefined) return;
  const start = words
    .slice(0, 2)
    .map((word, index) => (index === 0 ? word : JSON.stringify(word)))
    .join(' ');
  throw new UsageError(
    `Thiếu hai dấu gạch riêng sau "new", nên npm giữ mất --${name}. Viết: npm run new -- ${start || 'LOẠI "Tiêu đề"'} --${name} …`,
  );
}

function read(args: readonly string[]): { words: string[]; options: Map<string, string[]> } {
  const names = optionNames();
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    else if (token.kind === 'option')
      options.set(token.name, [...(options.get(token.name) ?? []), token.value ?? '']);
  }
  return { words, options };
}

/** The kind that a word stands for, in English or Vietnamese, with marks or without. */
export function kindOf(word: string): Kind {
  const typed = slugify(word);
  const found = kinds.find((kind) => wordsOf(kind).includes(typed));
  if (found) return found;
  if (typed === 'leadership' || typed === 'site')
    throw new UsageError(`Tệp ${typed}.yaml chỉ có một và đã có sẵn: hãy mở tệp và sửa.`);
  const meant = nearest(typed, kinds.flatMap(wordsOf));
  const kind = kinds.find((one) => meant !== undefined && wordsOf(one).includes(meant));
  throw new UsageError(
    `Không có loại ${quote(word)}.${kind ? ` Có phải bạn muốn viết ${quote(meant as string)} (${authorLabels[kind.collection]})?` : ''}\n\n${usage}`,
  );
}

/** What the options say, by the paths of the fields they fill. */
function valuesOf(
  kind: Kind,
  options: ReadonlyMap<string, readonly string[]>,
  context: Context,
): Map<string, readonly string[]> {
  refuseUnknown(kind, options);
  const known = optionsFor(kind);
  const values = new Map<string, readonly string[]>();
  for (const [name, typed] of options) {
    if (name === 'slug') continue;
    const option = known.find((one) => one.name === name) as Option;
    if (typed.every((text) => text.trim() === ''))
      throw new UsageError(`Sau --${name} cần một giá trị: ${option.field.description}.`);
    try {
      values.set(option.path, [
        ...(values.get(option.path) ?? []),
        ...readOption(option, typed, context),
      ]);
    } catch (error) {
      throw error instanceof UsageError ? new UsageError(`--${name}: ${error.message}`) : error;
    }
  }
  return values;
}

function refuseUnknown(kind: Kind, options: ReadonlyMap<string, readonly string[]>): void {
  const known = optionsFor(kind);
  const names = ['slug', ...known.map((option) => option.name)];
  const name = [...options.keys()].find((one) => !names.includes(one));
  if (name === undefined) return;
  const meant = nearest(name, names);
  const listed = [
    'slug',
    ...known.filter((option) => option.path.endsWith(option.name)).map((option) => option.name),
  ];
  throw new UsageError(
    `Loại ${quote(kind.name)} (${authorLabels[kind.collection]}) không có --${name}.${meant ? ` Có phải bạn muốn viết --${meant}?` : ''} Dùng được: ${choices(
      listed.map((one) => `--${one}`),
      40,
    )}.`,
  );
}

/** A file as it is named from where the project lies. */
function shownPath(root: string, file: string): string {
  const inside = relative(projectRoot, join(root, file));
  return inside.startsWith('..') || isAbsolute(inside)
    ? join(root, file)
    : inside.replaceAll('\\', '/');
}

/** What was made, what is left to do and how to go on. */
function told(
  root: string,
  { file, appended, address, places, shortenedFrom, beside }: Draft,
  guessedYear: string | undefined,
  aboutFile: string | undefined,
): string {
  const shown = shownPath(root, file);
  const remove = beside.length > 0 ? 'xóa thư mục' : 'xóa tệp';
  const width = Math.max(...places.map(({ field }) => (field || 'bài viết').length), 0);
  return [
    appended ? `Đã thêm một mục vào cuối ${shown}` : `Đã tạo ${shown}`,
    address && `Địa chỉ của trang sau khi đăng: ${address}`,
    shortenedFrom &&
      `Tên đã được rút gọn cho địa chỉ dễ đọc; muốn tên khác thì ${remove} rồi chạy lại với --slug ten-khac (tên đầy đủ: ${shortenedFrom}).`,
    aboutFile,
    guessedYear &&
      `Bài được đặt trong thư mục năm ${guessedYear} (năm nay). Nếu ngày diễn ra thuộc năm khác thì ${remove} rồi chạy lại với --date.`,
    places.length > 0 &&
      `\nCòn ${places.length} chỗ phải điền:\n${places.map(({ line, field, hint }) => `  dòng ${String(line).padEnd(4)} ${(field || 'bài viết').padEnd(width)}  ${hint}`).join('\n')}`,
    `\nĐiền xong, lưu tệp rồi kiểm tra:\n  npm run check -- ${/[^\w./-]/.test(shown) ? JSON.stringify(shown) : shown}`,
  ]
    .filter(Boolean)
    .join('\n');
}

command(import.meta, (args) =>
  create(args, {
    input: process.stdin,
    output: process.stdout,
    error: process.stderr,
    terminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  }),
);
