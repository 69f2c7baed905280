import type { RawEntry } from '../../files/read.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { type CollectionName, collectionNames } from '../../schemas/index.ts';
import { type Context, inBody } from '../context.ts';
import { pathsTo, valuesAt } from '../../schema-info/fields.ts';
import { companionOf, picturesOf, type Target } from '../links.ts';
import type { Finding, Rule } from '../problem.ts';
import { choices, clip, quote, writeInstead } from '../words.ts';

export const image: Rule = {
  id: 'image',
  severity: 'error',
  summary: 'Ảnh và tệp đính kèm có thật, nằm cạnh bài và viết đúng tên, đúng chữ hoa chữ thường.',
  check: (context) => {
    const patterns = Object.fromEntries(
      collectionNames.map((name) => [
        name,
        (['image', 'attachment'] as const).flatMap((kind) =>
          pathsTo(context.schemas[name], kind).map((path) => ({ kind, path })),
        ),
      ]),
    ) as Record<CollectionName, { kind: 'image' | 'attachment'; path: string[] }[]>;
    return context.perEntry((entry) => {
      const found: Finding[] = [];
      for (const { kind, path } of patterns[entry.collection]) {
        for (const { path: at, value } of valuesAt(entry.data, path)) {
          // What is no attachment path at all is the schema's to tell.
          if (
            typeof value !== 'string' ||
            value === '' ||
            (kind === 'attachment' && !/^\.\/[^/\\]+\.(?:pdf|docx)$/i.test(value))
          )
            continue;
          found.push(
            ...faultOf(context, entry, { url: value, position: entry.locate(at) }, kind, true),
          );
        }
      }
      for (const picture of picturesOf(context, entry))
        found.push(...faultOf(context, entry, picture, 'image'));
      if (entry.body !== '') found.push(...byReference(context, entry));
      return found;
    });
  },
};

/** Astro makes sizes of inline pictures alone: of `![a][b]` readers would get a picture that is not there. */
function byReference(context: Context, entry: RawEntry): Finding[] {
  const { nodes } = context.body(entry);
  return nodes
    .filter(({ type }) => type === 'imageReference')
    .map((node) => {
      const url =
        nodes.find(
          ({ type, identifier }) => type === 'definition' && identifier === node.identifier,
        )?.url ?? '';
      const alt = node.alt ?? '';
      return {
        file: entry.file,
        ...inBody(entry, node.position?.start),
        message: 'Ảnh viết theo tham chiếu (đường dẫn ghi ở dòng khác) sẽ không hiện trên trang.',
        fix: writeInstead(`![${alt}][${node.identifier ?? ''}]`, `![${alt}](${url})`),
      };
    });
}

const pictureName = /\.(?:jpe?g|png|webp|avif|gif)$/i;

function faultOf(
  context: Context,
  entry: RawEntry,
  { url, position }: Target,
  kind: 'image' | 'attachment',
  inFields = false,
): Finding[] {
  const thing = kind === 'image' ? 'ảnh' : 'tệp đính kèm';
  const say = (message: string, fix: string): Finding[] => [
    { file: entry.file, ...position, message, fix },
  ];
  if (url === '')
    return kind === 'image'
      ? say(
          'Ảnh chưa có đường dẫn.',
          'Đặt tệp ảnh cạnh bài rồi viết, ví dụ: ![Mô tả ảnh](./hoi-nghi.jpg).',
        )
      : [];
  if (/^(?:https?:)?\/\//i.test(url) || /^data:/i.test(url)) {
    return say(
      `Ảnh ${quote(clip(url))} nằm ở nơi khác; trang chỉ dùng ảnh đặt cạnh bài.`,
      'Tải ảnh về (khi được phép dùng), đặt cạnh bài, rồi viết, ví dụ: ./hoi-nghi.jpg.',
    );
  }
  const companion = companionOf(context, entry, url);
  if (companion.ok) {
    // A link of the file system is told of by `plain-file`.
    if (!context.isPlainFile(companion.file)) return [];
    if (kind === 'image' && !pictureName.test(url))
      return say(
        `${quote(url)} không phải là tệp ảnh (.jpg, .png, .webp, .avif, .gif).`,
        inFields
          ? 'Chọn một tệp ảnh; tài liệu thì ghi vào «attachments».'
          : `Nếu là tài liệu thì bỏ dấu ! ở đầu để thành liên kết: ${quote(`[Tên tài liệu](${url})`)}.`,
      );
    return [];
  }
  const { why, right, beside } = companion;
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const usable = beside.filter((name) =>
    kind === 'image' ? pictureName.test(name) : /\.(?:pdf|docx)$/i.test(name),
  );
  const known =
    usable.length > 0
      ? `Các tệp đang có: ${choices(usable.map((name) => `./${name}`))}.`
      : `Đặt ${thing} vào ${folder} rồi viết lại tên cho khớp.`;
  if (why === 'encoding')
    return say(
      `Đường dẫn ${thing} ${quote(clip(url))} có dấu % viết sai.`,
      'Đổi tên tệp thành chữ thường không dấu, không dấu cách, rồi viết lại đường dẫn.',
    );
  if (why === 'escape')
    return say(
      `Đường dẫn ${thing} ${quote(clip(url))} trỏ ra ngoài thư mục của bài.`,
      right
        ? writeInstead(url, right)
        : `Đặt ${thing} cạnh bài rồi viết, ví dụ: ./${/[^/\\]*$/.exec(url)?.[0] || 'hoi-nghi.jpg'}.`,
    );
  if (why === 'case')
    return say(
      `Tên ${thing} ${quote(clip(url))} không khớp từng chữ với tệp đang có.`,
      writeInstead(url, right ?? ''),
    );
  if (why === 'no-dot')
    return say(
      `Đường dẫn ${thing} ${quote(clip(url))} phải mở đầu bằng ./`,
      writeInstead(url, right ?? `./${url}`),
    );
  const near = nearest(url.replace(/^\.\//, ''), usable);
  return say(
    `Không có ${thing} ${quote(clip(url))} cạnh bài.`,
    near ? `${writeInstead(url, `./${near}`)}${usable.length > 1 ? ` ${known}` : ''}` : known,
  );
}
