import type { Rule } from '../problem.ts';
import { altText } from './alt-text.ts';
import { awardWording } from './award-wording.ts';
import { birthYear } from './birth-year.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyHeading } from './empty-heading.ts';
import { folder } from './folder.ts';
import { frontMatter } from './front-matter.ts';
import { honourStatus } from './honour-status.ts';
import { image } from './image.ts';
import { impossibleDate } from './impossible-date.ts';
import { internalLink } from './internal-link.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { linkText } from './link-text.ts';
import { markdown } from './markdown.ts';
import { mergeMarker } from './merge-marker.ts';
import { path } from './path.ts';
import { personalData } from './personal-data.ts';
import { reference } from './reference.ts';
import { schema } from './schema.ts';
import { style } from './style.ts';
import { unicode } from './unicode.ts';
import { weight } from './weight.ts';
import { yamlTrap } from './yaml-trap.ts';
import { yaml } from './yaml.ts';

/** Every rule of the check, in the order of the rule table. A new rule is a file beside this one and a line here. */
export const rules: readonly Rule[] = [
  folder, path, yaml, frontMatter, schema, impossibleDate, duplicateId, reference, honourStatus, markdown, internalLink, image,
  unicode, legacyEncoding, mergeMarker, yamlTrap, linkText, altText, emptyHeading, personalData,
  birthYear, awardWording, style, weight,
];
