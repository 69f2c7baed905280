import { entryFields, type Field, fieldsOf, itemOf } from './fields.ts';
import { placeOf } from '../files/layout.ts';
import { labelOf } from './field-names.ts';

/**
 * A message of the check for someone who filled in a form and never saw a file: each key that it names is given the name that the form has
 * for it, unless the message says it already or several boxes of the form might be meant.
 * @param file from the folder that holds the content root
 */
export function inFormWords({ file, message }: { file: string; message: string }): string {
  const place = placeOf(file.slice(file.indexOf('/') + 1));
  if (!place) return message;
  const labels = labelsByKey(entryFields(place.collection));
  const top = new Map(
    Object.entries(entryFields(place.collection)).map(([key, field]) => [key, labelOf(field, key)]),
  );
  const told = [
    ...new Set(
      [...message.matchAll(/«([A-Za-z]+)»(?! (?:ở|trong) )/gu)].map(([, key]) => key ?? ''),
    ),
  ].flatMap((key) => {
    const label =
      top.get(key) ?? (labels.get(key)?.size === 1 ? [...(labels.get(key) ?? [])][0] : undefined);
    return label && label !== key && !message.includes(label) ? [`«${key}» là ô “${label}”`] : [];
  });
  return told.length > 0 ? `${message} Trên trang biên tập: ${told.join(', ')}.` : message;
}

function labelsByKey(
  fields: Record<string, Field>,
  found = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  for (const [key, field] of Object.entries(fields)) {
    found.set(key, (found.get(key) ?? new Set()).add(labelOf(field, key)));
    labelsByKey(fieldsOf(itemOf(field) ?? field), found);
  }
  return found;
}
