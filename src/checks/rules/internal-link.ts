import { dirname, join } from 'node:path/posix';
import { addresses, addressOf, honourAnchor, sectionsOf } from '../../domain/addresses.ts';
import { isDerivedPage } from '../../domain/pages.ts';
import { placeOf } from '../../files/layout.ts';
import type { RawEntry } from '../../files/read.ts';
import { allNearest, nearest } from '../../vietnamese/nearest.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Context } from '../context.ts';
import { valuesAt } from '../../schema-info/fields.ts';
import { companionOf, linksOf, type Target } from '../links.ts';
import type { Finding, Rule } from '../problem.ts';
import { choices, clip, quote, writeInstead } from '../words.ts';

export const internalLink: Rule = {
  id: 'internal-link',
  severity: 'error',
  summary: 'Liên kết trong bài dẫn tới trang, mục của trang hoặc tệp có thật trên trang thông tin.',
  check: (context) =>
    context.perEntry((entry) =>
      linksOf(context, entry).flatMap((link) => faultOf(context, entry, link)),
    ),
};

const outside = /^[a-z][a-z\d+.-]*:/i;
/** Addresses of a site that somebody runs at home to look at it. */
export const ownMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?=\/|$)/i;

function faultOf(context: Context, entry: RawEntry, { url, position }: Target): Finding[] {
  const say = (message: string, fix: string): Finding[] => [
    { file: entry.file, ...position, message, fix },
  ];
  if (url.trim() === '') return [];
  if (ownMachine.test(url))
    return say(
      `Liên kết ${quote(clip(url))} chỉ mở được trên máy của bạn.`,
      writeInstead(url, url.replace(ownMachine, '') || '/'),
    );
  if (outside.test(url)) return [];
  if (url.startsWith('//'))
    return say(
      `Liên kết ${quote(clip(url))} thiếu https: ở đầu.`,
      writeInstead(url, `https:${url}`),
    );

  const hash = url.indexOf('#');
  const fragment = hash < 0 ? undefined : decoded(url.slice(hash + 1));
  const path = decoded((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/, ''));
  if (path === undefined || (hash >= 0 && fragment === undefined))
    return say(
      `Liên kết ${quote(clip(url))} có dấu % viết sai.`,
      'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
    );
  if (path === '')
    return fragment
      ? wrongFragment(
          context,
          entry,
          addressOf(entry.collection, entry.id) ?? '',
          fragment,
          url,
          say,
        )
      : [];
  if (!path.startsWith('/')) return relative(context, entry, path, url, say);

  if (context.addresses.has(path))
    return fragment
      ? wrongFragment(context, context.addresses.get(path), path, fragment, url, say)
      : [];
  if (context.siteFiles.has(path) || (!context.complete && isDerivedPage(path))) return [];
  const tail = url.slice(path.length);
  const right = rightAddress(context, path, dirname(entry.file));
  if (right && `${path}/` === right)
    return say(`Liên kết ${quote(clip(url))} thiếu dấu / ở cuối.`, writeInstead(url, right + tail));
  if (right)
    return say(
      `Trang thông tin không có địa chỉ ${quote(clip(path))}.`,
      writeInstead(url, right + tail),
    );
  const [best, ...others] = nearAddresses(context, path);
  const message = `Trang thông tin không có địa chỉ ${quote(clip(path))}.`;
  if (best)
    return say(
      message,
      `${writeInstead(url, best + tail)}${others.length > 0 ? ` Cũng gần giống: ${others.join(', ')}.` : ''}`,
    );
  const siblings = addressesIn(context, partOf(path));
  return say(
    message,
    siblings.length > 0
      ? `Chọn một địa chỉ có thật: ${choices(siblings)}.`
      : 'Mở trang cần dẫn tới rồi chép phần địa chỉ sau tên miền, ví dụ /tin-tuc/2023/ten-bai/.',
  );
}

const partOf = (path: string) => `/${path.split('/')[1] ?? ''}/`;
const addressesIn = (context: Context, part: string) =>
  [...context.addresses.keys()].filter((address) => address.startsWith(part) && address !== part);

const nearKnown = new WeakMap<Context, Map<string, string[]>>();

/** Addresses that look like a path, in its own part of the site if there is one. Remembered: one slip is often made many times. */
function nearAddresses(context: Context, path: string): string[] {
  let known = nearKnown.get(context);
  if (!known) nearKnown.set(context, (known = new Map()));
  let near = known.get(path);
  if (!near) {
    const own = addressesIn(context, partOf(path));
    const options = { maxDistance: Math.max(3, Math.round(path.length / 4)) };
    // An address that the path merely begins with says nothing about what was meant.
    near = allNearest(path, own.length > 0 ? own : context.addresses.keys(), 4, options).filter(
      (address) => !path.startsWith(address),
    );
    known.set(path, near);
  }
  return near;
}

type Say = (message: string, fix: string) => Finding[];

function relative(
  context: Context,
  entry: RawEntry,
  path: string,
  url: string,
  say: Say,
): Finding[] {
  const companion = companionOf(context, entry, path);
  if (companion.ok) return [];
  if (companion.why === 'no-dot' || companion.why === 'case')
    return say(
      `Liên kết ${quote(clip(url))} không khớp với tệp cạnh bài.`,
      writeInstead(url, companion.right ?? ''),
    );
  const right = rightAddress(context, path, dirname(entry.file));
  if (right)
    return say(
      `Liên kết tới trang khác phải viết từ gốc của trang thông tin, không viết ${quote(clip(url))}.`,
      writeInstead(url, right + url.slice(path.length)),
    );
  if (/^(?:www\.[\w-]+|(?:[\w-]+\.)+(?:vn|com|org|net|gov|edu|info)(?:[/?#]|$))/i.test(path))
    return say(
      `Liên kết ${quote(clip(url))} thiếu https:// ở đầu.`,
      writeInstead(url, `https://${url}`),
    );
  if (/^[^@/\s]+@[^@/\s]+\.[a-z]+$/i.test(path))
    return say(
      `Liên kết thư điện tử ${quote(clip(url))} thiếu mailto: ở đầu.`,
      writeInstead(url, `mailto:${url}`),
    );
  if (/^\.\/[^/]+\.\w+$/.test(path) && !/\.mdx?$/.test(path)) {
    const name = path.slice(2);
    const near = nearest(name, companion.beside);
    const fix = near
      ? writeInstead(url, `./${near}`)
      : companion.beside.length > 0
        ? `Các tệp đang có: ${choices(companion.beside.map((file) => `./${file}`))}.`
        : `Đặt tệp vào ${dirname(entry.file)}/ rồi viết đúng tên.`;
    return say(`Không có tệp ${quote(clip(url))} cạnh bài.`, fix);
  }
  const near = nearest(`/${path.replace(/^(?:\.{1,2}\/)+/, '')}`, context.addresses.keys());
  return say(
    `Liên kết ${quote(clip(url))} không bắt đầu từ gốc của trang thông tin.`,
    near
      ? writeInstead(url, near)
      : 'Liên kết tới trang khác viết từ gốc, ví dụ /tin-tuc/2023/ten-bai/; tới tệp cạnh bài viết ./ten-tep.pdf; tới nơi khác viết https://….',
  );
}

/** The address that a path nearly is: without its last slash, a file of the content folder, a page's file name, or moved. */
function rightAddress(context: Context, path: string, folder: string): string | undefined {
  const { addresses: known } = context;
  const tidy = `/${path
    .replace(/\/?index\.html?$/, '')
    .replace(/\.html?$/, '')
    .split('/')
    .map(slugify)
    .filter(Boolean)
    .join('/')}/`.replace('//', '/');
  if (path.startsWith('/') && known.has(tidy)) return tidy;
  const inContent = path.startsWith('/')
    ? path.replace(/^\/(?:src\/)?(?:content\/)?/, '')
    : join(folder, path).replace(/^(?:\.\.\/)+(?:content\/)?/, '');
  for (const file of [
    inContent,
    `${inContent.replace(/\/$/, '')}/index.md`,
    `${inContent}.yaml`,
    `${inContent}.mdx`,
    `${inContent}.md`,
  ]) {
    const place = placeOf(file.replace(/\/{2,}/g, '/'));
    const address = place && addressOf(place.collection, place.id);
    if (address && known.has(address)) return address;
  }
  if (!path.startsWith('/')) return path.includes('/') && known.has(tidy) ? tidy : undefined;
  const moved = context.entriesOf('redirects').find(({ id }) => id === path || id === `${path}/`);
  const to = (moved?.data as { to?: unknown } | undefined)?.to;
  return typeof to === 'string' && known.has(to) ? to : undefined;
}

function wrongFragment(
  context: Context,
  target: RawEntry | undefined,
  address: string,
  fragment: string,
  url: string,
  say: Say,
): Finding[] {
  if (target && context.body(target).error) return [];
  if (
    !context.complete &&
    (/^kt-/.test(fragment) ||
      (target && context.content[target.collection].get(target.id) === undefined))
  )
    return [];
  const headings = target ? context.headings(target) : [];
  const anchors = anchorsOf(context, target, address);
  const ids = new Set<string>([
    ...headings.map(({ id }) => id),
    ...sectionsOf(target?.collection ?? 'pages'),
    ...anchors,
  ]);
  if (ids.has(fragment) || /^user-content-fn/.test(fragment)) return [];
  const own = url.startsWith('#');
  const start = own ? '' : url.slice(0, url.indexOf('#'));
  const heading = headings.find(
    ({ text, id }) => slugify(text) === slugify(fragment) || id === slugify(fragment),
  )?.id;
  const best = heading ?? nearest(fragment, ids);
  const shown = [...headings.map(({ id }) => `#${id}`), ...anchors.map((id) => `#${id}`)];
  const others =
    shown.length > 0
      ? `Các mục đang có: ${choices(shown)}.`
      : own
        ? 'Bài chưa có tiêu đề mục nào: bỏ liên kết, giữ lại phần chữ.'
        : 'Trang này không có mục nào: bỏ phần từ dấu # trở đi.';
  return say(
    `${own ? 'Bài này' : `Trang ${quote(address)}`} không có mục ${quote(`#${clip(fragment, 40)}`)}.`,
    best
      ? `${writeInstead(url, `${start}#${best}`)}${shown.length > 1 ? ` ${others}` : ''}`
      : others,
  );
}

/** The ids that a page takes from data: one for each honour of a year, one for each pledge of a conference. */
function anchorsOf(context: Context, target: RawEntry | undefined, address: string): string[] {
  const pledges =
    target?.collection === 'conferences'
      ? valuesAt(target.data, ['pledges', '*', 'year']).map(
          ({ value }) => `giao-uoc-${String(value)}`,
        )
      : [];
  const honours = address.startsWith(addresses.honours)
    ? context
        .entriesOf('honours')
        .filter(({ data }) => address === addresses.honoursYear((data as { year: number }).year))
        .map(({ id }) => honourAnchor(id))
    : [];
  return [...pledges, ...honours];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
