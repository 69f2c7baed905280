import { join } from 'node:path';
import { keyOf, Stored } from '../files/stored.ts';
import { type KeptBuild, keptBuild, type KeptPage, type Picture } from '../files/kept-build.ts';
import { bodyDigest, getContent, type TextCollection } from './content.ts';
import { cardsOf } from './cards.ts';
import type { PageHead } from './entry.ts';
import { feedLinks } from './feeds.ts';
import { type PageReads, whileRendering } from './reads.ts';
import { getSite } from './site.ts';

interface Path {
  params: Record<string, string | undefined>;
  props: { head: PageHead };
}

/** Pages to be rendered in this build, and kept for the next, by address. */
const wanted = new Map<string, { key: string; reads: PageReads }>();

/**
 * Leaves out of the pages to be rendered those that an earlier build has kept and would render the same. A page is known by everything that decides it: the program and its settings,
 * its own view (all that `getStaticPaths` hands it), and what it may read besides: {@link getSite}, {@link feedLinks}, its card, its text. A page that reads more while it is rendered is not kept.
 * @param texts where the text is that the page renders of the entry whose `id` is in its view
 */
export const kept = <P extends Path>(paths: () => Promise<P[]>, texts?: TextCollection) => async (): Promise<P[]> => {
  const all = await paths();
  if (import.meta.env.DEV) return all;
  const content = await getContent();
  const site = JSON.stringify([await getSite(), ...(await feedLinks())]);
  const build = (keptBuild.now ??= { stored: new Stored(join(import.meta.env['CACHE_FOLDER'] as string, 'pages')), reused: new Map() });
  return all.filter(({ props }) => {
    const { address } = props.head;
    const view = serialised(props);
    const text = texts ? bodyDigest(content, texts, (props as { id?: string }).id ?? '') : '';
    if (view === undefined || text === undefined) return true;
    const key = keyOf(import.meta.env['CODE_HASH'] as string, address, view, site, JSON.stringify(cardsOf(content).get(address) ?? null), text);
    if (reuse(build, address, key)) return false;
    wanted.set(address, { key, reads: { allowed: ['site', 'feeds', `card ${address}`, `body ${texts}/${(props as { id?: string }).id}`], others: [] } });
    return true;
  });
};

/** Takes a page from the last build, its pictures included: Astro makes those that pages have asked for, and no others. */
function reuse(build: KeptBuild, address: string, key: string): boolean {
  const bytes = build.stored.get(key);
  if (!bytes) return false;
  for (const { asked } of (JSON.parse(bytes.toString()) as KeptPage).pictures) assets().addStaticImage(...asked);
  build.reused.set(address, key);
  return true;
}

/** Renders a page, and keeps what comes of it where that is wanted. Pages are rendered one after the other. */
export async function rendered(head: PageHead | undefined, render: () => Promise<Response>): Promise<Response> {
  const page = head && wanted.get(head.address);
  if (!page) return whileRendering(undefined, render);
  const pictures: Picture[] = [];
  let refers = false;
  const { addStaticImage, referencedImages } = assets();
  assets().addStaticImage = (...asked) => {
    const address = addStaticImage(...asked);
    pictures.push({ asked: JSON.parse(JSON.stringify(asked)) as Picture['asked'], address });
    return address;
  };
  referencedImages.add = function (path) {
    refers = true;
    return Set.prototype.add.call(this, path) as typeof referencedImages;
  };
  try {
    const response = await whileRendering(page.reads, render);
    const html = await whileRendering(page.reads, () => response.text());
    // Asked again with what will be kept, Astro must give the same picture; what stands in the page for itself must be there in the next build, too.
    const same = pictures.every(({ asked, address }) => addStaticImage(...asked) === address);
    if (response.status === 200 && same && !refers && page.reads.others.length === 0) keptBuild.now?.stored.put(page.key, Buffer.from(JSON.stringify({ html, pictures } satisfies KeptPage)));
    return new Response(html, response);
  } finally {
    assets().addStaticImage = addStaticImage;
    Reflect.deleteProperty(referencedImages, 'add');
  }
}

interface Assets {
  addStaticImage: (...asked: Picture['asked']) => string;
  referencedImages: Set<string>;
}

/** What Astro knows of the pictures of this build. */
const assets = () => (globalThis as unknown as { astroAsset: Assets }).astroAsset;

/** A view as text that differs wherever two views do; undefined where it holds what cannot be told, such as a function. */
function serialised(view: unknown): string | undefined {
  let whole = true;
  const text = JSON.stringify(view, (_, value: unknown) => {
    if (typeof value === 'function' || typeof value === 'symbol') whole = false;
    if (value === undefined) return { $undefined: true };
    if (value instanceof Map || value instanceof Set) return { [value.constructor.name]: [...value] };
    // Astro takes it for shown as it is when a picture is asked for anything but this.
    return (value as { clone?: unknown } | null)?.clone ?? value;
  });
  return whole ? text : undefined;
}
