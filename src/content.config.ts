import { defineCollection, type SchemaContext } from 'astro:content';
import { contentLoader } from './files/loader.ts';
import { contentRoot } from './files/root.ts';
import { plainTools, type SchemaTools } from './schemas/fields.ts';
import { type CollectionName, schemas } from './schemas/index.ts';

const root = contentRoot();

/** References stay plain ids here: the check has proved them before the build starts. */
const collection = <C extends CollectionName>(name: C) =>
  defineCollection({
    loader: contentLoader(name, root),
    schema: ({ image }: SchemaContext) => schemas[name]({ ...plainTools, image: image as unknown as SchemaTools['image'] }) as ReturnType<(typeof schemas)[C]>,
  });

export const collections = {
  site: collection('site'),
  awards: collection('awards'),
  abbreviations: collection('abbreviations'),
  organisations: collection('organisations'),
  leadership: collection('leadership'),
  redirects: collection('redirects'),
  news: collection('news'),
  models: collection('models'),
  campaigns: collection('campaigns'),
  conferences: collection('conferences'),
  honours: collection('honours'),
  units: collection('units'),
  people: collection('people'),
  documents: collection('documents'),
  sources: collection('sources'),
  pages: collection('pages'),
};
