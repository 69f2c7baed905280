import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSites } from '../bench/search/sites.ts';
import { indexFiles } from '../../src/search/gathered.ts';
import type { Block, Fragment, SearchRecord } from '../../src/search/record.ts';
import { recordsOf } from '../../src/search/records.ts';
import type { MarkedText } from '../../src/search/types.ts';
import { engineOf } from '../search/open.ts';

const record = (address: string, title: string, ...texts: string[]): SearchRecord => ({
  address,
  title,
  years: [],
  units: [],
  aliases: [],
  blocks: texts.map((text): Block => ({ part: 'body', text })),
});
const plain = (text: MarkedText | undefined) => text?.map((part) => part.text).join('');

async function filesOf(records: readonly SearchRecord[]): Promise<Map<string, string>> {
  return new Map(
    (await indexFiles(records, [], '0')).map(({ path, content }) => [
      path,
      content.toString('base64'),
    ]),
  );
}

async function contentOf(html: string): Promise<Fragment> {
  const files = await indexFiles(recordsOf(html, '/'), [], '0');
  const body = gunzipSync(
    files.find(({ path }) => path.startsWith('fragment/'))?.content ?? '',
  ).toString();
  return JSON.parse(body.slice('pagefind_dcd'.length)) as Fragment;
}

describe('the index', () => {
  const records = [
    record('/a/', 'Thuế và hải quan', 'Cơ thể, có thể, cố thể.', 'Thu 10.500 tỷ'),
    record('/b/', 'Kho bạc', 'Cơ thể và có thể'),
    record('/c/', 'Kho bạc', 'Cơ thể'),
  ];

  it('of the same records has the same bytes', async () => {
    expect(await filesOf(records)).toEqual(await filesOf(structuredClone(records)));
  });

  it('names anew what a change of marks alone has changed, and nothing else', async () => {
    const [before, after] = [
      await filesOf(records),
      await filesOf([...records.slice(0, 2), record('/c/', 'Kho bác', 'Cơ thể')]),
    ];
    for (const [path, content] of after)
      if (path.endsWith('.pf_fragment') || path.startsWith('index/'))
        expect(before.get(path) ?? content, path).toBe(content);
    const gone = [...before.keys()].filter((path) => !after.has(path));
    expect(gone.map((path) => path.replace(/^.*\./, '')).sort()).toEqual([
      'pf_fragment',
      'pf_index',
      'pf_meta',
    ]);
  });

  it('keeps the parts of a page apart in what is shown', async () => {
    const { content, sections } = await contentOf(
      '<main data-pagefind-body><h1>A</h1><p class="lead">Mở đầu.</p><dl><dt>Loại</dt><dd>Phong trào</dd><dt>Cấp:</dt><dd>Khối</dd></dl><h2 id="s">Mục</h2><p>Hết</p><h2 id="t">Cuối</h2></main>',
    );
    expect(content).toBe('Mở đầu. Loại: Phong trào · Cấp: Khối · Hết');
    expect(sections.map(({ from, to }) => content.slice(from, to))).toEqual(['Hết', '']);
  });
});

describe('a corpus of odd articles', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-odd-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const documents = [
    { id: 'empty', title: '', text: '' },
    { id: 'titleless', title: '', text: 'Đoạn văn không tên' },
    { id: 'textless', title: 'Chỉ có tên bài', text: '' },
    {
      id: '<a href="/x">&amp;',
      title: 'Dấu <b>nhọn</b> & "ngoặc"',
      text: 'Bài viết &lt;i&gt; 1 < 2 </article> vẫn còn chữ tùy bút',
    },
    { id: 'mã số/1#2?3', title: 'Trùng tên', text: 'bản thứ nhất' },
    { id: 'mã số/1#2?4', title: 'Trùng tên', text: 'bản thứ hai' },
    { id: 'marks', title: '\u0301 \u0309', text: '\u0301\u0301 😀 𝐀𝐁 đuôi dấu' },
    {
      id: 'huge',
      title: 'Bài rất dài',
      text: `${'khối thi đua '.repeat(60_000)}${'x'.repeat(70_000)} câu chốt`,
    },
  ];
  const [site] = await buildSites(folder, documents, ['site']);
  const engine = engineOf(join(folder, 'site'));
  const idsFor = async (query: string) => {
    const answer = await engine.search({
      query,
      kind: '',
      year: '',
      unit: '',
      field: '',
      order: 'relevance',
    });
    return (await answer.load(0, 10)).map(({ address }) => site?.idAt(address));
  };

  it.each([
    ['không tên', ['titleless']],
    ['chỉ có tên bài', ['textless']],
    ['ngoặc', ['<a href="/x">&amp;']],
    ['tùy bút', ['<a href="/x">&amp;']],
    ['trùng tên', ['mã số/1#2?3', 'mã số/1#2?4']],
    ['thứ hai', ['mã số/1#2?4']],
    ['đuôi dấu', ['marks']],
    ['câu chốt', ['huge']],
    ['khoi thi dua', ['huge']],
  ])('is found by “%s”', async (query, ids) => {
    expect((await idsFor(query)).slice(0, ids.length).sort()).toEqual(ids);
  });

  it('shows what was written, not what HTML makes of it', async () => {
    const answer = await engine.search({
      query: 'tùy bút',
      kind: '',
      year: '',
      unit: '',
      field: '',
      order: 'relevance',
    });
    const [found] = await answer.load(0, 1);
    expect(plain(found?.title)).toBe('Dấu <b>nhọn</b> & "ngoặc"');
    expect(plain(found?.excerpt)).toBe('Bài viết &lt;i&gt; 1 < 2 </article> vẫn còn chữ tùy bút');
  });
});
