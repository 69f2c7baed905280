import type { Features } from 'satteri';

/** How Markdown is read, by the pages and by the check alike: quotes and dashes stay as typed. */
export const markdownFeatures = {
  smartPunctuation: false,
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Về chỗ dẫn chú thích {reference}' } },
} satisfies Features;

/**
 * The components that a text in MDX may use, by name, each with the attributes that it may carry, text all of them.
 * None so far. A name added here needs its component handed to the text where it is rendered (`<Body components={…} />`).
 */
export const mdxComponents: Readonly<Record<string, readonly string[]>> = {};

/** What an element of MDX may be judged by. */
export interface MdxElement {
  name?: string | null | undefined;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
}

/** The first thing against an element of MDX, or undefined; for the check, and for the renderer that drops what the check refuses. */
export function faultOfElement(
  { name, attributes = [] }: MdxElement,
  components = mdxComponents,
): { kind: 'element' } | { kind: 'attribute' | 'value'; attribute: string } | undefined {
  if (!name || !Object.hasOwn(components, name)) return { kind: 'element' };
  for (const { type, name: attribute = '', value } of attributes) {
    if (type !== 'mdxJsxAttribute') return { kind: 'value', attribute: '...' };
    if (!components[name]?.includes(attribute)) return { kind: 'attribute', attribute };
    if (typeof value !== 'string') return { kind: 'value', attribute };
  }
  return undefined;
}

/** True for what an MDX expression holds if it is one comment and nothing else: `{/* … *\/}`. */
export const isMdxComment = (expression: string): boolean => {
  const text = expression.trim();
  return text.startsWith('/*') && text.length >= 4 && text.indexOf('*/', 2) === text.length - 2;
};

/** The address of a picture that lies beside its text: `./anh.jpg`. No other picture is ever read. */
export const isOwnPicture = (address: string): boolean => /^\.\/[^/\\%]+$/.test(address);
