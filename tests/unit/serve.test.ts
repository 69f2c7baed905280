import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putInPlace } from '../../src/build/site-folder.ts';
import { serveSite, type RunningSite } from '../../src/hosting/serve.ts';
import { ask } from './hosting/ask.ts';
import { writeSite } from './hosting/fixture.ts';

/** What only our own server does; what it answers stands in hosting/servers.test.ts, beside nginx. */
describe('npm start', () => {
  let site: Awaited<ReturnType<typeof writeSite>>;
  let running: RunningSite;
  let port: number;
  beforeAll(async () => {
    site = await writeSite('/');
    running = await serveSite({ folder: site.folder, port: 0 });
    port = Number(new URL(running.url).port);
  });
  afterAll(async () => {
    await running.close();
    site.remove();
  });

  it('answers both names of this machine', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/tin-tuc/?q=x`)).status).toBe(200);
  });

  it('says so when a port is taken, and when nothing is built', async () => {
    await expect(serveSite({ folder: site.folder, port })).rejects.toThrow(
      `Cổng ${port} đang có chương trình khác dùng.`,
    );
    await expect(serveSite({ folder: dirname(site.folder), port: 0 })).rejects.toThrow(
      'Chưa có bản nào trong dist/. Hãy chạy "npm run build" trước.',
    );
  });

  it('answers 404 when a file has gone since it began', async () => {
    rmSync(join(site.folder, 'robots.txt'));
    const reply = await ask(port, { path: '/robots.txt' });
    expect([reply.status, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'no-cache',
    ]);
  });

  it('goes on with the site that a build has put in the place of the old one', async () => {
    const other = await writeSite('/');
    writeFileSync(join(other.folder, 'moi.html'), '<p>mới</p>');
    putInPlace(other.folder, site.folder);
    const reply = await ask(port, { path: '/moi.html' });
    expect(reply.status).toBe(200);
    expect((await ask(port, { path: '/robots.txt' })).status).toBe(200);
    other.remove();
  });
});
