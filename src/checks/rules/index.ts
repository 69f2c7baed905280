import type { Rule } from '../problem.ts';
import { altText } from './alt-text.ts';
import { attachmentFile } from './attachment-file.ts';
import { attachmentPrivacy } from './attachment-privacy.ts';
import { attachmentText } from './attachment-text.ts';
import { attachmentUnseen } from './attachment-unseen.ts';
import { awardSubject } from './award-subject.ts';
import { awardWording } from './award-wording.ts';
import { birthYear } from './birth-year.ts';
import { campaignName } from './campaign-name.ts';
import { contact } from './contact.ts';
import { dateOrder } from './date-order.ts';
import { documentSign } from './document-sign.ts';
import { doubtfulLink } from './doubtful-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateRecord } from './duplicate-record.ts';
import { emptyHeading } from './empty-heading.ts';
import { figureConflict } from './figure-conflict.ts';
import { figureQualifier } from './figure-qualifier.ts';
import { folder } from './folder.ts';
import { frontMatter } from './front-matter.ts';
import { honourDecision } from './honour-decision.ts';
import { honourList } from './honour-list.ts';
import { honourStatus } from './honour-status.ts';
import { image } from './image.ts';
import { impossibleDate } from './impossible-date.ts';
import { internalLink } from './internal-link.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { linkText } from './link-text.ts';
import { markdown } from './markdown.ts';
import { mdxCode } from './mdx-code.ts';
import { mediaFile } from './media-file.ts';
import { mediaFit } from './media-fit.ts';
import { mergeMarker } from './merge-marker.ts';
import { modelName } from './model-name.ts';
import { nameInTime } from './name-in-time.ts';
import { nameIntervals } from './name-intervals.ts';
import { officeText } from './office-text.ts';
import { orthography } from './orthography.ts';
import { path } from './path.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { plainFile } from './plain-file.ts';
import { portraitConsent } from './portrait-consent.ts';
import { probableDuplicate } from './probable-duplicate.ts';
import { publishedAddress } from './published-address.ts';
import { rawHtml } from './raw-html.ts';
import { redirect } from './redirect.ts';
import { reference } from './reference.ts';
import { schema } from './schema.ts';
import { scoring } from './scoring.ts';
import { style } from './style.ts';
import { unicode } from './unicode.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unusedEntry } from './unused-entry.ts';
import { unusedFile } from './unused-file.ts';
import { weight } from './weight.ts';
import { yearFile } from './year-file.ts';
import { yaml } from './yaml.ts';
import { yamlTrap } from './yaml-trap.ts';

/** Every rule of the check, in the order of the rule table: files and YAML; fields, references and the record; text, safety and addresses; pictures; warnings. A new rule is a file beside this one and a line here. */
export const rules: readonly Rule[] = [
  folder,
  path,
  plainFile,
  mergeMarker,
  yaml,
  frontMatter,
  yamlTrap,
  placeholder,
  schema,
  impossibleDate,
  duplicateId,
  duplicateRecord,
  reference,
  nameIntervals,
  nameInTime,
  modelName,
  documentSign,
  awardSubject,
  dateOrder,
  honourStatus,
  honourDecision,
  honourList,
  yearFile,
  scoring,
  campaignName,
  markdown,
  officeText,
  emptyHeading,
  unicode,
  legacyEncoding,
  rawHtml,
  mdxCode,
  personalData,
  unsafeLink,
  linkText,
  internalLink,
  publishedAddress,
  redirect,
  image,
  mediaFile,
  attachmentFile,
  altText,
  portraitConsent,
  contact,
  awardWording,
  figureConflict,
  figureQualifier,
  birthYear,
  doubtfulLink,
  probableDuplicate,
  unusedEntry,
  unusedFile,
  mediaFit,
  attachmentText,
  attachmentPrivacy,
  attachmentUnseen,
  weight,
  style,
  orthography,
];
