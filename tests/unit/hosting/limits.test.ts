import { expect, it } from 'vitest';
import { nearLimits } from '../../../src/hosting/limits.ts';
import { messages } from '../../../src/process/messages.ts';

const size = (bytes: number, files = 10, largest = 1) => ({
  bytes,
  files,
  largest: { file: 'du-lieu/toan-bo.zip', bytes: largest },
});

it('tells of a host’s limits from four fifths on, and of none that a host does not have', () => {
  expect(nearLimits(size(799_000_000))).toEqual([]);
  expect(nearLimits(size(800_000_000)).map(messages.nearLimit)).toMatchInlineSnapshot(`
    [
      "Trang thông tin sắp chạm giới hạn của GitHub Pages: 800 MB, giới hạn 1.000 MB. Cách chia theo năm hoặc chuyển nơi đặt: src/hosting/README.md.",
    ]
  `);
  expect(nearLimits(size(1, 25_000, 26 * 2 ** 20), 'cloudflare').map(messages.nearLimit))
    .toMatchInlineSnapshot(`
    [
      "Trang thông tin đã vượt giới hạn của Cloudflare Pages: 25.000 tệp, giới hạn 20.000. Cách chia theo năm hoặc chuyển nơi đặt: src/hosting/README.md.",
      "Trang thông tin đã vượt giới hạn của Cloudflare Pages: tệp du-lieu/toan-bo.zip 27 MB, giới hạn 26 MB. Cách chia theo năm hoặc chuyển nơi đặt: src/hosting/README.md.",
    ]
  `);
  expect(nearLimits(size(5e9, 1e6), 'nginx')).toEqual([]);
});
