import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import type { FootnoteDefinition, RootContent } from 'mdast';
import { clip, quote } from '../../checks/words.ts';
import { shownDocument, withDocument } from '../../files/docx-text.ts';
import type { Picture, ReadFile } from './nodes.ts';
import { simplifyTables } from './tables.ts';

/** Reads a Word file. Throws where mammoth cannot. */
export async function readDocx(
  data: Buffer,
  parts: ReadonlyMap<string, Buffer>,
): Promise<ReadFile> {
  const pictures: Picture[] = [];
  const unread: string[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const picture = await image.readAsBuffer();
    const end = endingOf(picture);
    if (end === undefined) {
      unread.push(image.contentType.replace(/^image\/(?:x-)?/, '').toUpperCase());
      return { src: '' };
    }
    const same = pictures.find((other) => other.data.equals(picture));
    if (!same) pictures.push({ name: `anh-${pictures.length + 1}.${end}`, data: picture });
    return { src: `./${(same ?? pictures.at(-1))?.name}` };
  });
  const part = (name: string) => parts.get(`word/${name}.xml`)?.toString('utf8') ?? '';
  const shown = shownDocument({
    document: part('document'),
    styles: part('styles'),
    numbering: part('numbering'),
  });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: shown.xml === part('document') ? data : withDocument(parts, shown.xml, true) },
    {
      convertImage,
      includeEmbeddedStyleMap: false,
      // The title stands above all headings, which Word counts from 1 as well.
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        ...[1, 2, 3, 4, 5].map(
          (level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`,
        ),
        ...[1, 2, 3, 4, 5].map(
          (level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`,
        ),
      ],
    },
  );
  const tree = fromHtml(value, { fragment: true });
  const footnotes = takeNotes(tree);
  const raised = new Set<string>();
  const notes = simplifyTables(tree);
  const toBlocks = (nodes: ElementContent[]): RootContent[] =>
    (
      toMdast(
        { type: 'root', children: nodes },
        {
          document: true,
          handlers: {
            sup: superscript(raised),
            sub: (state, node) => state.all(node),
            img: ownPicture,
          },
        },
      ) as { children: RootContent[] }
    ).children;
  const blocks = toBlocks(tree.children as ElementContent[]);
  const definitions = footnotes.map(({ id, content }): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: id,
    label: id,
    children: toBlocks(content) as FootnoteDefinition['children'],
  }));
  if (shown.contents)
    notes.push('Mục lục của tệp để ra ngoài bài: trang thông tin tự lập mục lục từ các đề mục.');
  if (shown.hidden)
    notes.push(
      'Tệp có chữ ẩn (Hidden): không lấy vào bài nhưng vẫn còn trong tệp gốc. Hãy xóa bằng Word, hoặc chạy npm run clean, trước khi công khai tệp gốc.',
    );
  if (unread.length > 0)
    notes.push(
      `Có ${unread.length} hình vẽ dạng ${[...new Set(unread)].join(', ')} không lấy được. Hãy mở tệp bằng Word, bấm chuột phải vào hình, chọn Save as Picture, lưu thành .png rồi đặt cạnh bài.`,
    );
  if (raised.size > 0)
    notes.push(
      `Chữ viết nhỏ phía trên dòng (${[...raised].slice(0, 5).join(', ')}) được viết thành chữ thường.`,
    );
  if (
    messages.some(
      ({ message }) =>
        message.startsWith('Could not find image file') ||
        message.startsWith('could not open external image'),
    )
  )
    notes.push(
      'Có ảnh chỉ được liên kết, không nằm trong tệp Word. Hãy tìm ảnh gốc và đặt cạnh bài.',
    );
  return { blocks: [...blocks, ...definitions], pictures, notes: [...notes, ...lossesIn(parts)] };
}

/** What the picture is by its signature: the site takes PNG and JPEG from Word files. */
function endingOf(data: Buffer): 'png' | 'jpg' | undefined {
  const start = data.toString('latin1', 0, 8);
  return start === '\x89PNG\r\n\x1a\n'
    ? 'png'
    : start.startsWith('\xff\xd8\xff')
      ? 'jpg'
      : undefined;
}

const ownPicture: Handle = (_state, node) => {
  const { src, alt } = node.properties;
  return typeof src === 'string' && src !== ''
    ? { type: 'image', url: src, alt: typeof alt === 'string' ? alt : '' }
    : undefined;
};

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const noteId = /^#?(foot|end)note-(\d+)$/;
const nameOfNote = (id: string): string | undefined =>
  noteId.exec(id)?.slice(1).join('-').replace('foot-', '').replace('end-', 'cuoi-');

/** A mark of a note becomes a reference; raised digits have signs of their own. */
const superscript =
  (raised: Set<string>): Handle =>
  (state, node) => {
    const link = node.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'a',
    );
    const id = nameOfNote(String(link?.properties['href'] ?? ''));
    if (id !== undefined) return { type: 'footnoteReference', identifier: id, label: id };
    const text = textIn(node);
    if (/^\d+$/.test(text))
      return {
        type: 'text',
        value: [...text].map((digit) => raisedDigits[Number(digit)]).join(''),
      };
    raised.add(text.trim());
    return state.all(node);
  };

const textIn = (node: ElementContent): string =>
  node.type === 'text'
    ? node.value
    : node.type === 'element'
      ? node.children.map(textIn).join('')
      : '';

/** Takes the lists of notes that mammoth puts at the end out of the tree. */
function takeNotes(tree: Root): { id: string; content: ElementContent[] }[] {
  const found: { id: string; content: ElementContent[] }[] = [];
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'element' || node.tagName !== 'ol') return true;
    const items = node.children.filter((child): child is Element => child.type === 'element');
    const ids = items.map(({ properties }) => nameOfNote(String(properties['id'] ?? '')));
    if (items.length === 0 || ids.includes(undefined)) return true;
    found.push(
      ...items.map((item, index) => ({
        id: ids[index] as string,
        content: withoutWayBack(item).children,
      })),
    );
    return false;
  });
  return found;
}

const withoutWayBack = (node: Element): Element => ({
  ...node,
  children: node.children.flatMap((child): ElementContent[] =>
    child.type !== 'element'
      ? [child]
      : /^#(?:foot|end)note-ref-/.test(String(child.properties['href'] ?? ''))
        ? []
        : [withoutWayBack(child)],
  ),
});

/** Things that Word files hold and an article cannot, found in the XML itself. */
function lossesIn(parts: ReadonlyMap<string, Buffer>): string[] {
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const has = (tag: string) => new RegExp(`<${tag}[ >/]`).test(xml);
  const running = [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, part]) =>
      part
        .toString('utf8')
        .replace(/<w:instrText[^]*?<\/w:instrText>/g, '')
        .replace(/<[^>]+>/g, ''),
    )
    .filter((text) => /\p{L}{2}/u.test(text));
  return [
    has('m:oMath') &&
      'Có công thức toán không lấy được. Hãy viết lại bằng chữ hoặc chụp thành ảnh có lời mô tả.',
    (has('c:chart') || has('dgm:relIds')) &&
      'Có biểu đồ hoặc sơ đồ không lấy được. Hãy nêu số liệu bằng bảng hoặc chữ, hoặc lưu thành ảnh .png rồi đặt cạnh bài.',
    has('w:txbxContent') &&
      'Có chữ trong khung (text box): chữ được đặt ngay sau đoạn chứa khung. Hãy xem lại vị trí.',
    has('w:object') &&
      'Có tệp nhúng (Excel, PDF…) trong tệp Word: nội dung nhúng không lấy được. Hãy mở và chép phần cần dùng.',
    (has('w:ins') || has('w:del')) &&
      'Tệp còn chế độ theo dõi sửa đổi (Track Changes): chữ thêm vào được lấy, chữ đã xóa thì bỏ. Hãy so với bản chính thức, và lưu bản sạch trước khi công khai tệp gốc.',
    parts.has('word/comments.xml') &&
      has('w:commentReference') &&
      'Lời góp ý bên lề (Comments) không được lấy nhưng còn trong tệp gốc. Hãy xóa chúng bằng Word trước khi công khai tệp gốc.',
    running.length > 0 &&
      `Chữ ở đầu trang, chân trang đã bỏ: ${running.map((text) => quote(clip(text.trim(), 60))).join(', ')}.`,
  ].filter((note) => note !== false);
}
