import { dirname } from 'node:path/posix';
import type { RawEntry } from '../files/read.ts';
import type { Position } from '../files/yaml.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import { inBody, type Context } from './context.ts';
import { pathsTo, valuesAt } from '../schema-info/fields.ts';
import type { MarkdownNode } from './markdown.ts';

/** A link or a picture of an entry's text, at its place in the file. */
export interface Target {
  url: string;
  position: Position;
}

/** Links of a text: inline, by reference, and the `href` of MDX elements. */
export function linksOf(context: Context, entry: RawEntry): Target[] {
  const { nodes } = context.body(entry);
  const pictures = pictureDefinitions(nodes);
  return nodes.flatMap((node) => {
    const url =
      node.type === 'link' || (node.type === 'definition' && !pictures.has(node.identifier ?? ''))
        ? node.url
        : attribute(node, 'href');
    return typeof url === 'string' ? [{ url, position: inBody(entry, node.position?.start) }] : [];
  });
}

/** A link of an entry, with where it was found: in its text or in a field such as `url`. */
export interface PlacedLink extends Target {
  inField: boolean;
}

/** Every address of an entry that can become a link of its page: those of its text and those of its fields. */
export function allLinks(context: Context, entry: RawEntry): PlacedLink[] {
  const fields = urlPaths(context)
    [entry.collection].flatMap((path) => valuesAt(entry.data, path))
    .flatMap(({ path, value }) =>
      typeof value === 'string'
        ? [{ url: value, position: entry.locate(path), inField: true }]
        : [],
    );
  if (entry.body === '') return fields;
  return [...fields, ...linksOf(context, entry).map((link) => ({ ...link, inField: false }))];
}

const urlPathsOf = new WeakMap<Context, Record<CollectionName, string[][]>>();

function urlPaths(context: Context): Record<CollectionName, string[][]> {
  let paths = urlPathsOf.get(context);
  if (!paths)
    urlPathsOf.set(
      context,
      (paths = Object.fromEntries(
        collectionNames.map((name) => [name, pathsTo(context.schemas[name], 'url')]),
      ) as Record<CollectionName, string[][]>),
    );
  return paths;
}

/** Pictures of a text: inline, by reference, and the `src` of MDX elements. */
export function picturesOf(context: Context, entry: RawEntry): Target[] {
  const { nodes } = context.body(entry);
  const pictures = pictureDefinitions(nodes);
  return nodes.flatMap((node) => {
    const url =
      node.type === 'image' || (node.type === 'definition' && pictures.has(node.identifier ?? ''))
        ? node.url
        : attribute(node, 'src');
    return typeof url === 'string' ? [{ url, position: inBody(entry, node.position?.start) }] : [];
  });
}

const pictureDefinitions = (nodes: readonly MarkdownNode[]) =>
  new Set(nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier ?? ''] : [])));

function attribute(node: MarkdownNode, name: string): string | undefined {
  const value = node.attributes?.find(
    (a) => a.type === 'mdxJsxAttribute' && a.name === name,
  )?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The file beside an entry that `./name` stands for, and what keeps it from being one. */
export type Companion =
  | { ok: true; file: string }
  | {
      ok: false;
      why: 'escape' | 'missing' | 'case' | 'no-dot' | 'encoding';
      right: string | undefined;
      beside: string[];
    };

/** Looks up a path such as `./anh.jpg` beside an entry's file, with its exact letters. */
export function companionOf(context: Context, entry: RawEntry, written: string): Companion {
  const folder = dirname(entry.file);
  const beside = filesBeside(context, folder).filter((name) => !/\.(?:mdx?|ya?ml)$/.test(name));
  let path: string;
  try {
    path = decodeURI(written);
  } catch {
    return { ok: false, why: 'encoding', right: undefined, beside };
  }
  const name = path.replace(/^(?:\.\/)+/, '');
  const last = name.slice(name.lastIndexOf('/') + 1);
  const near =
    beside.find((other) => other === last) ??
    beside.find((other) => other.toLowerCase() === last.toLowerCase());
  const right = near && `./${near}`;
  if (path.startsWith('/') || path.includes('\\') || name.split('/').includes('..'))
    return { ok: false, why: 'escape', right, beside };
  const file = `${folder}/${name}`;
  if (!context.hasFile(file)) return { ok: false, why: near ? 'case' : 'missing', right, beside };
  if (!path.startsWith('./')) return { ok: false, why: 'no-dot', right: `./${name}`, beside };
  return { ok: true, file };
}

const besideFolders = new WeakMap<Context, Map<string, string[]>>();

function filesBeside(context: Context, folder: string): string[] {
  let folders = besideFolders.get(context);
  if (!folders) {
    besideFolders.set(context, (folders = new Map()));
    for (const file of context.files) {
      const own = dirname(file);
      const names = folders.get(own);
      if (names) names.push(file.slice(own.length + 1));
      else folders.set(own, [file.slice(own.length + 1)]);
    }
  }
  return folders.get(folder) ?? [];
}
