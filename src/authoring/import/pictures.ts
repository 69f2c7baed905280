import type { Image, Nodes, RootContent } from 'mdast';
import { confirmation, placeholder } from '../../schema-info/placeholder.ts';
import { cleanInline } from './inline.ts';
import { paragraph, textOf } from './nodes.ts';

/** Sets every picture behind the block it stands in, with places for what it shows and whose it is. */
export const setPictures = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.flatMap((block) => {
    const images: Image[] = [];
    take(block, images);
    // What a picture leaves behind may end in a space.
    if (images.length > 0) cleanInline(block);
    const blank = images.length > 0 && textOf(block).trim() === '' && block.type !== 'table';
    return [...(blank ? [] : [block]), ...images.flatMap(withCredit)];
  });

function take(node: Nodes, images: Image[]): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  images.push(...children.filter((child) => child.type === 'image'));
  (node as { children: Nodes[] }).children = children.filter((child) => child.type !== 'image');
  children.forEach((child) => take(child, images));
  if (node.type === 'list' && images.length > 0)
    node.children = node.children.filter((item) => textOf(item).trim() !== '');
}

function withCredit({ url, alt }: Image): RootContent[] {
  const name = url.replace('./', '');
  const described = alt?.replace(/\s+/g, ' ').trim();
  return [
    paragraph([
      {
        type: 'image',
        url,
        alt: described
          ? confirmation(described)
          : placeholder(`mô tả ảnh ${name} cho người không nhìn thấy ảnh`),
      },
    ]),
    paragraph([
      {
        type: 'emphasis',
        children: [
          {
            type: 'text',
            value: `Ảnh: ${placeholder(`người chụp hoặc đơn vị giữ bản quyền ${name}`)}`,
          },
        ],
      },
    ]),
  ];
}
