import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Context } from '../checks/context.ts';
import type { Field } from '../schema-info/fields.ts';
import { quote, yamlText } from '../checks/words.ts';
import { addressOf, reservedSlugs } from '../domain/addresses.ts';
import { places } from '../files/layout.ts';
import { slugify } from '../vietnamese/slug.ts';
import { appendItem } from './append.ts';
import type { Kind } from './kinds.ts';
import { UsageError } from './options.ts';
import { type Place, placesIn } from '../schema-info/placeholder.ts';
import { dayIn, freeSlug, slugFor } from './slug.ts';
import { templateOf } from './template.ts';
import { entryFields } from '../schema-info/fields.ts';

export interface Request {
  kind: Kind;
  title: string;
  /** YAML values by path, as the template takes them. */
  values: ReadonlyMap<string, readonly string[]>;
  /** The last part of the address, or the id of a list item, when the author chose it. */
  slug?: string | undefined;
  /** The day in Vietnam. */
  today: string;
  /** The text in Markdown where it is there already, else the template's. */
  body?: string | undefined;
  /** Files to lie beside the entry. */
  beside?: readonly { name: string; data: Uint8Array }[];
}

/** What is to be written, worked out before anything is. */
export interface Draft {
  /** Relative to the content root. */
  file: string;
  text: string;
  /** True where an item joins a list that is there already. */
  appended: boolean;
  /** The address of its page, for the kinds that have one. */
  address: string | undefined;
  /** What is still to be filled in. */
  places: Place[];
  /** The slug before it was shortened, where it was. */
  shortenedFrom: string | undefined;
  /** Files to lie beside it; none of their names is taken. */
  beside: readonly { name: string; data: Uint8Array }[];
}

/** Works out the new entry. Throws {@link UsageError} with the sentence to show where it cannot be made. */
export function draft(
  { kind, title, values, slug: chosen, today, body, beside = [] }: Request,
  context: Context,
): Draft {
  // A date that is yet to be confirmed stands within a place to fill in.
  const year =
    /\d{4}/.exec(values.get('date')?.[0] ?? '')?.[0] ??
    values.get('year')?.[0] ??
    today.slice(0, 4);
  const fields = entryFields(kind.collection);
  if (
    kind.collection === 'redirects' &&
    !z.safeParse((fields['from'] as Field).schema, title).success
  )
    throw new UsageError(
      `${quote(title)} không phải là địa chỉ trên trang thông tin. Viết địa chỉ cũ, ví dụ: ${kind.example}`,
    );
  const { id, shortenedFrom } = idFor(kind, title, values, chosen);
  const file = kind.path(id, year);
  const { shape } = places[kind.collection];
  const wholeId = shape === 'markdown' && kind.yearly ? `${year}/${id}` : id;
  const isTaken = (other: string) =>
    context.ids[kind.collection].has(wholeId === id ? other : `${year}/${other}`) ||
    (shape !== 'list' && existsSync(join(context.root, kind.path(other, year))));
  refuseTaken(kind, id, wholeId, isTaken, context);
  const there = beside
    .filter(({ name }) => existsSync(join(context.root, dirname(file), name)))
    .map(({ name }) => name);
  if (there.length > 0)
    throw new UsageError(
      `Trong ${dirname(file)} đã có ${there.map(quote).join(', ')}; không tệp nào bị ghi đè. Dọn thư mục ấy hoặc đặt tên khác: --slug ${freeSlug(id, isTaken)}`,
    );

  const known = new Map<string, readonly string[]>([
    ...('id' in fields ? [['id', [id]] as const] : []),
    // A year is a number.
    [kind.title, [kind.title === 'year' ? title : yamlText(title)]],
    ...('published' in fields && kind.collection !== 'sources'
      ? [['published', [today]] as const]
      : []),
    ...values,
  ]);
  const item = templateOf(body === undefined ? kind : { ...kind, body: [body] }, {
    values: known,
    idsOf: (collection) => [...context.ids[collection as typeof kind.collection]],
  });
  const path = join(context.root, file);
  const appended = shape === 'list' && existsSync(path);
  const before = appended ? readFileSync(path, 'utf8') : '';
  const text = appended ? appendItem(file, before, item) : item;
  const kept = appended ? before.split('\n').length - 1 : 0;
  return {
    file,
    text,
    appended,
    address: addressOf(kind.collection, wholeId),
    places: placesIn(text).filter(({ line }) => line > kept),
    shortenedFrom,
    beside,
  };
}

/** Writes the draft; never over a file that came into being meanwhile. */
export function write(root: string, { file, text, appended, beside }: Draft): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  for (const { name, data } of beside)
    writeFileSync(join(dirname(path), name), data, { flag: 'wx' });
  writeFileSync(path, text, { flag: appended ? 'w' : 'wx' });
}

function idFor(
  kind: Kind,
  title: string,
  values: Request['values'],
  chosen: string | undefined,
): { id: string; shortenedFrom?: string | undefined } {
  if (kind.collection === 'redirects' || kind.collection === 'abbreviations') return { id: title };
  if (chosen !== undefined) {
    const day = dayIn(chosen);
    if (slugify(chosen) !== chosen || chosen === '')
      throw new UsageError(
        `Tên ${quote(chosen)} chỉ được gồm chữ thường không dấu, số và dấu gạch nối.${slugify(chosen) ? ` Viết: --slug ${slugify(chosen)}` : ''}`,
      );
    if (day)
      throw new UsageError(
        `Tên ${quote(chosen)} có ngày ${quote(day)}; địa chỉ không ghi ngày. Bỏ ngày đi, ví dụ: --slug ${slugify(chosen.replace(day, '')) || 'ten-bai'}`,
      );
    return { id: chosen };
  }
  const { slug, whole } = slugFor(proper(kind, title, values));
  if (slug === '')
    throw new UsageError(
      `Không đặt được tên tệp từ ${quote(title)}. Hãy đặt tên ngắn, không dấu, ví dụ: --slug ten-bai`,
    );
  return { id: slug, shortenedFrom: slug === whole ? undefined : whole };
}

/** What the id is made of: the title; for a document its kind, number and year; for an honour its year, label and recipient. */
function proper(kind: Kind, title: string, values: Request['values']): string {
  const value = (path: string) => values.get(path)?.[0];
  if (kind.collection === 'documents' && value('kind') && value('number') && value('date'))
    return [value('kind'), value('number'), value('date')?.slice(0, 4)].join(' ');
  if (kind.collection !== 'honours') return title;
  const recipient = [...values].find(([path]) => path.startsWith('recipient.'))?.[1][0];
  return [value('year'), title.replace(/\s*năm \d{4}\s*/giu, ' '), recipient]
    .filter(Boolean)
    .join(' ');
}

function refuseTaken(
  kind: Kind,
  id: string,
  wholeId: string,
  isTaken: (id: string) => boolean,
  context: Context,
): void {
  if (reservedSlugs[kind.collection]?.includes(id))
    throw new UsageError(
      `Tên ${quote(id)} đã dành cho một trang có sẵn của trang thông tin. Đặt tên khác, ví dụ: --slug ve-${id}`,
    );
  const free = () =>
    kind.collection === 'redirects' || kind.collection === 'abbreviations'
      ? 'Hãy sửa mục đang có.'
      : `Nếu là nội dung khác, đặt tên khác: --slug ${freeSlug(id, isTaken)}`;
  if (isTaken(id)) {
    const there =
      context.entriesOf(kind.collection).find((entry) => entry.id === wholeId)?.file ??
      kind.path(id, wholeId.slice(0, 4));
    throw new UsageError(`Đã có ${quote(wholeId)} trong ${there}. ${free()}`);
  }
  const address = addressOf(kind.collection, wholeId);
  if (address && context.ids.redirects.has(address))
    throw new UsageError(
      `Địa chỉ ${address} là địa chỉ cũ, đang được chuyển đi trong redirects.yaml. Đặt tên khác: --slug ${freeSlug(id, isTaken)}`,
    );
}
