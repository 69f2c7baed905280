import { posix } from 'node:path';
import { addresses, addressOf } from '../../domain/addresses.ts';
import { listPageOf } from '../../domain/published-urls.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';
import { isDerivedPage } from '../../domain/pages.ts';
import { nearAddress } from './redirect.ts';

export const publishedAddress: Rule = {
  id: 'published-address',
  severity: 'error',
  summary:
    'Địa chỉ đã đăng không mất đi: trang chuyển chỗ thì ghi vào redirects.yaml; published-urls.txt không sửa bằng tay.',
  check: (context) =>
    context.hasFile(list) ? context.lines(list).flatMap(lineFaults(context)) : [],
};

/** One address a line, appended on publishing; nothing is there before the first time. */
const list = 'published-urls.txt';

/** Searching for what was meant is slow, and after so many the cause is one and the same. */
const mostSuggestions = 20;

function lineFaults(context: Context): (line: string, index: number) => Finding[] {
  const first = new Map<string, number>();
  const redirected = new Set(context.entriesOf('redirects').map(({ id }) => id));
  const derived = derivedAddresses(context);
  let suggestions = 0;
  return (line, index) => {
    const say = (message: string, fix: string): Finding[] => [
      { file: list, line: index + 1, column: 1, message, fix },
    ];
    if (line === '')
      return index === context.lines(list).length - 1
        ? []
        : say('Dòng này để trống.', 'Xóa dòng này: mỗi dòng là một địa chỉ.');
    if (!wellFormed.test(line))
      return say(
        `${quote(clip(line))} không phải là địa chỉ của trang thông tin.`,
        rightForm(line),
      );
    const before = first.get(line);
    if (before !== undefined)
      return say(`Địa chỉ ${quote(line)} đã có ở dòng ${before}.`, 'Xóa dòng này.');
    first.set(line, index + 1);
    const page = listPageOf(line);
    if (
      [line, page].some(
        (address) =>
          context.addresses.has(address) || redirected.has(address) || derived.has(address),
      ) ||
      context.siteFiles.has(line)
    )
      return [];
    if (!context.complete && isDerivedPage(page)) return [];
    if (!line.endsWith('/'))
      return say(
        `Tệp đã đăng ở ${quote(line)} không còn trên trang.`,
        `Đặt lại tệp ${quote(posix.basename(line))} cạnh bài, và dẫn tới nó từ bài: tệp không chuyển hướng được.`,
      );
    const near = suggestions++ < mostSuggestions ? nearAddress(context, line) : undefined;
    return say(
      `Địa chỉ đã đăng ${quote(line)} không còn trên trang và chưa được chuyển hướng.`,
      `Thêm vào redirects.yaml:\n- from: ${line}\n  to: ${near ?? '/địa-chỉ-mới/'}\nNếu tệp bị xóa hay đổi tên nhầm thì lấy lại tệp cũ.`,
    );
  };
}

const wellFormed = /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9]+)+)?$/;

function rightForm(line: string): string {
  const path = line
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '');
  const right =
    `/${path.split('/').filter(Boolean).join('/')}${/\.[a-z0-9]+$/.test(path) ? '' : '/'}`.replace(
      '//',
      '/',
    );
  return wellFormed.test(right) && path !== ''
    ? writeInstead(line, right)
    : 'Lấy lại tệp này từ bản đã xuất bản; tệp do bước xuất bản ghi thêm, không sửa bằng tay.';
}

/** What stands below entries and lists: files beside entries, and the fields of models. */
function derivedAddresses(context: Context): Set<string> {
  const all = new Set<string>();
  for (const { data } of context.content.models.values())
    if (data.field) all.add(addresses.modelsOfField(slugify(data.field)));
  const folders = new Map(
    context.entries.map((entry) => [
      posix.dirname(entry.file),
      addressOf(entry.collection, entry.id),
    ]),
  );
  for (const entry of context.entriesOf('documents')) {
    const own = addressOf('documents', entry.id);
    for (const { file } of context.content.documents.get(entry.id)?.data.attachments ?? [])
      if (own && context.hasFile(posix.join('documents', file)))
        all.add(addresses.attachment(own, file));
  }
  for (const file of context.files) {
    const own = folders.get(posix.dirname(file));
    if (own && /\.(?:pdf|docx)$/i.test(file))
      all.add(addresses.attachment(own, posix.basename(file)));
  }
  return all;
}
