import type { Rule } from '../problem.ts';
import { doubtfulLink } from './doubtful-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { folder } from './folder.ts';
import { frontMatter } from './front-matter.ts';
import { honourStatus } from './honour-status.ts';
import { image } from './image.ts';
import { impossibleDate } from './impossible-date.ts';
import { internalLink } from './internal-link.ts';
import { markdown } from './markdown.ts';
import { mdxCode } from './mdx-code.ts';
import { path } from './path.ts';
import { plainFile } from './plain-file.ts';
import { rawHtml } from './raw-html.ts';
import { reference } from './reference.ts';
import { schema } from './schema.ts';
import { unsafeLink } from './unsafe-link.ts';
import { yaml } from './yaml.ts';

/** Every rule of the check, in the order of the rule table. A new rule is a file beside this one and a line here. */
export const rules: readonly Rule[] = [folder, path, plainFile, yaml, frontMatter, schema, impossibleDate, duplicateId, reference, honourStatus, markdown, rawHtml, mdxCode, internalLink, unsafeLink, doubtfulLink, image];
