import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { hold } from '../../src/build/lock.ts';
import { projectRoot } from '../../src/files/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'khoa-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock, says so, and would keep it for good. */
async function holder(file: string) {
  const script = `import { hold } from ${JSON.stringify(pathToFileURL(join(projectRoot, 'src/build/lock.ts')).href)}; await hold(process.argv[1], { patience: 0 }); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((done) => child.stdout.once('data', done));
  return child;
}

it('is held by one at a time, within a process too, and the next is told once that it waits', async () => {
  const file = join(folder, 'a.lock');
  const order: string[] = [];
  const first = await hold(file, { patience: 0 });
  const second = hold(file, { patience: 5000, onWait: () => order.push('waits') }).then(
    (release) => (order.push('second'), release),
  );
  await expect.poll(() => order).toEqual(['waits']);
  order.push('first lets go');
  first();
  (await second)();
  (await hold(file, { patience: 0 }))();
  expect(order).toEqual(['waits', 'first lets go', 'second']);
});

it('is free as soon as its holder is killed', async () => {
  const file = join(folder, 'b.lock');
  const child = await holder(file);
  await expect(hold(file, { patience: 0 })).rejects.toThrow('Đã đợi 0 phút');
  child.kill('SIGKILL');
  (await hold(file, { patience: 5000 }))();
});

it('says in a sentence when the wait is over, and when its file cannot be one', async () => {
  const file = join(folder, 'c.lock');
  const release = await hold(file, { patience: 0 });
  await expect(hold(file, { patience: 120 })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Đã đợi 0 phút mà lần tạo trang khác vẫn chưa xong. Hãy chờ nó kết thúc, hoặc dừng nó, rồi chạy lại lệnh.]`,
  );
  release();
  writeFileSync(join(folder, 'd.lock'), 'Không phải cơ sở dữ liệu. '.repeat(100));
  const unusable = await hold(join(folder, 'd.lock'), { patience: 0 }).catch(({ message }: Error) =>
    message.replace(folder, '…'),
  );
  expect(unusable).toMatchInlineSnapshot(
    `"Không dùng được tệp khóa …/d.lock (file is not a database). Hãy lấy lại quyền ghi thư mục chứa nó, hoặc xóa tệp này, rồi chạy lại lệnh (không cần sudo)."`,
  );
});
