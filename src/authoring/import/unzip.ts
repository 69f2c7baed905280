import { unpack, type ZipPart, zipParts } from '../../files/zip.ts';

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
    const parts = zipParts(data);
    if (parts.some(({ encrypted }) => encrypted)) throw new BadArchive('encrypted');
    if (parts.reduce((sum, { size }) => sum + size, 0) > mostBytes)
      throw new BadArchive('too-large');
    return new Map(parts.map((part) => [part.name, wholePart(data, part)]));
  } catch (error) {
    // A wrong offset (RangeError) or wrong compressed data (zlib).
    throw error instanceof BadArchive
      ? error
      : new BadArchive(
          (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken',
        );
  }
}

function wholePart(data: Buffer, part: ZipPart): Buffer {
  if (part.method !== 0 && part.method !== 8) throw new BadArchive('broken');
  const whole = unpack(data, part);
  if (whole.length !== part.size) throw new BadArchive('broken');
  return whole;
}
