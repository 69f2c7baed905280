import { reservedSlugs } from '../../domain/addresses.ts';
import { companionFile, isListTable, otherFiles, placeOf, places } from '../../files/layout.ts';
import { isRecord } from '../../files/yaml.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, rename, writeInstead } from '../words.ts';

export const path: Rule = {
  id: 'path',
  severity: 'error',
  summary: 'Tệp nằm đúng thư mục, tên viết thường không dấu, thư mục năm khớp với ngày trong bài.',
  check: (context) => [
    ...context.files.filter(context.isPlainFile).flatMap((file) => wrongPlace(file, context)),
    ...reserved(context),
    ...wrongYear(context),
  ],
};

const at = (file: string, message: string, fix: string): Finding => ({
  file,
  line: 1,
  column: 1,
  message,
  fix,
});

/** What authors call a folder, by the folder's name. */
const folderWords: Record<string, string> = {
  'tin-tuc': 'news',
  'bai-viet': 'news',
  'guong-dien-hinh': 'models',
  guong: 'models',
  'phong-trao': 'campaigns',
  'hoi-nghi': 'conferences',
  'khen-thuong': 'honours',
  'don-vi': 'units',
  nguoi: 'people',
  'ca-nhan': 'people',
  'van-ban': 'documents',
  nguon: 'sources',
  trang: 'pages',
};

const folders = [
  ...new Set(
    Object.values(places).flatMap(({ example }) =>
      example.includes('/') ? [example.slice(0, example.indexOf('/'))] : [],
    ),
  ),
];
const rootFiles = Object.values(places).flatMap(({ example }) =>
  example.includes('/') ? [] : [example],
);
const listOfPlaces = () =>
  `${folders.map((folder) => `${folder}/`).join(', ')}, hoặc một trong các tệp ${rootFiles.join(', ')}`;

/** Kinds of files that people have and the site does not take, and what to save them as. */
const otherFormats: [RegExp, string][] = [
  [/\.(?:doc|rtf|odt)$/i, '.docx hoặc .pdf'],
  [/\.(?:xlsx?|pptx?|ods|odp)$/i, '.pdf'],
  [/\.(?:heic|heif|bmp|tiff?)$/i, '.jpg'],
  // An SVG is a programme as much as a picture: opened by itself it may run scripts in the site's name.
  [/\.svgz?$/i, '.png'],
];

function wrongPlace(file: string, context: Context): Finding[] {
  if (placeOf(file) || otherFiles.some((pattern) => pattern.test(file))) return [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (isListTable(file)) {
    const list = file.replace(/csv$/, 'yaml');
    return context.hasFile(list)
      ? []
      : [
          at(
            file,
            `Tệp ${quote(name)} chưa có tệp ${quote(list)} ghi năm, quyết định, nguồn của danh sách, nên sẽ không hiện ra.`,
            `Thêm tệp ${list}, hoặc đổi tên hai tệp cho giống nhau.`,
          ),
        ];
  }
  if (companionFile.test(file)) {
    const folder = file.slice(0, -name.length);
    const dot = name.lastIndexOf('.');
    const tidy = `${slugify(name.slice(0, dot)) || 'tep'}${name.slice(dot).toLowerCase()}`;
    if (tidy !== name)
      return [
        at(
          file,
          `Tên tệp ${quote(name)} ${faultOfName(name)}.`,
          `Đổi tên tệp: ${rename(name, tidy)}; sửa cả chỗ nhắc đến tệp trong bài.`,
        ),
      ];
    if (
      !folder.startsWith('documents/') &&
      !folder.startsWith('campaigns/') &&
      !context.files.some((other) => other.startsWith(folder) && /\/index\.[^/]+$/i.test(other))
    ) {
      return [
        at(
          file,
          `Thư mục ${quote(folder)} có ${quote(name)} nhưng không có bài ${quote('index.md')}.`,
          `Thêm ${folder}index.md, hoặc chuyển tệp vào thư mục của bài dùng nó.`,
        ),
      ];
    }
    return [];
  }
  const right = rightPath(file, context);
  if (right && right !== file) {
    const message =
      slugPath(file) === right
        ? `Đường dẫn ${quote(file)} ${faultOfName(file)}.`
        : `Tệp ${quote(file)} không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.`;
    const clash = context.hasFile(right)
      ? ` Đã có tệp ${right}: gộp hai tệp hoặc chọn tên khác.`
      : '';
    return [at(file, message, `Đổi đường dẫn: ${rename(file, right)}.${clash}`)];
  }
  const other = otherFormats.find(([pattern]) => pattern.test(name));
  if (other && /^(?:news|models|conferences|campaigns|documents)\//.test(file)) {
    const end = name.slice(name.lastIndexOf('.'));
    return [
      at(
        file,
        `Trang không dùng tệp dạng ${quote(end)}.`,
        `Mở ${quote(name)}, lưu thành ${other[1]} rồi xóa tệp này.`,
      ),
    ];
  }
  const [top = ''] = file.split('/');
  const place = Object.values(places).find(({ example }) => example.startsWith(`${top}/`));
  const message = `Tệp ${quote(file)} không thuộc phần nào của nội dung, nên sẽ không hiện ra.`;
  if (place && file.includes('/')) {
    const kinds = /^(?:news|models|conferences)$/.test(top)
      ? '; ảnh (.jpg, .png, .webp, .avif, .gif) và tệp PDF, DOCX đặt cạnh index.md'
      : '';
    return [
      at(
        file,
        message,
        `Trong ${top}/ chỉ đặt tệp dạng ${quote(place.example)}${kinds}. Chuyển hoặc xóa tệp này.`,
      ),
    ];
  }
  return [at(file, message, `Chuyển tệp vào đúng thư mục: ${listOfPlaces()}; hoặc xóa tệp.`)];
}

function faultOfName(name: string): string {
  const faults = [
    /[A-ZÀ-Ỹ]/.test(name) && 'có chữ hoa',
    /\s/.test(name) && 'có dấu cách',
    /[^\x00-\x7f]/.test(name) && 'có dấu tiếng Việt',
    /_/.test(name) && 'có dấu gạch dưới',
  ].filter(Boolean);
  return faults.length > 0
    ? `${faults.join(', ')}; chỉ dùng chữ thường không dấu, số và dấu gạch nối`
    : 'chỉ được gồm chữ thường không dấu, số và dấu gạch nối';
}

/** Each part of the path as a slug, the end of the file name in lower case. */
function slugPath(file: string): string {
  const parts = file.split('/');
  const name = parts.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot).toLowerCase()] : [name, ''];
  return [...parts.map(slugify), `${slugify(stem)}${end}`].join('/');
}

const fits = (file: string) => placeOf(file) !== undefined || companionFile.test(file);

/** The path that the author most likely meant; undefined when nothing near would be read. */
function rightPath(file: string, context: Context): string | undefined {
  // Windows hides the last ending that Notepad adds.
  const tidy = slugPath(file.replace(/(\.(?:mdx?|ya?ml))\.txt$/i, '$1'));
  const [top = '', ...rest] = tidy.split('/');
  const tops =
    rest.length > 0
      ? [top, Object.hasOwn(folderWords, top) ? folderWords[top] : undefined, nearest(top, folders)]
      : [top];
  for (const folder of tops) {
    if (!folder) continue;
    for (const candidate of variants([folder, ...rest].join('/'), () =>
      yearIn(context.lines(file)),
    ))
      if (fits(candidate)) return candidate;
  }
  if (rest.length === 0) {
    const base = top.replace(/\.[^.]*$/, '');
    const named = nearest(
      base,
      rootFiles.map((name) => name.replace('.yaml', '')),
      { maxDistance: 2 },
    );
    if (named && /\.(?:ya?ml|txt)$/.test(top)) return `${named}.yaml`;
    if (top === 'readme.md') return 'README.md';
  }
  return undefined;
}

/** The year of the `date` that an article states. */
const yearIn = (lines: readonly string[]) =>
  /^date:\s*["']?((?:19|20)\d{2})/m.exec(lines.slice(0, 60).join('\n'))?.[1];

function* variants(file: string, year: () => string | undefined): Generator<string> {
  yield file;
  const stem = file.replace(/\.(?:markdown|mdx?|txt|mdown|ya?ml|jpe?g\.jpg)$/, '');
  const [top = '', ...rest] = stem.split('/');
  const last = rest.at(-1) ?? '';
  const inFolder =
    rest.length > 1 && /^(?:index|readme|bai-viet)$/.test(last)
      ? stem.slice(0, stem.lastIndexOf('/'))
      : stem;
  const isText = /\.(?:markdown|mdx?|txt|mdown|ya?ml)$/.test(file);
  if (!isText) return;
  const yearOfList = top === 'honours' && /(?:19|20)\d{2}/.exec(last)?.[0];
  if (yearOfList) yield `honours/${yearOfList}.yaml`;
  for (const end of ['.yaml', '.md', '.mdx', '/index.md']) {
    yield `${inFolder}${end}`;
    if (end === '/index.md' && (top === 'news' || top === 'conferences')) {
      const last = inFolder.split('/').at(-1) ?? '';
      const folder = year() ?? /(?:^|-|\/)((?:19|20)\d{2})(?:-|\/|$)/.exec(inFolder)?.[1];
      const slug = last.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
      if (folder && slug !== folder) yield `${top}/${folder}/${slug}/index.md`;
    }
  }
}

function reserved(context: Context): Finding[] {
  return (Object.entries(reservedSlugs) as [CollectionName, readonly string[]][]).flatMap(
    ([collection, slugs]) =>
      context
        .entriesOf(collection)
        .filter(({ id }) => slugs.includes(id.slice(id.lastIndexOf('/') + 1)))
        .map(({ file, id }) => {
          const slug = id.slice(id.lastIndexOf('/') + 1);
          return at(
            file,
            `Tên ${quote(slug)} đã dành cho một trang có sẵn của trang thông tin.`,
            `Thêm vào tên một hai chữ nói rõ nội dung, ví dụ ${rename(slug, `ve-${slug}`)}.`,
          );
        }),
  );
}

function wrongYear(context: Context): Finding[] {
  return context.perEntry((entry) => {
    if (!isRecord(entry.data)) return [];
    const { file, data, collection } = entry;
    if (collection === 'news' || collection === 'conferences') {
      const [, folder = ''] = file.split('/');
      const date = data['date'];
      if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || date.startsWith(folder))
        return [];
      const right = file.replace(`/${folder}/`, `/${date.slice(0, 4)}/`);
      return [
        {
          file,
          ...entry.locate(['date']),
          message: `Bài nằm trong thư mục năm ${folder} nhưng «date» là ${date}.`,
          fix: `Nếu ngày sai thì sửa «date». Nếu ngày đúng thì chuyển bài: ${rename(file, right)}; bài đã đăng thì thêm địa chỉ cũ vào redirects.yaml. Trang biên tập không chuyển được bài sang năm khác: để ngày của năm ${folder}, lưu lại, rồi nhờ người quản trị kho nội dung chuyển.`,
        },
      ];
    }
    if (collection === 'honours') {
      const folder = file.replace(/\D/g, '');
      const year = data['year'];
      if (typeof year !== 'number' || String(year) === folder) return [];
      return [
        {
          file,
          ...entry.locate(['year']),
          message: `Tệp ${quote(file)} chỉ chứa khen thưởng của năm ${folder}, mục này ghi năm ${year}.`,
          fix: `Nếu năm đúng thì chuyển cả mục sang honours/${year}.yaml. Nếu năm sai: ${writeInstead(`year: ${year}`, `year: ${folder}`)}`,
        },
      ];
    }
    return [];
  });
}
