import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { experimental_AstroContainer as Container } from 'astro/container';
import type { ImageFile } from '../schemas/fields.ts';
import { renderBody, type TextCollection } from './content.ts';

let container: Promise<Container> | undefined;

/** The rendered text of an entry as HTML, as its page has it. Not for MDX, which only pages render. */
export async function textOfEntry(
  collection: Exclude<TextCollection, 'campaigns'>,
  id: string,
): Promise<string> {
  const { Body, isEmpty } = await renderBody(collection, id);
  if (isEmpty) return '';
  container ??= Container.create();
  return (await container).renderToString(Body);
}

/** The address of a picture, from the site's root, in the size of a text column: one of the files that the entry's page has. */
export async function pictureAddress(picture: ImageFile): Promise<string> {
  // Of a picture that is asked for anything but its copy Astro publishes the file itself, and whatever its metadata tells.
  const { width } = (picture as { clone?: ImageFile }).clone ?? picture;
  return (
    await getImage({ src: picture as ImageMetadata, format: 'webp', width: Math.min(800, width) })
  ).src;
}
