import type { CollectionName, DataOf } from '../schemas/index.ts';

/** One entry of a collection, as the rules of the field see it: how it was read and rendered does not matter here. */
export interface Entry<C extends CollectionName> {
  id: string;
  data: DataOf<C>;
}

/** The whole content of the site, each collection by id in the order of its files. */
export type Content = { [C in CollectionName]: Map<string, Entry<C>> };
