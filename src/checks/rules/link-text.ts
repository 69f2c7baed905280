import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import { fold } from '../../vietnamese/fold.ts';
import { type Context, inBody } from '../context.ts';
import { type MarkdownNode, textOf } from '../markdown.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const linkText: Rule = {
  id: 'link-text',
  severity: 'error',
  summary: 'Chữ của liên kết nói rõ dẫn tới đâu: không để trống, không viết «tại đây», «xem thêm».',
  check: (context) =>
    context.perEntry((entry) =>
      entry.body === ''
        ? []
        : context
            .body(entry)
            .nodes.filter(isLink)
            .flatMap((node) => faultOf(context, entry, node)),
    ),
};

const isElement = (node: MarkdownNode) => node.name === 'a' && /^mdxJsx/.test(node.type);
const isLink = (node: MarkdownNode) =>
  node.type === 'link' || node.type === 'linkReference' || isElement(node);

const vague = new Set([
  'day',
  'tai day',
  'o day',
  'vao day',
  'xem',
  'xem day',
  'xem tai day',
  'xem o day',
  'xem them',
  'xem them tai day',
  'xem tiep',
  'xem chi tiet',
  'chi tiet',
  'chi tiet tai day',
  'chi tiet xem tai day',
  'doc them',
  'doc tiep',
  'tim hieu them',
  'bam vao day',
  'bam day',
  'nhan vao day',
  'nhap vao day',
  'an vao day',
  'click',
  'click vao day',
  'click here',
  'click tai day',
  'here',
  'link',
  'lien ket',
  'duong link',
  'duong dan',
  'tai ve',
  'tai xuong',
  'tai tai day',
  'download',
  'file',
  'tep',
  'tep dinh kem',
  'file dinh kem',
  'bai nay',
  'trang nay',
  'read more',
  'more',
]);

function faultOf(context: Context, entry: RawEntry, node: MarkdownNode): Finding[] {
  const element = isElement(node);
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  const href = element ? node.attributes?.find(({ name }) => name === 'href')?.value : node.url;
  const url = typeof href === 'string' ? href : undefined;
  const place = { file: entry.file, ...inBody(entry, node.position?.start) };
  const typed = (label: string) =>
    node.type === 'linkReference'
      ? `[${label}][${node.identifier ?? ''}]`
      : element
        ? `<a href="${url ?? ''}">${label}</a>`
        : `[${label}](${url ?? 'địa chỉ'})`;
  const better = titleOf(context, url);
  if (text === '') {
    // A picture without a description is its own fault.
    if ((node.children ?? []).some(({ type }) => type === 'image' || type === 'imageReference'))
      return [];
    return [
      {
        ...place,
        message: `Liên kết${url ? ` tới ${quote(clip(url, 60))}` : ''} không có chữ nên không ai thấy để bấm.`,
        fix: better
          ? writeInstead(typed(''), typed(better))
          : `Viết tên trang hoặc tài liệu vào giữa hai ngoặc vuông: ${quote(typed('«ĐIỀN tên trang hoặc tài liệu»'))}.`,
      },
    ];
  }
  const key = fold(text)
    .replace(/[^a-z\d ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!vague.has(key)) return [];
  return [
    {
      ...place,
      message: `Chữ của liên kết ${quote(clip(text))} không nói dẫn tới đâu; người dùng trình đọc màn hình chỉ nghe được chừng ấy.`,
      fix: better
        ? writeInstead(typed(text), typed(better))
        : `Đặt liên kết vào tên của trang hoặc tài liệu: ${writeInstead(typed(text), typed('«ĐIỀN tên trang hoặc tài liệu»'))}`,
    },
  ];
}

/** What the page of an internal link is called. */
function titleOf(context: Context, url: string | undefined): string | undefined {
  const target = url?.startsWith('/')
    ? context.addresses.get(url.replace(/[#?].*$/, ''))
    : undefined;
  const data = isRecord(target?.data) ? target.data : {};
  const names = Array.isArray(data['names']) ? data['names'] : [];
  const last: unknown = names.at(-1);
  return [data['title'], data['name'], isRecord(last) ? last['name'] : undefined].find(
    (name) => typeof name === 'string' && name.trim() !== '',
  ) as string | undefined;
}
