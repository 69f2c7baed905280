import type { LegacyEncoding } from '../vietnamese/legacy.ts';

export type AttachmentKind = 'pdf' | 'docx';

/**
 * Why the text of a file could not be taken: it cannot be opened, it asks for a password, it is too large once unpacked,
 * or reading it took more time or memory than {@link bounds} allow.
 */
export type AttachmentFault = 'broken' | 'encrypted' | 'too-large' | 'too-heavy';

export interface AttachmentPage {
  /** Of a PDF the number that viewers open it by (`#page=7`); of a DOCX, which has no pages of its own, the number of the part. */
  number: number;
  /** In NFC, a paragraph a line; empty where the page is only a picture. */
  text: string;
}

/** What a machine reads in a PDF or DOCX. */
export interface AttachmentText {
  kind: AttachmentKind;
  pages: AttachmentPage[];
  /** As the file itself counts them, those beyond the bounds included; undefined for a DOCX that was never laid out. */
  pageCount?: number;
  fault?: AttachmentFault;
  /** The text was typed in such a font. `pages` holds it in Unicode already, as well as it can be told. */
  legacy?: { encoding: LegacyEncoding; words: string[] };
  /** Words that nobody sees on paper but the file holds: hidden, white, taken out or put in with tracked changes, comments. */
  unseen?: Partial<Record<'hidden' | 'white' | 'deleted' | 'inserted' | 'comments', string[]>>;
  /** Signs that stand for nothing: the fonts do not say which letters they draw. Such text is left out. */
  unreadable?: boolean;
}

/** What one file may take. A report has 20 to 60 pages and is read in a second or two; these are for what is no report. */
export const bounds = {
  /** Bytes of the file as it lies there. */
  file: 60_000_000,
  /** Bytes of all parts of a DOCX, unpacked, and of those parts that are XML and become objects in memory. */
  unpacked: 300_000_000,
  xml: 40_000_000,
  pages: 1000,
  characters: 5_000_000,
  seconds: 30,
  /** Of the process that reads, in bytes. */
  memory: 1_200_000_000,
} as const;

/** Pages with text. */
export const hasText = ({ pages }: AttachmentText): boolean =>
  pages.some(({ text }) => text !== '');

/** True where pages were left unread because there are too many of them, or too much on them. */
export const isCutOff = ({ kind, pages, pageCount = 0, fault }: AttachmentText): boolean =>
  !fault && kind === 'pdf' && pages.length < pageCount;
