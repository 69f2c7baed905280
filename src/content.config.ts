import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { hashOfCode } from './files/code.ts';
import { contentLoader, pictureMark } from './files/loader.ts';
import { contentRoot } from './files/root.ts';
import { readSettings } from './files/settings.ts';
import { keyOf } from './files/stored.ts';
import { plainTools, type SchemaTools } from './schemas/fields.ts';
import { type CollectionName, schemas } from './schemas/index.ts';

const root = contentRoot();
/** Links in texts carry the base path. */
const maker = keyOf(hashOfCode(), readSettings().base);

/** References stay plain ids here: the check has proved them before the build starts. */
const tools: SchemaTools = {
  ...plainTools,
  image: () =>
    z.string().transform((path) => pictureMark + path) as unknown as ReturnType<
      SchemaTools['image']
    >,
};

/** Astro would make a schema that is handed over as a function anew for every entry, which takes longer than to read the entry. */
const collection = <C extends CollectionName>(name: C) =>
  defineCollection({
    loader: contentLoader(name, root, maker),
    schema: schemas[name](tools) as ReturnType<(typeof schemas)[C]>,
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
  honourLists: collection('honourLists'),
  registrations: collection('registrations'),
  scoring: collection('scoring'),
  units: collection('units'),
  people: collection('people'),
  documents: collection('documents'),
  sources: collection('sources'),
  pages: collection('pages'),
};
