import { inflateRawSync } from 'node:zlib';

/** A part of a zip file, as the list at its end states it. */
export interface ZipPart {
  name: string;
  /** Bytes unpacked and packed: as stated, and not to be believed before the part has been unpacked. */
  size: number;
  packed: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  method: number;
  encrypted: boolean;
  offset: number;
}

const endSignature = Buffer.from('PK\u0005\u0006', 'latin1');

/**
 * The parts that a zip file lists, without unpacking any. No library: those at hand unpack first and count later.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16
 * @throws {RangeError} where the list is not whole; files beyond 4 GB (Zip64) are read as that too
 */
export function zipParts(data: Buffer): ZipPart[] {
  const end = data.lastIndexOf(endSignature);
  if (end < 0) throw new RangeError('no end of central directory');
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  return Array.from({ length: count }, (): ZipPart => {
    if (data.readUInt32LE(at) !== 0x02014b50)
      throw new RangeError('no entry of the central directory');
    const nameLength = data.readUInt16LE(at + 28);
    const part = {
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    return part;
  });
}

/**
 * Unpacks one part; one that is not deflated is given as it lies there.
 * @throws when it holds more than its list states, or is damaged
 */
export function unpack(data: Buffer, { offset, packed, size, method }: ZipPart): Buffer {
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const body = data.subarray(start, start + packed);
  return method === 8 ? inflateRawSync(body, { maxOutputLength: Math.max(1, size) }) : body;
}
