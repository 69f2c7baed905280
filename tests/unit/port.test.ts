import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandWithPort, ensureFree, portFrom } from '../../src/hosting/port.ts';
import { summary } from '../tools/steps.ts';
import { tally } from '../tools/vitest.ts';
import { projectRoot } from '../../src/files/root.ts';

describe('the port', () => {
  it('is 4321 unless PORT says otherwise', () => {
    expect(portFrom({})).toBe(4321);
    expect(portFrom({ PORT: ' 8080 ' })).toBe(8080);
  });
  it.each(['0', '65536', '80a', '-1', '4321.5', 'abc', '1e3'])('refuses %s', (PORT) => {
    expect(() => portFrom({ PORT })).toThrow(
      `PORT phải là số nguyên từ 1 đến 65535; bạn viết "${PORT}".`,
    );
  });
  it.each(['127.0.0.1', '::1', '0.0.0.0'])(
    'says how to go on when another program has it on %s',
    async (host) => {
      const server = createServer();
      const listening = await new Promise<boolean>((resolve) => {
        server.once('error', () => resolve(false));
        server.listen(0, host, () => resolve(true));
      });
      if (!listening) return; // a machine without IPv6
      const { port } = server.address() as AddressInfo;
      await expect(ensureFree(port, 'localhost')).rejects.toThrow(
        `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác: `,
      );
      await new Promise((resolve) => server.close(resolve));
      await expect(ensureFree(port, 'localhost')).resolves.toBeUndefined();
    },
  );
  it('names the command of this shell', () => {
    expect(commandWithPort(4322, {}, 'linux')).toBe('PORT=4322 npm start');
    expect(commandWithPort(4322, { npm_lifecycle_event: 'preview' }, 'darwin')).toBe(
      'PORT=4322 npm run preview',
    );
    expect(commandWithPort(4322, { npm_lifecycle_event: 'dev' }, 'win32')).toBe(
      '$env:PORT=4322; npm run dev',
    );
  });
});

describe('counting a test run', () => {
  const file = (status: string, ...tests: [status: string, fullName: string][]) => ({
    name: join(projectRoot, 'tests', 'a.test.ts'),
    status,
    assertionResults: tests.map(([status, fullName]) => ({ status, fullName })),
  });
  const report = (numPassedTests: number, ...testResults: ReturnType<typeof file>[]) => ({
    numPassedTests,
    testResults,
  });
  it('takes the numbers of the report, and says which failed', () => {
    expect(tally(report(5, file('passed', ['passed', 'one'])), 0)).toEqual({
      passed: 5,
      failures: [],
    });
    const failed = tally(
      report(5, file('failed', ['passed', 'one'], ['failed', 'two']), file('passed')),
      1,
    );
    expect(failed).toEqual({ passed: 5, failures: ['tests/a.test.ts › two'] });
    expect(summary(failed)).toBe('Không đạt: tests/a.test.ts › two\n5 passed, 1 failed');
  });
  it('counts a file that does not load, a run that breaks, and a run without a report', () => {
    expect(tally(report(5, file('failed')), 1)).toEqual({
      passed: 5,
      failures: ['tests/a.test.ts'],
    });
    expect(tally(report(5), 1).failures).toHaveLength(1);
    expect(tally(undefined, 0)).toEqual({
      passed: 0,
      failures: ['vitest kết thúc với mã 0 mà không nêu phép thử nào'],
    });
  });
});
