import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addresses, addressOf } from '../domain/addresses.ts';
import { placeOf } from '../files/layout.ts';
import { isPlainFile, listFiles } from '../files/read.ts';
import type { CollectionName } from '../schemas/index.ts';
import { getContent } from './content.ts';

const root = import.meta.env['CONTENT_ROOT'] as string;

export interface AttachmentView {
  title: string;
  address: string;
}

/** The attachments that an entry names, with their addresses. */
export const attachmentsOf = (collection: CollectionName, id: string, attachments: readonly { file: string; title: string }[]): AttachmentView[] =>
  attachments.map(({ file, title }) => ({ title, address: addresses.attachment(addressOf(collection, id) ?? addresses.home, file) }));

/** Every PDF and DOCX at the address of its entry: those beside an `index.md`, and those that a document names. A link to another file is none. */
export async function attachmentPaths() {
  const content = await getContent();
  const beside = listFiles(root).flatMap((file) => {
    const place = /\.(?:pdf|docx)$/i.test(file) ? placeOf(`${dirname(file)}/index.md`) : undefined;
    return place ? [{ address: addresses.attachment(addressOf(place.collection, place.id) ?? '', file.slice(dirname(file).length + 1)), file }] : [];
  });
  const named = [...content.documents.values()].flatMap(({ id, data }) =>
    data.attachments.map(({ file }) => ({ address: addresses.attachment(addresses.document(id), file), file: `documents/${file.slice(2)}` })),
  );
  return [...beside, ...named].filter(({ file }) => isPlainFile(root, file)).map(({ address, file }) => ({ params: { file: address.slice(1) }, props: { path: join(root, file) } }));
}

export const attachmentBytes = (path: string) => new Uint8Array(readFileSync(path));
