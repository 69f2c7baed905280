import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { isReceived } from '../../src/domain/honour-status.ts';
import { recipientOf } from '../../src/domain/honours.ts';
import {
  attribute,
  type BuiltSite,
  isMoved,
  live,
  type Page,
  place,
  sites,
  text,
  told,
} from './pages.ts';

/** What says that an honour is no award yet, or no longer. */
const stateWord = /đề nghị|đăng ký|bình xét|hủy bỏ|da-(?:de-nghi|dang-ky|binh-xet|huy-bo|thu-hoi)/i;
/** In a file of data each line says its own state, that of a received honour too. */
const anyState = /co-quyet-dinh|da-trao|được tặng|được trao/;
const praise = /điển hình|tiêu biểu/i;
const joined = (words: string) => words.replace(/\s+/g, ' ').trim();

/** An honour by the words that name it: its label, and each name of who is to get it. */
interface Named {
  label: string;
  names: readonly string[];
}

/** The honours that are no awards, save where an award of the same words went to the same recipient. */
function pendingIn(content: Content): Named[] {
  const all = [...content.honours.values()].map(({ data }) => {
    const { name } = recipientOf(data, content);
    const unit =
      'unit' in data.recipient ? content.units.get(data.recipient.unit)?.data : undefined;
    const names = [name, ...(unit?.names.flatMap((one) => [one.name, one.short]) ?? [])];
    return { received: isReceived(data), label: joined(data.label), names: names.map(joined) };
  });
  const received = all.filter((one) => one.received);
  return all.filter(
    (one) =>
      !one.received &&
      !received.some(
        (other) =>
          (other.label.includes(one.label) || one.label.includes(other.label)) &&
          other.names.some((name) => one.names.includes(name)),
      ),
  );
}

interface Models {
  recognised: readonly string[];
  nominees: readonly string[];
}

function modelsIn(content: Content): Models {
  const names = (wanted: string) =>
    [...content.models.values()]
      .filter(({ data }) => data.recognition === wanted)
      .map(({ data }) => joined(data.name))
      // A name of one word, as the fixture has some, stands in many texts that mean another.
      .filter((name) => name.includes(' '));
  const recognised = names('recognised').sort((a, b) => b.length - a.length);
  return { recognised, nominees: names('nominated').filter((name) => !recognised.includes(name)) };
}

/** A text that names an honour or a nominee and leaves its state unsaid. */
function untrue(said: string, pending: readonly Named[], models: Models, around = ''): boolean {
  if (stateWord.test(said) || stateWord.test(around)) return false;
  // A nominee's name may stand within that of a model.
  const others = models.recognised.reduce((rest, name) => rest.replaceAll(name, ''), said);
  return (
    pending.some(
      ({ label, names }) => said.includes(label) && names.some((n) => said.includes(n)),
    ) ||
    (praise.test(said) && models.nominees.some((name) => others.includes(name)))
  );
}

/** What stands by itself elsewhere: in the tab of a browser, a shared card, a result of a search engine, a list of links. */
function* alone(page: Page): Generator<[where: string, said: string, around?: string]> {
  yield ['title', text(page.root.querySelector('title'))];
  for (const meta of page.root.querySelectorAll('meta[content]'))
    yield [
      attribute(meta, 'property') ?? attribute(meta, 'name') ?? 'meta',
      attribute(meta, 'content') ?? '',
    ];
  for (const name of ['h1', 'h2', 'h3', 'h4', 'a', 'li', 'tr', 'dd', 'p', 'figcaption', 'caption'])
    for (const element of page.root.querySelectorAll(name)) {
      if (!isReceivedHonour(element)) yield [place(page, element), text(element), groupOf(element)];
    }
}

/** A line of the register of a decided honour: its own test holds that its status is true. */
function isReceivedHonour(element: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent)
    if (at.classList.contains('honour-set'))
      return at.classList.contains('decided') || at.classList.contains('presented');
  return false;
}

/** The nearest words around an element that may say its state: its item, row, group and their headings. */
function groupOf(element: HtmlElement): string {
  const words: string[] = [];
  for (let at = element.parent; at && at.tagName !== 'main'; at = at.parent) {
    if (['li', 'tr', 'dd', 'p', 'table'].includes(at.tagName)) words.push(text(at));
    // A list goes on with the sentence before it.
    if (at.tagName === 'ul' || at.tagName === 'ol') words.push(text(at.previousSibling));
    if (
      at.tagName === 'section' ||
      at.classList.contains('honour-group') ||
      at.classList.contains('honour-set')
    )
      words.push(...['h2', 'h3', 'h4'].map((heading) => text(at.querySelector(heading))));
  }
  return words.join(' ');
}

/** The lines and strings of a file that is no page. */
function statements(file: string, content: string): string[] {
  if (file.endsWith('.csv')) return content.split(/\r?\n/);
  if (file.endsWith('.xml'))
    return [...content.matchAll(/<(?:entry|item|url)\b[\s\S]*?<\/(?:entry|item|url)>/g)].map(
      String,
    );
  if (file.endsWith('.ics')) return content.replace(/\r?\n[ \t]/g, '').split('BEGIN:VEVENT');
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      const own = Object.entries(value);
      const isLeaf = ([, one]: [string, unknown]) => !one || typeof one !== 'object';
      found.push(JSON.stringify(Object.fromEntries(own.filter(isLeaf))));
      own.filter((entry) => !isLeaf(entry)).forEach(([, one]) => walk(one));
    }
  };
  walk(JSON.parse(content));
  return found;
}

describe.each([...sites, live])('the words of $name', ({ site: built }) => {
  const faults = (site: BuiltSite) => ({
    pending: pendingIn(site.content),
    models: modelsIn(site.content),
  });

  it('name no pending honour and no nominee without the state, on any page', () => {
    const site = built();
    const { pending, models } = faults(site);
    const wrong = site.pages
      .filter((page) => !isMoved(page))
      .flatMap((page) =>
        [...alone(page)]
          .filter(([, said, around]) => untrue(said, pending, models, around))
          .map(([where, said]) => `${page.address} ${where}: ${said.slice(0, 160)}`),
      );
    expect(told(wrong)).toBe('');
  });

  it('name none so in feeds, calendars, files of data and JSON-LD', () => {
    const site = built();
    const { pending, models } = faults(site);
    const wrong = [...site.files]
      .filter(
        (file) =>
          /\.(?:csv|xml|ics|json)$/.test(file) &&
          // A list of abbreviations names everything side by side.
          file !== 'chu-viet-tat.json' &&
          !file.startsWith('pagefind/') &&
          !file.startsWith('bien-tap/'),
      )
      .flatMap((file) =>
        statements(file, readFileSync(join(site.folder, file), 'utf8'))
          .filter((said) => !anyState.test(said) && untrue(said, pending, models))
          .map((said) => `${file}: ${said.slice(0, 160)}`),
      );
    for (const page of site.pages)
      for (const script of page.root.querySelectorAll('script[type="application/ld+json"]'))
        for (const said of statements('x.json', script.textContent))
          if (untrue(said, pending, models))
            wrong.push(`${page.address} JSON-LD: ${said.slice(0, 160)}`);
    expect(told(wrong)).toBe('');
  });
});

describe('the rule itself', () => {
  const pending = [{ label: 'Cờ dẫn đầu', names: ['Cục Hải quan'] }];
  it.each([
    ['Cờ dẫn đầu – Cục Hải quan', true],
    ['Đề nghị: Cờ dẫn đầu – Cục Hải quan', false],
    ['Cờ dẫn đầu – Cục Thuế', false],
    ['Phòng Một – gương điển hình năm 2022', true],
    ['Phòng Một Trăm – gương điển hình năm 2022', false],
    ['Phòng Một – tập thể được đề nghị khen thưởng năm 2022', false],
  ])('%s', (said, wrong) =>
    expect(untrue(said, pending, { recognised: ['Phòng Một Trăm'], nominees: ['Phòng Một'] })).toBe(
      wrong,
    ),
  );
});

/** Words of the house's list that no reader and no author may meet again. */
const banned: readonly RegExp[] = [
  /năm (\d{4}), năm \1/,
  /ngày của sự việc|sự việc ngày/i,
  /chưa ghi nhận/i,
  /sổ khen thưởng|sổ vàng/i,
  /tuyến khen/i,
  /\bcấp khen\b(?! thưởng)/i,
  /đã thu hồi/i,
  /ai dẫn dắt|phụ trách khối\b(?! thi đua)(?=\s*(?:năm|$))/i,
  /vai trò (?:với Khối|Khối trưởng|Khối phó)/i,
  /quyền riêng tư|trợ năng/i,
  /Mọi tin tức|Mọi loại|Mọi năm/,
  /sát nhất trước|mới nhất trước|bỏ lọc|bỏ mọi điều kiện/i,
  /đọc bài\b|theo máy\b/i,
  /\d+ trên \d+ mục|có 0 hồ sơ/i,
  /nêu tại:|dùng danh sách này|xin dẫn là|nói về các năm/i,
  /mọi việc của năm|từ đăng ký đến trao tặng/i,
  /đầu để mờ|đầu thanh để ngỏ/i,
  /gương khác cùng năm|đơn vị khi đó/i,
  /mỗi điều đều dẫn nguồn|là chuyện để mọi người/i,
  /bạn hãy báo|mong bạn báo/i,
  /bản chữ|tệp lịch của mọi/i,
  /bộ tìm kiếm|đang tải sổ|đường truyền hơi chậm/i,
  /được hiểu là|đang hiện kết quả/i,
  /máy đọc màn hình|người phụ trách kỹ thuật|người quản trị kho(?! nội dung)/i,
  /lùi dòng|dấu cách cứng|ngắt từ mềm|ngoặc kép thẳng/i,
  /kinh tế – xã hội/i,
  /hoạt động được nhắc lại|nhìn lại năm|khép lại năm/i,
];

describe.each([...sites.filter(({ name }) => name !== 'bloc'), live])(
  'the house language on $name',
  ({ site: built }) => {
    it('has none of the words that were replaced', () => {
      const site = built();
      const wrong = [...site.pages, site.editor].flatMap((page) => {
        const said = `${text(page.root)} ${[...page.root.querySelectorAll('[aria-label], [placeholder], [content]')].map((one) => `${attribute(one, 'aria-label') ?? ''} ${attribute(one, 'placeholder') ?? ''} ${attribute(one, 'content') ?? ''}`).join(' ')}`;
        return banned.flatMap((words) => {
          const found = words.exec(said);
          return found
            ? [`${page.address}: …${said.slice(Math.max(0, found.index - 40), found.index + 60)}…`]
            : [];
        });
      });
      const files = [...site.files].filter(
        (file) => /\.(?:xml|json|ics)$/.test(file) && !file.startsWith('pagefind/'),
      );
      for (const file of files) {
        const said = readFileSync(join(site.folder, file), 'utf8');
        for (const words of banned) {
          const found = words.exec(said);
          if (found)
            wrong.push(`${file}: …${said.slice(Math.max(0, found.index - 40), found.index + 60)}…`);
        }
      }
      expect(told(wrong)).toBe('');
    });
  },
);

describe.each([...sites, live])('a way to answer on $name', ({ name, site: built }) => {
  it('stands on every page before the footer, with the title and address of the page', () => {
    const site = built();
    const { email } = site.content.site.get('site')?.data.owner ?? {};
    const wrong = site.pages
      .filter((page) => !isMoved(page))
      .flatMap((page) => {
        const links = page.root
          .querySelectorAll('a')
          .map((link) => attribute(link, 'href') ?? '')
          .filter((address) => address.startsWith('mailto:'));
        if (!email) return links.length > 0 ? [`${page.address}: ${links[0]}`] : [];
        const heading = text(page.root.querySelector('h1'));
        const filled = links.some((link) => {
          const said = decodeURIComponent(link);
          return said.includes(page.address) && said.includes('subject=Góp ý: ');
        });
        return filled || !heading ? [] : [`${page.address}: no link to write about it`];
      });
    expect(told(wrong)).toBe('');
    expect(site.files.has('lien-he/index.html')).toBe(true);
  });

  it('is marked as a preview only where it is one', () => {
    const marked = built().pages.filter((page) => page.root.querySelector('.preview-mark'));
    expect(marked.length > 0).toBe(name === 'live');
  });
});
