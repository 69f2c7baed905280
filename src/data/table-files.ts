import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import type { DataSet } from '../domain/data-sets.ts';
import { toJson } from '../outputs/open-data/json.ts';
import { type Row, toCsv, toXlsx } from '../outputs/table-file.ts';
import type { SiteFile } from './files.ts';
import { licenceIn, outside } from './open-data.ts';

interface TableList {
  title: string;
  /** The page that shows the same to readers. */
  page: string;
  /** The set whose columns the list has. */
  set: DataSet;
  schema: { shape: object };
  rows: () => Row[];
  address: (format: 'csv' | 'json') => string;
  /** Where a workbook of it lies, for lists with decimals: spreadsheets read those of a CSV file by the sign of the machine. */
  workbook?: string;
}

/** A part of a set, or the whole under another address, as a CSV and a JSON file. */
export function tableFiles(
  content: Content,
  { title, page, set, schema, rows, address, workbook }: TableList,
): SiteFile[] {
  const keys = Object.keys(schema.shape);
  const about = {
    tieu_de: title,
    dia_chi: outside(page),
    giai_thich: outside(addresses.dataSet(set)),
    giay_phep: licenceIn(content),
  };
  return [
    ...(workbook ? [{ address: workbook, body: () => toXlsx(title, keys, rows()) }] : []),
    { address: address('csv'), body: () => toCsv(keys, rows()) },
    { address: address('json'), body: () => toJson(about, keys, rows()) },
  ];
}
