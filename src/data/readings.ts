import { type ReadingSection, readingPages } from '../attachments/reading.ts';
import { recordsOf } from '../attachments/records.ts';
import { hasText } from '../attachments/text.ts';
import { addresses, withAttachments } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import type { SearchRecord } from '../search/record.ts';
import {
  aboutFile,
  type AttachmentCollection,
  attachmentKind,
  fileInWords,
  textOf,
} from './attachments.ts';
import { conferencePaths } from './conferences.ts';
import { getContent } from './content.ts';
import { documentPaths } from './documents.ts';
import type { PageHead } from './entry.ts';
import { articlePaths } from './news.ts';

interface Attached {
  collection: AttachmentCollection;
  id: string;
  /** Of the entry's own page. */
  head: PageHead;
  file: string;
  title: string;
}

let read: { content: Content; attached: Attached[] } | undefined;

/** Every attachment that an entry lists, with that entry. */
async function allAttached(): Promise<Attached[]> {
  const content = await getContent();
  if (read?.content !== content)
    read = {
      content,
      attached: (
        await Promise.all(withAttachments.map((collection) => attachedIn(content, collection)))
      ).flat(),
    };
  return read.attached;
}

const paths = { news: articlePaths, conferences: conferencePaths, documents: documentPaths };

async function attachedIn(content: Content, collection: AttachmentCollection): Promise<Attached[]> {
  if (![...content[collection].values()].some(({ data }) => data.attachments.length > 0)) return [];
  const entries: {
    props: { id: string; head: PageHead; data: { attachments: { file: string; title: string }[] } };
  }[] = await paths[collection]();
  return entries.flatMap(({ props: { id, head, data } }) =>
    data.attachments.map(({ file, title }) => ({ collection, id, head, file, title })),
  );
}

export interface ReadingView {
  head: PageHead;
  title: string;
  kind: 'pdf' | 'docx';
  /** `PDF · 1,2 MB · 14 trang` */
  about: string;
  file: string;
  sections: ReadingSection[];
  page: number;
  addressOfPage: string[];
  hasText: boolean;
  fromLegacy: boolean;
}

/** The pages of every reading version. */
export async function readingPaths() {
  return (await allAttached()).flatMap(({ collection, id, head: entry, file, title }) => {
    const text = textOf(collection, id, file);
    const pages = hasText(text) ? readingPages(text.pages) : [[]];
    const addressOfPage = pages.map((_, index) =>
      addresses.reading(entry.address, file, index + 1),
    );
    return pages.map((sections, index) => {
      const what = `${text.kind === 'pdf' ? 'trang' : 'phần'} ${sections[0]?.number}–${sections.at(-1)?.number}`;
      const address = addressOfPage[index] ?? '';
      const head: PageHead = {
        title: `Nội dung trích từ tệp đính kèm: ${title}${pages.length > 1 ? ` (${what})` : ''}`,
        description: `Chữ lấy bằng máy từ tệp đính kèm “${title}” của “${entry.title}”${pages.length > 1 ? `, ${what}` : ''}.`,
        address,
        crumbs: [...entry.crumbs, { label: entry.title, address: entry.address }],
        date: entry.date,
        published: entry.published,
        updated: entry.updated,
      };
      const props: ReadingView = {
        head,
        title,
        kind: text.kind,
        about: aboutFile(collection, id, file),
        file: addresses.attachment(entry.address, file),
        sections,
        page: index + 1,
        addressOfPage,
        hasText: hasText(text),
        fromLegacy: text.legacy !== undefined,
      };
      return { props };
    });
  });
}

/** The pages of all attachments as the search finds them: under the years, units and date of their entries. */
export async function attachmentRecords(): Promise<SearchRecord[]> {
  return (await allAttached()).flatMap(({ collection, id, head, file, title }) => {
    const text = textOf(collection, id, file);
    const places = new Map(
      readingPages(text.pages).flatMap((sections, index) =>
        sections
          .filter(({ continued }) => !continued)
          .map(({ number }) => [number, index + 1] as const),
      ),
    );
    return recordsOf(text, {
      title,
      kind: attachmentKind,
      years: (head.years ?? []).map(String),
      units: head.units ?? [],
      ...(head.date && { date: head.date }),
      file: {
        address: addresses.attachment(head.address, file),
        about: fileInWords(collection, id, file),
        of: head.title,
      },
      readingOf: (number) => addresses.reading(head.address, file, places.get(number)),
    });
  });
}
