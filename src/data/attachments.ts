import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAttachments } from '../attachments/read.ts';
import { type AttachmentText, hasText } from '../attachments/text.ts';
import { addresses, addressOf, type withAttachments } from '../domain/addresses.ts';
import { companionPath, placeOf } from '../files/layout.ts';
import { isPlainFile, listFiles } from '../files/read.ts';
import { formatBytes, formatNumber } from '../vietnamese/numbers.ts';
import { getContent } from './content.ts';
import type { SiteFile } from './files.ts';

const root = import.meta.env['CONTENT_ROOT'] as string;

/** Where the pages of attachments stand in the search. */
export const attachmentKind = 'Tệp đính kèm';

export interface AttachmentView {
  title: string;
  /** Of the file itself. */
  address: string;
  /** `PDF · 1,2 MB · 14 trang` */
  about: string;
  reading: { address: string; label: string };
}

export type AttachmentCollection = (typeof withAttachments)[number];

/** The attachments that an entry names, with their addresses and what a reader wants to know before opening them. */
export const attachmentsOf = (
  collection: AttachmentCollection,
  id: string,
  attachments: readonly { file: string; title: string }[],
): AttachmentView[] =>
  attachments.map(({ file, title }) => {
    const entry = addressOf(collection, id) ?? addresses.home;
    const read = textOf(collection, id, file);
    return {
      title,
      address: addresses.attachment(entry, file),
      about: aboutFile(collection, id, file),
      reading: {
        address: addresses.reading(entry, file),
        label: hasText(read) ? 'Đọc nội dung trích' : 'Chưa trích được nội dung',
      },
    };
  });

/** `PDF · 1,2 MB · 14 trang`; the pages of a DOCX are as Word counted them. */
export function aboutFile(collection: AttachmentCollection, id: string, file: string): string {
  const { kind, pageCount } = textOf(collection, id, file);
  const pages = pageCount && `${kind === 'docx' ? 'khoảng ' : ''}${formatNumber(pageCount)} trang`;
  return [
    kind.toUpperCase(),
    formatBytes(statSync(join(root, companionPath(collection, id, file))).size),
    pages,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `PDF, 39 kB` */
export const fileInWords = (collection: AttachmentCollection, id: string, file: string): string =>
  aboutFile(collection, id, file).split(' · ').slice(0, 2).join(', ');

const texts = new Map<string, AttachmentText>();

/** What a machine reads in an attachment. The check has read it already: here it comes out of the cache. */
export function textOf(collection: AttachmentCollection, id: string, file: string): AttachmentText {
  const path = join(root, companionPath(collection, id, file));
  let text = import.meta.env.DEV ? undefined : texts.get(path);
  if (!text)
    texts.set(
      path,
      (text = readAttachments([path], {
        cache: import.meta.env['CACHE_FOLDER'] as string,
        project: import.meta.env['PROJECT_ROOT'] as string,
      }).get(path) as AttachmentText),
    );
  return text;
}

/** Every PDF and DOCX at the address of its entry: those beside an `index.md`, and those that a document names. A link to another file is none. */
export async function attachmentFiles(): Promise<SiteFile[]> {
  const content = await getContent();
  const beside = listFiles(root).flatMap((file) => {
    const place = /\.(?:pdf|docx)$/i.test(file) ? placeOf(`${dirname(file)}/index.md`) : undefined;
    return place
      ? [
          {
            address: addresses.attachment(
              addressOf(place.collection, place.id) ?? '',
              file.slice(dirname(file).length + 1),
            ),
            file,
          },
        ]
      : [];
  });
  const named = [...content.documents.values()].flatMap(({ id, data }) =>
    data.attachments.map(({ file }) => ({
      address: addresses.attachment(addresses.document(id), file),
      file: companionPath('documents', id, file),
    })),
  );
  return [...beside, ...named]
    .filter(({ file }) => isPlainFile(root, file))
    .map(({ address, file }) => ({
      address,
      body: () => new Uint8Array(readFileSync(join(root, file))),
    }));
}
