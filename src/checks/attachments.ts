import { extname, join } from 'node:path';
import { readAttachments } from '../attachments/read.ts';
import type { AttachmentText } from '../attachments/text.ts';
import { diskSentence } from '../files/disk.ts';
import { companionsOf, type CompanionUse, placeOfCompanion } from './companions.ts';
import type { Context } from './context.ts';
import { CheckSetupError, type Finding } from './problem.ts';

const known = new WeakMap<Context, { companion: CompanionUse; read: AttachmentText }[]>();

/**
 * Every attachment that is what its name says, and its text. Only a file that is new or has changed is read, by a process of its own;
 * of the others the text lies in the cache: hashing them is all it takes.
 */
function textsOf(context: Context) {
  let all = known.get(context);
  if (!all) {
    const whole = companionsOf(context).filter(
      ({ file, media: { kind, broken } }) =>
        (kind === 'pdf' || kind === 'docx') &&
        extname(file).toLowerCase() === `.${kind}` &&
        !broken,
    );
    const pathOf = ({ file }: CompanionUse) => join(context.root, file);
    const texts = read(whole.map(pathOf), context.cache);
    all = whole.flatMap((companion) => {
      const read = texts.get(pathOf(companion));
      return read ? [{ companion, read }] : [];
    });
    known.set(context, all);
  }
  return all;
}

function read(paths: readonly string[], cache: string): Map<string, AttachmentText> {
  try {
    return readAttachments(paths, { cache, prune: true });
  } catch (error) {
    const sentence = diskSentence((error as Error).message);
    throw sentence ? new CheckSetupError(sentence) : error;
  }
}

/** What a rule has to say of each attachment, at the place that uses it. */
export const perAttachment = (
  context: Context,
  visit: (
    read: AttachmentText,
    companion: CompanionUse,
  ) => readonly { message: string; fix: string }[],
): Finding[] =>
  textsOf(context).flatMap(({ companion, read }) =>
    visit(read, companion).map((fault) => ({ ...placeOfCompanion(companion), ...fault })),
  );
