import { readFileSync } from 'node:fs';
import { findLegacy, fromTcvn3 } from '../vietnamese/legacy.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';
import { type AttachmentKind, type AttachmentText, hasText } from './text.ts';

/** Reads one file, without regard to time and memory: {@link readAttachments} runs it where both are bounded. */
export async function extract(path: string, kind: AttachmentKind): Promise<AttachmentText> {
  const data = readFileSync(path);
  const read = kind === 'pdf' ? await readPdf(new Uint8Array(data)) : await readDocx(data);
  return hasText(read) ? inUnicode(withoutGarbage(read)) : read;
}

/** U+FFFD, private use and control: what fonts without a table of letters leave. */
const garbage = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/g;

function withoutGarbage(read: AttachmentText): AttachmentText {
  const length = read.pages.reduce((sum, { text }) => sum + text.length, 0);
  const signs = read.pages.reduce((sum, { text }) => sum + (text.match(garbage)?.length ?? 0), 0);
  return signs * 5 > length
    ? { ...read, unreadable: true, pages: read.pages.map(({ number }) => ({ number, text: '' })) }
    : read;
}

/** Turns pages of a legacy encoding into Unicode. */
function inUnicode(read: AttachmentText): AttachmentText {
  let legacy: AttachmentText['legacy'];
  const pages = read.pages.map(({ number, text }) => {
    const found = findLegacy(text);
    if (!found) return { number, text: text.replaceAll(softHyphen, '') };
    legacy ??= { encoding: found.encoding, words: found.words.slice(0, 3) };
    const fixed =
      found.encoding === 'tcvn3'
        ? (findLegacy(text.replace(hyphenated, withHorn)) ?? found).fixed
        : found.fixed;
    return { number, text: fixed.normalize('NFC') };
  });
  return { ...read, pages, ...(legacy && { legacy }) };
}

const softHyphen = '\u00ad';
const hyphenated = /[A-Za-z\u00a1-\u00ff]*-[A-Za-z\u00a1-\u00ff]*/g;

/** The ư of TCVN3 stands where Latin-1 has the soft hyphen, of which PDF makes a plain one: `th-ëng` is `thưởng`, while `Lª-nin` is no syllable. */
function withHorn(word: string): string {
  const horned = word.replace('-', softHyphen);
  return word.length > 1 && isSyllable(fromTcvn3(horned)) ? horned : word;
}
