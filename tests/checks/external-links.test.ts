import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { externalLinks } from '../../src/checks/external-links.ts';
import { deadLinksText } from '../../src/checks/report/dead-links.ts';
import { askAll } from '../../src/checks/check-urls.ts';
import { article, contentWith, newsFile } from './site.ts';

const asked: string[] = [];
let busy = 0;
let mostBusy = 0;
const tries = new Map<string, number>();
const server = createServer((request, response) => {
  const { method = '', url = '' } = request;
  asked.push(`${method} ${url}`);
  mostBusy = Math.max(mostBusy, ++busy);
  tries.set(url, (tries.get(url) ?? 0) + 1);
  setTimeout(() => {
    busy--;
    if (url === '/treo') return;
    response.statusCode =
      url === '/mat'
        ? 404
        : url === '/chan'
          ? 403
          : url === '/ban' && (tries.get(url) ?? 0) <= 2
            ? 503
            : url === '/khong-head' && method === 'HEAD'
              ? 405
              : url === '/chuyen'
                ? 301
                : 200;
    if (url === '/chuyen') response.setHeader('location', '/con');
    response.end(method === 'HEAD' ? undefined : 'x');
  }, 5);
});
let site = '';
beforeAll(
  () =>
    new Promise<void>((done) =>
      server.listen(
        0,
        '127.0.0.1',
        () => ((site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`), done()),
      ),
    ),
);
afterAll(() => (server.closeAllConnections(), server.close()));

it('finds the addresses of texts and fields, each once, with all its places', () => {
  const root = contentWith({
    'sources/tai-lieu-thu.yaml':
      'title: Tài liệu thử\npublisher: Cơ quan Thử\nkind: tai-lieu\nurl: https://vi-du.vn/a\n',
    [newsFile]: article(
      {},
      'Xem [một](https://vi-du.vn/a#muc), [hai](/gioi-thieu/) và [ba][b].\n\nGửi [thư](mailto:a@vi-du.vn).\n\n[b]: http://vi-du.vn/b\n',
    ),
  });
  expect(externalLinks(buildContext(root))).toEqual([
    { address: 'http://vi-du.vn/b', places: ['content/news/2023/bai-thu/index.md:14'] },
    {
      address: 'https://vi-du.vn/a',
      places: ['content/news/2023/bai-thu/index.md:10', 'content/sources/tai-lieu-thu.yaml:4'],
    },
  ]);
});
it('asks politely, and tells the living from the dead and from those that only answer people', async () => {
  const paths = ['/con', '/mat', '/chan', '/ban', '/khong-head', '/chuyen', '/treo'];
  const answers = await askAll([...paths.map((path) => site + path), 'http://127.0.0.1:1/'], {
    hostDelay: 1,
    retryDelay: 1,
    timeout: 2_000,
    tries: 2,
  });
  expect(answers.map(({ state, detail }) => `${state} ${detail}`)).toEqual([
    'alive 200',
    'dead 404',
    'blocked 403',
    'alive 200',
    'alive 200',
    'alive 200',
    'dead TIMEOUT',
    expect.stringMatching(/^dead /),
  ]);
  expect(asked.filter((line) => line.endsWith('/con') || line.endsWith('/khong-head'))).toEqual([
    'HEAD /con',
    'HEAD /khong-head',
    'GET /khong-head',
    'HEAD /con',
  ]);
  expect(mostBusy).toBe(1);
});
it('writes an issue that lists the dead with their places', () => {
  expect(
    deadLinksText(
      [{ address: 'https://vi-du.vn/a', detail: '404', places: ['content/a.yaml:4'] }],
      [{ address: 'https://vi-du.vn/`b', detail: '403', places: ['content/@b.md:1'] }],
      9,
    ),
  ).toMatchInlineSnapshot(`
    "Đã hỏi 9 liên kết ra ngoài: 1 không còn mở được, 1 không trả lời chương trình.

    ### Không còn mở được

    Hãy mở thử từng địa chỉ; nếu đúng là đã mất thì thay bằng địa chỉ mới hoặc bản lưu, và giữ tên nguồn.

    - \`https://vi-du.vn/a\` (404)
      - content/a.yaml:4

    ### Cần người mở thử

    Các trang này từ chối chương trình tự động; chưa chắc đã hỏng.

    - \`https://vi-du.vn/%60b\` (403)
      - content/@&#8203;b.md:1
    "
  `);
  expect(deadLinksText([], [], 3)).toBe(
    'Đã hỏi 3 liên kết ra ngoài: 0 không còn mở được, 0 không trả lời chương trình.\n',
  );
  const many = Array.from({ length: 500 }, (_, i) => ({
    address: `https://vi-du.vn/${i}/${'x'.repeat(400)}`,
    detail: '404',
    places: Array.from(
      { length: 50 },
      (_place, j) => `content/news/2023/mot-bai-viet-co-ten-dai/index.md:${j}`,
    ),
  }));
  expect(deadLinksText(many, [], 500).length).toBeLessThan(65_536);
  expect(deadLinksText(many, [], 500)).toContain('… và 420 liên kết nữa');
});
