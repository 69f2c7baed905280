import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import { imageSize } from 'image-size';

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';
export type FileKind =
  | PictureKind
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'heic'
  | 'bmp'
  | 'tiff'
  | 'doc'
  | 'locked'
  | 'rtf'
  | 'html'
  | 'program'
  | 'empty'
  | 'unknown';

/** What a picture or attachment is by its content, whatever its name says. */
export interface Media {
  bytes: number;
  kind: FileKind;
  /** Cut off, or its size cannot be read. */
  broken: boolean;
  /** In pixels; undefined for documents, drawings and broken pictures. */
  width?: number | undefined;
  height?: number | undefined;
  moves: boolean;
  /** Says where on earth it was taken. */
  located: boolean;
}

/** A picture over this is told by its size and not read: a phone's photo has 3 to 8 MB, and readers get a small copy anyway. */
export const mostPictureBytes = 10_000_000;

const headBytes = 4096;
/** Where a zip keeps its list of contents, and a PDF its end. */
const tailBytes = 66_000;

/**
 * Looks into one file. Pictures are read whole up to {@link mostPictureBytes}, of other files only both ends.
 * @param file relative to `root`; must be a plain file
 */
export function mediaOf(root: string, file: string): Media {
  const path = join(root, file);
  const bytes = statSync(path).size;
  const { head, tail } = endsOf(path, bytes);
  const kind = kindOf(head, tail);
  const plain: Media = { bytes, kind, broken: false, moves: false, located: false };
  if (kind === 'pdf') return { ...plain, broken: !tail.includes('%%EOF') };
  if (kind === 'docx') return { ...plain, broken: !tail.includes('PK\u0005\u0006', 0, 'latin1') };
  if (kind === 'svg' || !isPicture(kind) || bytes > mostPictureBytes) return plain;
  const data = readFileSync(path);
  const size = sizeOf(data);
  return {
    ...plain,
    ...size,
    broken: !size || isCut(kind, data),
    moves: isMoving(kind, data),
    located: hasPlace(data),
  };
}

const isPicture = (kind: FileKind): kind is PictureKind =>
  ['jpeg', 'png', 'webp', 'avif', 'gif', 'svg'].includes(kind);

function endsOf(path: string, bytes: number): { head: Buffer; tail: Buffer } {
  const file = openSync(path, 'r');
  try {
    const part = (from: number, length: number) => {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, from));
    };
    return {
      head: part(0, Math.min(headBytes, bytes)),
      tail: part(Math.max(0, bytes - tailBytes), Math.min(tailBytes, bytes)),
    };
  } finally {
    closeSync(file);
  }
}

/** The type by the signature at the beginning (and for the zip family by the parts listed at the end). */
function kindOf(head: Buffer, tail: Buffer): FileKind {
  const start = head.toString('latin1');
  if (head.length === 0) return 'empty';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  if (start.slice(4, 8) === 'ftyp') {
    const brands = start.slice(8, 8 + Math.min(64, head.readUInt32BE(0)));
    return /avi[fs]/.test(brands)
      ? 'avif'
      : /hei[cxmfs]|hev[cx]|mif1|msf1/.test(brands)
        ? 'heic'
        : 'unknown';
  }
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) {
    const parts = tail.toString('latin1') + start;
    return /word\/document/.test(parts)
      ? 'docx'
      : /xl\/workbook/.test(parts)
        ? 'xlsx'
        : /ppt\/presentation/.test(parts)
          ? 'pptx'
          : 'zip';
  }
  if (/^(?:MZ|\x7fELF|#!|\xcf\xfa\xed\xfe)/.test(start)) return 'program';
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return [head, tail].some((part) => part.includes('EncryptedPackage', 0, 'utf16le'))
      ? 'locked'
      : 'doc';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'tiff';
  if (/^BM[^]{4}\0\0\0\0/.test(start)) return 'bmp';
  if (/<svg[\s>]/i.test(start)) return 'svg';
  return /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(start) ? 'html' : 'unknown';
}

function sizeOf(data: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(data);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** True when the end that each format announces is not there: an upload or a copy was cut off. */
function isCut(kind: PictureKind, data: Buffer): boolean {
  switch (kind) {
    // The thumbnail within has an end too, but that stands before the picture's own scan.
    case 'jpeg':
      return (
        data.lastIndexOf('ffd9', undefined, 'hex') < data.lastIndexOf('ffda', undefined, 'hex')
      );
    case 'png':
      return !data.includes('IEND', 0, 'latin1');
    case 'gif':
      return !data.subarray(-1024).includes(0x3b);
    case 'webp':
      return data.length < data.readUInt32LE(4) + 8;
    default:
      return false;
  }
}

function isMoving(kind: PictureKind, data: Buffer): boolean {
  switch (kind) {
    case 'gif':
      return data.indexOf('21f904', data.indexOf('21f904', 0, 'hex') + 1, 'hex') > 0;
    case 'webp':
      return data.subarray(12, 16).toString('latin1') === 'VP8X' && ((data[20] ?? 0) & 2) !== 0;
    case 'png':
      return data.subarray(0, data.indexOf('IDAT', 0, 'latin1')).includes('acTL', 0, 'latin1');
    case 'avif':
      return data.subarray(8, 12).toString('latin1') === 'avis';
    default:
      return false;
  }
}

/** True for a place in EXIF or XMP. A picture without such data, or with damaged data, has none. */
function hasPlace(data: Buffer): boolean {
  if (
    !data.includes('Exif', 0, 'latin1') &&
    !data.includes('eXIf', 0, 'latin1') &&
    !data.includes('EXIF', 0, 'latin1') &&
    !data.includes('GPSL', 0, 'latin1')
  )
    return false;
  try {
    const { gps, exif, xmp } = ExifReader.load(data, { expanded: true });
    return [
      gps?.Latitude,
      gps?.Longitude,
      exif?.['GPSLatitude'],
      exif?.['GPSLongitude'],
      xmp?.['GPSLatitude'],
      xmp?.['GPSLongitude'],
    ].some((value) => value !== undefined);
  } catch {
    return false;
  }
}
