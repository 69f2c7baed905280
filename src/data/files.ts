import { attachmentFiles } from './attachments.ts';
import { figureFiles } from './figure-files.ts';
import { honourFiles } from './honour-files.ts';
import { honourDetailsFiles } from './honour-index.ts';
import { openData } from './open-data.ts';

/** A file of the site that content makes and that is no page. */
export interface SiteFile {
  address: string;
  body: () => string | Uint8Array<ArrayBuffer>;
}

/** The routes of all such files: attachments, lists of the register and of figures, open data. */
export async function filePaths() {
  const data = [...(await openData()).bodies].map(([address, body]): SiteFile => ({
    address,
    body: () => body,
  }));
  const files = [
    ...(await attachmentFiles()),
    ...(await honourFiles()),
    ...(await honourDetailsFiles()),
    ...(await figureFiles()),
    ...data,
  ];
  return files.map(({ address, body }) => ({
    params: { file: address.slice(1) },
    props: { body },
  }));
}
