import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { commandWithPort, ensureFree, portFrom } from '../../src/cli/port.ts';
import { tally } from '../../src/cli/vitest.ts';

describe('the port', () => {
  it('is 4321 unless PORT says otherwise', () => {
    expect(portFrom({})).toBe(4321);
    expect(portFrom({ PORT: ' 8080 ' })).toBe(8080);
  });
  it.each(['0', '65536', '80a', '-1', '4321.5', 'abc', '1e3'])('refuses %s', (PORT) => {
    expect(() => portFrom({ PORT })).toThrow(`PORT phải là số nguyên từ 1 đến 65535; bạn viết "${PORT}".`);
  });
  it.each(['127.0.0.1', '::1', '0.0.0.0'])('says how to go on when another program has it on %s', async (host) => {
    const server = createServer();
    const listening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(0, host, () => resolve(true));
    });
    if (!listening) return; // a machine without IPv6
    const { port } = server.address() as AddressInfo;
    await expect(ensureFree(port, 'localhost')).rejects.toThrow(`Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác: `);
    await new Promise((resolve) => server.close(resolve));
    await expect(ensureFree(port, 'localhost')).resolves.toBeUndefined();
  });
  it('names the command of this shell', () => {
    expect(commandWithPort(4322, {}, 'linux')).toBe('PORT=4322 npm start');
    expect(commandWithPort(4322, { npm_lifecycle_event: 'preview' }, 'darwin')).toBe('PORT=4322 npm run preview');
    expect(commandWithPort(4322, { npm_lifecycle_event: 'dev' }, 'win32')).toBe('$env:PORT=4322; npm run dev');
  });
});

describe('counting a test run', () => {
  const report = (numPassedTests: number, numFailedTests: number, files: { status: string; assertionResults: unknown[] }[] = []) => ({ numPassedTests, numFailedTests, testResults: files });
  it('takes the numbers of the report', () => {
    expect(tally(report(5, 0), 0)).toEqual({ passed: 5, failed: 0 });
    expect(tally(report(5, 2, [{ status: 'failed', assertionResults: [{}] }]), 1)).toEqual({ passed: 5, failed: 2 });
  });
  it('counts a file that does not load, a run that breaks, and a run without a report', () => {
    expect(tally(report(5, 0, [{ status: 'failed', assertionResults: [] }]), 1)).toEqual({ passed: 5, failed: 1 });
    expect(tally(report(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
    expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
