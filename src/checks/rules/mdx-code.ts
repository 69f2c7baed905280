import {
  type MdxElement,
  faultOfElement,
  isMdxComment,
  mdxComponents,
} from '../../files/markdown.ts';
import type { RawEntry } from '../../files/read.ts';
import { type Context, inBody } from '../context.ts';
import type { MarkdownNode } from '../markdown.ts';
import type { Finding, Rule } from '../problem.ts';
import { insteadOfTag } from '../tags.ts';
import { choices, clip, quote } from '../words.ts';

export const mdxCode: Rule = {
  id: 'mdx-code',
  severity: 'error',
  summary:
    'Tệp .mdx không chứa mã: không import, export, biểu thức { } hay thẻ lạ; ghi chú {/* … */} được phép và không hiện trên trang.',
  check: (context) =>
    context.perEntry((entry) => (entry.file.endsWith('.mdx') ? codeOf(context, entry) : [])),
};

const codeOf = (context: Context, entry: RawEntry): Finding[] =>
  context.body(entry).nodes.flatMap((node) => {
    const told = faultOf(node);
    return told
      ? [
          {
            file: entry.file,
            ...inBody(entry, node.position?.start),
            message: told[0],
            fix: told[1],
          },
        ]
      : [];
  });

function faultOf(node: MarkdownNode): [message: string, fix: string] | undefined {
  const value = node.value ?? '';
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        `Dòng ${quote(clip(value, 60))} được hiểu là mã lệnh; trang không nhận import và export.`,
        `Xóa dòng này. Nếu là câu văn thì đừng mở đầu dòng bằng ${quote(value.startsWith('export') ? 'export' : 'import')}.`,
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (isMdxComment(value)) return undefined;
      return [
        `Đoạn ${quote(`{${clip(value, 40)}}`)} được hiểu là mã lệnh vì nằm trong dấu { }.`,
        'Nếu là dấu ngoặc trong câu thì viết \\{ và \\}; nếu là ghi chú thì viết {/* ghi chú */}.',
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return explain(node);
    default:
      return undefined;
  }
}

/** Why an element is refused and what to write; exported for the tests, which bring components of their own. */
export function explain(
  element: MdxElement,
  components = mdxComponents,
): [message: string, fix: string] | undefined {
  const fault = faultOfElement(element, components);
  const name = element.name ?? '';
  const names = Object.keys(components);
  switch (fault?.kind) {
    case undefined:
      return undefined;
    case 'element': {
      if (/^[a-z]/.test(name))
        return [
          `Bài viết dùng thẻ HTML ${quote(`<${name}>`)}; thẻ này sẽ không có tác dụng trên trang.`,
          insteadOfTag(name),
        ];
      return [
        `Trang không có thành phần ${quote(`<${name}>`)}.`,
        names.length > 0
          ? `Các thành phần dùng được: ${choices(names)}; nếu không thì viết bằng Markdown.`
          : `Xóa thẻ, viết nội dung bằng Markdown. Nếu là dấu nhỏ hơn trong câu thì viết ${quote('\\<')}.`,
      ];
    }
    case 'attribute':
      return [
        `Thành phần ${quote(`<${name}>`)} không có thuộc tính ${quote(fault.attribute)}.`,
        `Xóa thuộc tính này; các thuộc tính dùng được: ${choices(components[name] ?? [])}.`,
      ];
    case 'value':
      return [
        `Thuộc tính ${quote(fault.attribute)} của ${quote(`<${name}>`)} phải là chữ đặt trong dấu nháy kép, không phải mã trong { }.`,
        `Viết theo dạng ${quote(`<${name} ${fault.attribute === '...' ? (components[name]?.[0] ?? '') : fault.attribute}="chữ">`)}.`,
      ];
  }
}
