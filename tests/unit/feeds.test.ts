import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { type Feed, feedId, toAtom, toJsonFeed } from '../../src/outputs/feeds.ts';
import { portableHtml } from '../../src/outputs/portable-html.ts';

const page = 'https://vi-du.vn/khoi/tin-tuc/';
const feed: Feed = {
  id: feedId('khoi/tin-tuc/'),
  title: 'Tin tức & hội nghị',
  description: 'Mô tả <ngắn>',
  page,
  addresses: { xml: `${page}feed.xml`, json: `${page}feed.json` },
  updated: '2026-11-22',
  author: { name: 'Trang thử', address: 'https://vi-du.vn/khoi/' },
  items: [
    {
      id: feedId('a'),
      address: `${page}2026/a/`,
      title: '1 < 2 & 3',
      summary: 'Tóm tắt',
      html: '<p>Chữ ]]> và <a href="https://vi-du.vn/">liên kết</a></p>',
      categories: ['Hội nghị'],
      published: '2026-11-20',
      updated: '2026-11-22',
      byline: 'Tổ biên tập',
    },
  ],
};
const ajv = new Ajv({ strict: false });
(addFormats as unknown as (instance: Ajv) => void)(ajv);
const holds = ajv.compile(schema);

describe('a feed', () => {
  it('is read by another reader as it was written', () => {
    const read = parseFeed(toAtom(feed));
    expect([read.title, read.language, read.self]).toEqual([feed.title, 'vi', feed.addresses.xml]);
    const [item] = read.items;
    expect([item?.id, item?.url, item?.title, item?.content]).toEqual([
      feed.items[0]?.id,
      feed.items[0]?.address,
      feed.items[0]?.title,
      feed.items[0]?.html,
    ]);
    expect(item?.published?.toISOString()).toBe('2026-11-19T17:00:00.000Z');
  });

  it('holds to the schema of JSON Feed 1.1, with entries and without', () => {
    for (const one of [feed, { ...feed, items: [] }]) {
      const json = JSON.parse(toJsonFeed(one)) as { version: string; items: unknown[] };
      holds(json);
      expect(holds.errors ?? []).toEqual([]);
      expect([json.version, json.items.length]).toEqual([
        'https://jsonfeed.org/version/1.1',
        one.items.length,
      ]);
    }
    expect(holds({ ...(JSON.parse(toJsonFeed(feed)) as object), items: [{ title: 'x' }] })).toBe(
      false,
    );
  });

  it('names entries by ids that hang on nothing but the name', () => {
    expect(feedId('a')).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(feedId('a')).not.toBe(feedId('b'));
  });
});

describe('the full text of a feed', () => {
  it('can be read away from its page', () => {
    const html =
      '<h2 id="a" class="b">Đầu</h2><p onclick="x()"><a href="#muc">mục</a> <a href="./b.pdf">tệp</a> <a href="/khoi/c/">trang</a><img src="/khoi/_astro/d.webp" alt="Ảnh" srcset="e 2x"></p><script>1</script><ul><li><input type="checkbox" checked> xong</li></ul>';
    expect(portableHtml(html, `${page}2026/a/`)).toMatchInlineSnapshot(
      `"<h2>Đầu</h2><p><a href="https://vi-du.vn/khoi/tin-tuc/2026/a/#muc">mục</a> <a href="https://vi-du.vn/khoi/tin-tuc/2026/a/b.pdf">tệp</a> <a href="https://vi-du.vn/khoi/c/">trang</a><img src="https://vi-du.vn/khoi/_astro/d.webp" alt="Ảnh"></p><ul><li>☑ xong</li></ul>"`,
    );
  });
});
