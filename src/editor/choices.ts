import type { CollectionName } from '../schemas/index.ts';
import { itemsName, listsName } from './collections.ts';
import type { Choice } from './fields.ts';

export interface ListedChoice {
  value: string;
  label: string;
}

/**
 * How an entry is shown where another one names it. These are read from the repository by the form itself, so that what was just added
 * can be chosen at once.
 */
const shown: Partial<Record<CollectionName, object>> = {
  campaigns: { collection: 'campaigns', display_fields: ['title'] },
  documents: { collection: 'documents', display_fields: ['{{kind}} {{number}} – {{title}}'] },
  models: { collection: 'models', display_fields: ['name'] },
  people: { collection: 'people', display_fields: ['name'] },
  sources: { collection: 'sources', display_fields: ['{{title}} – {{publisher}}'] },
  honours: {
    collection: 'honours',
    value_field: `${itemsName}.*.id`,
    display_fields: [`{{${itemsName}.*.label}} ({{${itemsName}.*.id}})`],
  },
  awards: {
    collection: listsName,
    file: 'awards',
    value_field: `${itemsName}.*.id`,
    display_fields: [`${itemsName}.*.labels.0.label`],
  },
  organisations: {
    collection: listsName,
    file: 'organisations',
    value_field: `${itemsName}.*.id`,
    display_fields: [`${itemsName}.*.names.0.name`],
  },
};

/** Chooses among the given entries where the form could not name them right by itself: units by the name of today, meetings by an id with a year. */
export const choiceFrom =
  (listed: Partial<Record<CollectionName, readonly ListedChoice[]>>): Choice =>
  (collection, many) => {
    const options = listed[collection];
    // A form with nothing to choose from is refused; as long as there is none, the id can be written.
    if (options)
      return options.length > 0
        ? { widget: 'select', options, multiple: many }
        : many
          ? { widget: 'list' }
          : { widget: 'string' };
    const relation = shown[collection];
    if (!relation)
      throw new Error(`A form that names entries of ${collection} does not know how to show them`);
    return { widget: 'relation', value_field: '{{slug}}', ...relation, multiple: many };
  };
