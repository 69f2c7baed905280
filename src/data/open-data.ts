import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantedLicence } from '../domain/contact.ts';
import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import type { DataSet } from '../domain/data-sets.ts';
import { isPlainFile } from '../files/read.ts';
import { contentTypeOf } from '../hosting/content-types.ts';
import { licenceFile, readme, zip } from '../outputs/open-data/archive.ts';
import { dataPackage } from '../outputs/open-data/data-package.ts';
import { dictionaryOf, dictionaryRow } from '../outputs/open-data/dictionary.ts';
import { tables } from '../outputs/open-data/index.ts';
import { fileSchema, toJson } from '../outputs/open-data/json.ts';
import type { AnyTable, Around } from '../outputs/open-data/table.ts';
import { type Terms, termsOf } from '../outputs/open-data/terms.ts';
import { type Row, toCsv, toXlsx } from '../outputs/table-file.ts';
import { getContent } from './content.ts';
import { fullAddress, href } from './settings.ts';

/** A file that takes data away from the site. */
export interface DataFile {
  address: string;
  name: string;
  /** Media type. */
  type: string;
  bytes: number;
}

/** What a page and schema.org's Dataset say of a set, or of all of them together. */
export interface DataSetFacts {
  name: string;
  description: string;
  address: string;
  /** Of rows. */
  count: number;
  version: string;
  /** The last change that the content tells of: an ISO day. Most tables tell of none. */
  updated: string | undefined;
  /** The first and the last year that rows are about; absent where rows are about no time. */
  years: { from: number; to: number } | undefined;
  /** The address of the licence. */
  licence: string | undefined;
  distributions: DataFile[];
}

const xlsxType = contentTypeOf('bang.xlsx');

interface Built {
  terms: Terms;
  all: DataSetFacts;
  sets: (DataSetFacts & { table: AnyTable })[];
  /** Every file by its address. */
  bodies: Map<string, string | Uint8Array<ArrayBuffer>>;
}

/** The address as it stands in a file: whole where the origin is known. */
export const outside = (address: string): string => fullAddress(address) ?? href(address);

export const around = (content: Content): Around => ({ content, outside });

/** How the content may be used again. */
function termsIn(content: Content): Terms {
  const site = content.site.get('site')?.data;
  return termsOf(site && grantedLicence(site), site?.title ?? '');
}

/** What a JSON file says of its licence. */
export const licenceIn = (content: Content) => {
  const { licence } = termsIn(content);
  return licence && { ten: licence.name, dia_chi: licence.url };
};

const remembered = new WeakMap<Content, Built>();

/** Everything under `/du-lieu/`, made once for a content. */
export async function openData(): Promise<Built> {
  const content = await getContent();
  let built = remembered.get(content);
  if (!built) remembered.set(content, (built = build(content)));
  return built;
}

function build(content: Content): Built {
  const site = content.site.get('site')?.data;
  const terms = termsIn(content);
  const bodies: Built['bodies'] = new Map();
  const put = (
    file: string,
    name: string,
    type: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): DataFile => {
    const address = addresses.dataFile(file);
    bodies.set(address, body);
    return { address, name, type, bytes: Buffer.byteLength(body) };
  };
  const made = tables.map((table) => {
    const rows = table.rows(around(content));
    const keys = Object.keys(table.schema.shape);
    const csv = toCsv(keys, rows);
    const schemaAddress = addresses.dataFile(`${table.id}.schema.json`);
    const schema = fileSchema(table, fullAddress(schemaAddress));
    const updated = lastDayOf(rows);
    const version = versionOf([csv, schema], updated);
    const page = addresses.dataSet(table.id);
    const about = {
      tieu_de: table.title,
      dia_chi: outside(page),
      giai_thich: outside(page),
      luoc_do: outside(schemaAddress),
      phien_ban: version,
      cap_nhat: updated,
      giay_phep: licenceIn(content),
    };
    const distributions = [
      put(`${table.id}.xlsx`, 'Excel (.xlsx)', xlsxType, toXlsx(table.title, keys, rows)),
      put(`${table.id}.csv`, 'CSV', 'text/csv', csv),
      put(`${table.id}.json`, 'JSON', 'application/json', toJson(about, keys, rows)),
      put(`${table.id}.schema.json`, 'Lược đồ JSON', 'application/schema+json', schema),
    ];
    return {
      table,
      csv,
      name: table.title,
      description: table.description,
      address: page,
      count: rows.length,
      version,
      updated,
      years: yearsOf(table, rows),
      licence: terms.licence?.url,
      distributions,
    };
  });
  const updated = latest(made.map((set) => set.updated));
  const version = versionOf(
    made.map((set) => set.version),
    updated,
  );
  const description = `Dữ liệu của ${site?.title ?? ''}: khen thưởng, hội nghị, số liệu, phong trào, gương điển hình, đơn vị, cá nhân, văn bản và nguồn.`;
  const name = `Dữ liệu mở – ${site?.shortTitle ?? ''}`;
  const files = made.map(({ table, csv }) => ({
    table,
    name: `${table.id}.csv`,
    bytes: Buffer.byteLength(csv),
    sha256: sha256(csv),
  }));
  const common = [
    put(
      'tu-dien.csv',
      'Từ điển dữ liệu (CSV)',
      'text/csv',
      toCsv(
        Object.keys(dictionaryRow.shape),
        tables.flatMap((table) => dictionaryOf(table, titleOfSet)),
      ),
    ),
    put(
      'datapackage.json',
      'Mô tả gói dữ liệu',
      'application/json',
      dataPackage({
        title: name,
        description,
        homepage: fullAddress(addresses.data),
        version,
        licence: terms.licence,
        files,
      }),
    ),
  ];
  const packed = [...bodies].map(
    ([address, body]) => [address.slice(addresses.data.length), body] as const,
  );
  const archive = zip(
    {
      'DOC-TRUOC.txt': readme({
        title: site?.title ?? '',
        address: fullAddress(addresses.data),
        version,
        updated,
        terms,
        official: site?.official ?? false,
        sets: made.map((set) => ({ ...set, file: set.table.id })),
      }),
      'GIAY-PHEP.txt': licenceFile(terms, legalText()),
      ...Object.fromEntries(packed),
    },
    updated,
  );
  const whole = put('du-lieu.zip', 'Toàn bộ dữ liệu (ZIP)', 'application/zip', archive);
  const spans = made.flatMap(({ years }) => years ?? []);
  return {
    terms,
    all: {
      name,
      description,
      address: addresses.data,
      count: made.reduce((sum, set) => sum + set.count, 0),
      version,
      updated,
      licence: terms.licence?.url,
      distributions: [whole, ...common],
      years:
        spans.length > 0
          ? {
              from: Math.min(...spans.map(({ from }) => from)),
              to: Math.max(...spans.map(({ to }) => to)),
            }
          : undefined,
    },
    sets: made.map(({ csv: _written, ...set }) => set),
    bodies,
  };
}

export const titleOfSet = (id: DataSet): string =>
  tables.find((table) => table.id === id)?.title ?? id;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** `2026-11-22.1a2b3c4d`: the day of the last change as far as it is known, and what only this very data gives. */
const versionOf = (texts: readonly string[], updated: string | undefined): string =>
  [updated, sha256(texts.join('\n')).slice(0, 8)].filter(Boolean).join('.');

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** The last day on which this site published or changed one of the rows. */
const lastDayOf = (rows: readonly Row[]) =>
  latest(
    rows.flatMap(({ ngay_dang: published, cap_nhat: updated }) =>
      [published, updated].map((day) => (typeof day === 'string' ? day : undefined)),
    ),
  );

function yearsOf({ time }: AnyTable, rows: readonly Row[]): DataSetFacts['years'] {
  if (time === undefined) return undefined;
  const years = rows
    .flatMap((row) => [row[time]].flat())
    .filter((value) => value !== undefined)
    .map((value) => Number(String(value).slice(0, 4)));
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : undefined;
}

/** The words of the content's licence, where its folder has them. */
function legalText(): string | undefined {
  const root = import.meta.env['CONTENT_ROOT'] as string;
  return isPlainFile(root, 'LICENSE') ? readFileSync(join(root, 'LICENSE'), 'utf8') : undefined;
}
