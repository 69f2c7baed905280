import { connect } from 'node:net';

export interface Load {
  port: number;
  /** Asked for in turn. */
  paths: readonly string[];
  connections: number;
  seconds: number;
}

export interface LoadResult {
  requestsPerSecond: number;
  megabytesPerSecond: number;
  /** Milliseconds from the request to the last byte of its answer. */
  median: number;
  p99: number;
  requests: number;
  /** Answers that were not 200 or did not tell their length, and connections that broke. */
  errors: number;
}

/** Keeps connections of 127.0.0.1 busy for a while, each with one request at a time, compressed as a browser asks for it. */
export async function load({ port, paths, connections, seconds }: Load): Promise<LoadResult> {
  const times: number[] = [];
  let [errors, bytes, turn] = [0, 0, 0];
  const began = performance.now();
  const end = began + seconds * 1000;

  const connection = () =>
    new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let sent = 0;
      let left = -1;
      let head = '';
      const next = () => {
        if (performance.now() >= end) {
          socket.end();
          return;
        }
        sent = performance.now();
        left = -1;
        head = '';
        socket.write(
          `GET ${paths[turn++ % paths.length]} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`,
        );
      };
      socket.setNoDelay(true);
      socket.on('connect', next);
      socket.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        let body = chunk.length;
        if (left < 0) {
          head += chunk.toString('latin1');
          const split = head.indexOf('\r\n\r\n');
          if (split < 0) return;
          left = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
          if (!head.startsWith('HTTP/1.1 200 ') || Number.isNaN(left)) errors += 1;
          body = head.length - split - 4;
        }
        left -= body;
        if (left > 0) return;
        times.push(performance.now() - sent);
        next();
      });
      socket.on('error', () => (errors += 1));
      socket.on('close', () => {
        if (performance.now() < end) errors += 1;
        resolve();
      });
    });
  await Promise.all(Array.from({ length: connections }, connection));

  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const share = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
  return {
    requestsPerSecond: times.length / elapsed,
    megabytesPerSecond: bytes / 1e6 / elapsed,
    median: share(0.5),
    p99: share(0.99),
    requests: times.length,
    errors,
  };
}
