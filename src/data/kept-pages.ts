import { join } from 'node:path';
import type { PageKind } from '../domain/pages.ts';
import { fileOfPage, type KeptBuild, keptBuild, type Picture } from '../files/kept-build.ts';
import { keyOf } from '../files/stored.ts';
import { bodyDigest, getContent, type TextCollection } from './content.ts';
import { cardsOf } from './cards.ts';
import type { PageHead } from './entry.ts';
import { feedLinks } from './feeds.ts';
import { type PageReads, whileRendering } from './reads.ts';
import { getSite } from './site.ts';
import { type PageView, staticPaths } from './static-paths.ts';

/** Pages to be rendered in this build, and kept for the next, by address. */
const wanted = new Map<string, { key: string; reads: PageReads }>();

/**
 * Leaves out of the pages to be rendered those that an earlier build has kept and would render the same. A page is known by everything that decides it: the program and its settings,
 * its own view (all that `views` hands it), and what it may read besides: {@link getSite}, {@link feedLinks}, its card, its text. A page that reads more while it is rendered is not kept.
 * @param texts where the text is that the page renders of the entry whose `id` is in its view
 */
export const kept =
  <V extends PageView>(kind: PageKind, views: () => Promise<V[]>, texts?: TextCollection) =>
  async () => {
    const all = await staticPaths(kind, await views());
    const build = keptBuild.now;
    if (!build) return all;
    const content = await getContent();
    const site = JSON.stringify([await getSite(), ...(await feedLinks())]);
    return all.filter(({ props }) => {
      const { address } = props.head;
      const id = (props as { id?: string }).id ?? '';
      const view = serialised(props);
      const text = texts ? bodyDigest(content, texts, id) : '';
      if (view === undefined || text === undefined) return true;
      const key = keyOf(
        import.meta.env['CODE_HASH'] as string,
        address,
        view,
        site,
        JSON.stringify(cardsOf(content).get(address) ?? null),
        text,
      );
      if (reuse(build, address, key)) return false;
      wanted.set(address, {
        key,
        reads: { allowed: ['site', 'feeds', `card ${address}`, `body ${texts}/${id}`], others: [] },
      });
      return true;
    });
  };

/** Puts a page of an earlier build into this one, its pictures included: Astro makes those that pages have asked for, and no others. */
function reuse(
  { stored, before, folder, reused }: KeptBuild,
  address: string,
  key: string,
): boolean {
  const pictures = before.get(key);
  if (!pictures || !stored.lay(key, join(folder, fileOfPage(address)))) return false;
  for (const { asked } of pictures) assets().addStaticImage(...asked);
  reused.set(address, { key, pictures });
  keptBuild.onPage?.(address);
  return true;
}

/** Renders a page, and keeps what comes of it where that is wanted. Pages are written while others are rendered, but rendered one after the other, each to its end. */
export function rendered(
  head: PageHead | undefined,
  render: () => Promise<Response>,
): Promise<Response> {
  if (!keptBuild.now) return render();
  const page = head && wanted.get(head.address);
  return whileRendering(page?.reads, () =>
    page ? renderedToKeep(head.address, page, render) : renderedWhole(render),
  );
}

async function renderedWhole(render: () => Promise<Response>): Promise<Response> {
  const response = await render();
  return response.body ? new Response(await response.arrayBuffer(), response) : response;
}

async function renderedToKeep(
  address: string,
  { key, reads }: { key: string; reads: PageReads },
  render: () => Promise<Response>,
): Promise<Response> {
  const pictures: Picture[] = [];
  let refers = false;
  const { addStaticImage, referencedImages } = assets();
  assets().addStaticImage = (...asked) => {
    const given = addStaticImage(...asked);
    pictures.push({ asked: JSON.parse(JSON.stringify(asked)) as Picture['asked'], address: given });
    return given;
  };
  referencedImages.add = function (path) {
    refers = true;
    return Set.prototype.add.call(this, path) as typeof referencedImages;
  };
  try {
    const response = await render();
    const html = await response.text();
    // Asked again with what will be kept, Astro must give the same picture; what stands in the page for itself must be there in the next build, too.
    const same = pictures.every(({ asked, address: given }) => addStaticImage(...asked) === given);
    if (response.status === 200 && same && !refers && reads.others.length === 0) {
      keptBuild.now?.rendered.set(address, { key, pictures });
      keptBuild.onPage?.(address);
    }
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
    if (value instanceof Map || value instanceof Set)
      return { [value.constructor.name]: [...value] };
    // Astro takes it for shown as it is when a picture is asked for anything but this.
    return (value as { clone?: unknown } | null)?.clone ?? value;
  });
  return whole ? text : undefined;
}
