import type { RawEntry } from '../../files/read.ts';
import { fold } from '../../vietnamese/fold.ts';
import { type Context, inBody } from '../context.ts';
import type { MarkdownNode } from '../markdown.ts';
import type { Finding, Rule } from '../problem.ts';
import { filesWith, stringsOf } from '../texts.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const altText: Rule = {
  id: 'alt-text',
  severity: 'error',
  summary: 'Ảnh nào cũng có lời mô tả thật, không phải tên tệp hay chữ «ảnh».',
  check: (context) => {
    const withPictures = filesWith(context, /\balt:|!\[|<img/);
    return context.perEntry((entry) =>
      withPictures.has(entry.file) ? [...inFields(entry), ...inText(context, entry)] : [],
    );
  },
};

const example = '«ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»';

const inFields = (entry: RawEntry): Finding[] =>
  stringsOf(entry.data)
    .filter(({ path }) => path.at(-1) === 'alt')
    .flatMap(({ path, value }) => {
      const fault = value.trim() === '' ? undefined : faultIn(value);
      return fault === undefined
        ? []
        : [
            {
              file: entry.file,
              ...entry.locate(path),
              message: `Lời mô tả ảnh ${quote(clip(value))} ${fault}.`,
              fix: writeInstead(`alt: ${clip(value)}`, `alt: ${example}`),
            },
          ];
    });

function inText(context: Context, entry: RawEntry): Finding[] {
  if (entry.body === '') return [];
  return context
    .body(entry)
    .nodes.filter(
      (node) => node.type === 'image' || node.type === 'imageReference' || isElement(node),
    )
    .flatMap((node) => {
      const element = isElement(node);
      const alt = ((element ? attribute(node, 'alt') : node.alt) ?? '').trim();
      const url = (element ? attribute(node, 'src') : node.url) ?? '';
      const typed = (text: string) =>
        element ? `<img src="${url}" alt="${text}" />` : `![${text}](${url})`;
      const fault = alt === '' ? 'thiếu' : faultIn(alt, url);
      if (fault === undefined) return [];
      return [
        {
          file: entry.file,
          ...inBody(entry, node.position?.start),
          message:
            alt === ''
              ? `Ảnh ${quote(clip(url, 60))} chưa có lời mô tả cho người không nhìn thấy ảnh.`
              : `Lời mô tả ảnh ${quote(clip(alt))} ${fault}.`,
          fix: writeInstead(typed(alt), typed(example)),
        },
      ];
    });
}

const isElement = (node: MarkdownNode) => node.name === 'img' && /^mdxJsx/.test(node.type);

function faultIn(alt: string, url = ''): string | undefined {
  const words = fold(alt)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  const file = decodable(url.slice(url.lastIndexOf('/') + 1)).replace(/\.\w+$/, '');
  if (
    /\.(?:jpe?g|png|webp|avif|gif|svg|heic)$/i.test(alt) ||
    /^(?:img|dsc|dscf|image|screenshot|zalo|photo|scan) ?[\d ]+$/.test(words) ||
    (file !== '' && alt === file && !alt.includes(' '))
  )
    return 'là tên tệp';
  if (
    /^(?:(?:hinh|buc|tam) )?(?:anh|hinh|photo|image|picture|img|alt)(?: (?:minh hoa|bia|dai dien|cua bai|bai viet|chan dung|anh))?(?: so)?(?: \d+)?$/.test(
      words,
    )
  )
    return 'không cho biết ảnh có gì';
  return undefined;
}

function decodable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function attribute(node: MarkdownNode, name: string): string | undefined {
  const value = node.attributes?.find((a) => a.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
