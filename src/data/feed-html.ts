import type { Content } from '../domain/content.ts';
import { portableHtml } from '../outputs/portable-html.ts';
import { escapeHtml as h } from '../outputs/escape.ts';
import type { ImageFile } from '../schemas/fields.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { attachmentsOf } from './attachments.ts';
import { sourcesOf } from './entry.ts';
import { pictureAddress, textOfEntry } from './full-text.ts';
import type { EvidenceView, HonourView } from './honours.ts';
import { fullAddress, href } from './settings.ts';

interface Told {
  collection: 'news' | 'conferences' | 'models';
  id: string;
  /** Of the entry's page, whole. */
  address: string;
  data: {
    sources: readonly string[];
    corrections: readonly { date: string; text: string }[];
    attachments?: readonly { file: string; title: string }[];
  };
  cover: { src: ImageFile; alt: string; caption?: string | undefined; credit: string } | undefined;
  /** Lines of plain text before the text. */
  facts: readonly string[];
}

const paragraph = (html: string) => `<p>${html}</p>`;
const correction = ({ date, text }: { date: string; text: string }) =>
  paragraph(`<strong>Đính chính ngày ${formatDate(date)}:</strong> ${h(text)}`);
const list = (title: string, lines: readonly string[]) =>
  lines.length > 0
    ? `${paragraph(`<strong>${title}</strong>`)}<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
    : '';

/** All that the entry's page says in words, for reading elsewhere: corrections first, then the text, its files, and whom it follows. */
export async function feedHtml(
  content: Content,
  { collection, id, address, data, cover, facts }: Told,
): Promise<string> {
  const picture =
    cover &&
    `<figure><img src="${h(await pictureAddress(cover.src))}" alt="${h(cover.alt)}"><figcaption>${h([cover.caption, `Ảnh: ${cover.credit}`].filter(Boolean).join(' · '))}</figcaption></figure>`;
  const files =
    collection === 'models' ? [] : attachmentsOf(collection, id, data.attachments ?? []);
  const parts = [
    ...data.corrections.map(correction),
    paragraph(facts.map(h).join('<br>')),
    picture,
    await textOfEntry(collection, id),
    list(
      'Tệp đính kèm',
      files.map(
        (file) => `<a href="${h(href(file.address))}">${h(file.title)}</a> (${h(file.about)})`,
      ),
    ),
    collection === 'conferences'
      ? paragraph(
          `<a href="${h(address)}">Hồ sơ đầy đủ: số liệu, nhiệm vụ, khen thưởng, giao ước</a>`,
        )
      : '',
    credit(content, data.sources),
  ];
  return portableHtml(parts.filter(Boolean).join('\n'), address);
}

const phrase = ({ before, document, text }: EvidenceView) =>
  [
    before && h(before),
    document && `<a href="${h(href(document.address))}">${h(document.name)}</a>`,
    text && h(text),
  ]
    .filter(Boolean)
    .join(' ');

export function honourHtml(
  content: Content,
  { recipient, evidence, reason, corrections, sources }: HonourView,
  said: string,
): string {
  const text = [
    `${h(said)}${recipient.note ? ` (${h(recipient.note)})` : ''}.`,
    evidence.length > 0 && `${sentenceCase(evidence.map(phrase).join('; '))}.`,
    reason && `Thành tích khen thưởng: ${h(reason)}`,
  ];
  return portableHtml(
    [
      ...corrections.map(correction),
      ...text.filter(Boolean).map((line) => paragraph(line as string)),
      credit(content, sources),
    ].join('\n'),
    fullAddress('/') ?? '',
  );
}

/** «Theo …»: the text is ours, what it says is the sources'. */
const credit = (content: Content, ids: readonly string[]) =>
  list(
    'Theo nguồn:',
    sourcesOf(content, ids).map(({ title, author, publisher, published, url }) =>
      [
        url ? `<a href="${h(url)}">${h(title)}</a>` : `<cite>${h(title)}</cite>`,
        ...[author, publisher, published ? formatDate(published) : 'nguồn không ghi ngày'].flatMap(
          (part) => (part ? h(part) : []),
        ),
      ].join(', '),
    ),
  );
