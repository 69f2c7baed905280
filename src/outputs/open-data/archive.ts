import { zipSync, strToU8 } from 'fflate';
import { formatDate } from '../../vietnamese/dates.ts';
import { notOfficial } from '../../vietnamese/labels.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { howWritten, type Terms } from './terms.ts';

/** For readers on Windows, whose plainest editor wants both. */
const textFile = (lines: readonly string[]): string =>
  `\uFEFF${lines.flatMap((line) => line.split('\n')).join('\r\n')}\r\n`;

export interface ArchiveFacts {
  title: string;
  /** Whole; absent while no origin is known. */
  address: string | undefined;
  version: string;
  /** ISO day. */
  updated: string | undefined;
  sets: { name: string; description: string; count: number; file: string }[];
  terms: Terms;
  /** The owner's own official site. */
  official: boolean;
}

export const readme = ({
  title,
  address,
  version,
  updated,
  sets,
  terms,
  official,
}: ArchiveFacts): string =>
  textFile([
    `DỮ LIỆU MỞ – ${title}`,
    '',
    ...(address ? [`Địa chỉ: ${address}`] : []),
    `Phiên bản: ${version}`,
    ...(updated ? [`Thay đổi gần nhất: ${formatDate(updated)}`] : []),
    '',
    `${official ? '' : `${notOfficial} `}Mục mới được đề nghị chưa phải là khen thưởng: xem cột tinh_trang của bộ Khen thưởng.`,
    '',
    'CÁC BỘ DỮ LIỆU',
    ...sets.flatMap((set) => [
      '',
      `${set.name}: ${set.file}.xlsx, ${set.file}.csv, ${set.file}.json (${formatNumber(set.count)} mục)`,
      set.description,
    ]),
    '',
    'CÁC TỆP KHÁC',
    '',
    'tu-dien.csv: ý nghĩa của từng cột trong từng bộ.',
    '….schema.json: lược đồ JSON Schema của từng tệp JSON.',
    'datapackage.json: mô tả các tệp CSV theo chuẩn Data Package 2.0.',
    'GIAY-PHEP.txt: giấy phép.',
    '',
    'CÁCH GHI',
    '',
    ...howWritten.map((rule) => `- ${rule}`),
    '',
    'DÙNG LẠI',
    '',
    ...termLines(terms),
  ]);

/** @param legal the words of the licence itself, where the content folder has them */
export const licenceFile = (terms: Terms, legal: string | undefined): string =>
  textFile([...termLines(terms), ...(legal ? ['', '––––––––––', '', legal.trimEnd()] : [])]);

const termLines = ({ licence, allowed, attribution, excepted }: Terms): string[] => [
  allowed,
  ...(licence ? [licence.url] : []),
  attribution,
  ...(licence ? ['Không thuộc giấy phép này:', ...excepted.map((what) => `- ${what}`)] : []),
];

/**
 * A ZIP file of the files given, in their order.
 * @param updated the day that all of them bear: with a clock's time the same content would give other bytes
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, updated = '1980-01-01') {
  const [year = 1980, month = 1, date = 1] = updated.split('-').map(Number);
  // ZIP has local times without a zone.
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { level: 9, mtime: new Date(year, month - 1, date) },
  );
}
