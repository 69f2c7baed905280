import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** The body as it was before it was compressed. */
  text: string;
}

export interface Question {
  /** Sent as it stands: `fetch` would tidy it. */
  path: string;
  method?: string;
  headers?: Record<string, string>;
  secure?: boolean;
}

/** One request over a socket of its own. */
export function ask(
  port: number,
  { path, method = 'GET', headers = {}, secure = false }: Question,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const socket = secure
      ? connectSecurely({ port, host: '127.0.0.1', rejectUnauthorized: false })
      : connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.setTimeout(10_000, () =>
      socket.destroy(new Error(`no answer to ${method} ${path.slice(0, 60)}`)),
    );
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' && chunks.length > 0 ? undefined : reject(error),
    );
    socket.on('close', () => {
      if (chunks.length > 0) resolve(replyFrom(Buffer.concat(chunks)));
    });
    const lines = Object.entries({ Host: 'vi-du.vn', Connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  });
}

function replyFrom(bytes: Buffer): Reply {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    const key = name.toLowerCase();
    const before = headers[key];
    headers[key] =
      before === undefined ? value.join(':').trim() : `${before}, ${value.join(':').trim()}`;
  }
  const raw = bytes.subarray(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? unchunked(raw) : raw;
  const encoding = headers['content-encoding'];
  const whole = body.length > 0 && headers['content-range'] === undefined;
  const plain =
    whole && encoding === 'br'
      ? brotliDecompressSync(body)
      : whole && encoding === 'gzip'
        ? gunzipSync(body)
        : body;
  return { status: Number(first.split(' ')[1]), headers, body, text: plain.toString() };
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.subarray(at, end).toString(), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
