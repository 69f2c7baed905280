import { inflateRawSync } from 'node:zlib';

/** Why an archive is not opened. */
export class BadArchive extends Error {
  readonly reason: 'broken' | 'encrypted' | 'too-large';
  constructor(reason: BadArchive['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The parts of a zip archive by name, each inflated to no more than the size that its directory states.
 * Throws {@link BadArchive} before anything is inflated when the parts would fill more than `mostBytes` together.
 */
export function unzip(data: Buffer, mostBytes: number): Map<string, Buffer> {
  try {
    const entries = directoryOf(data);
    if (entries.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw new BadArchive('too-large');
    return new Map(entries.map((entry) => [entry.name, partOf(data, entry)]));
  } catch (error) {
    // A wrong offset (RangeError) or wrong compressed data (zlib).
    throw error instanceof BadArchive ? error : new BadArchive((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken');
  }
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** APPNOTE.TXT 4.3.12 and 4.3.16: the central directory, found from the end of the file. */
function directoryOf(data: Buffer): Entry[] {
  const end = data.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new BadArchive('broken');
  const count = data.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new BadArchive('broken');
    if (data.readUInt16LE(at + 8) & 1) throw new BadArchive('encrypted');
    const nameEnd = at + 46 + data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString('utf8', at + 46, nameEnd), method: data.readUInt16LE(at + 10), packed: data.readUInt32LE(at + 20), size: data.readUInt32LE(at + 24), offset: data.readUInt32LE(at + 42),
    });
    at = nameEnd + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

function partOf(data: Buffer, { method, packed, size, offset }: Entry): Buffer {
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const part = data.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new BadArchive('broken');
  const whole = method === 0 ? part : inflateRawSync(part, { maxOutputLength: Math.max(size, 1) });
  if (whole.length !== size) throw new BadArchive('broken');
  return whole;
}
