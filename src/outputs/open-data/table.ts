import { z } from 'zod';
import type { Content } from '../../domain/content.ts';
import { type DataSet, dataSetOf } from '../../domain/data-sets.ts';
import { nameAt } from '../../domain/names.ts';
import type { PartialDate } from '../../domain/time.ts';
import { plainTools, type SchemaTools } from '../../schemas/fields.ts';
import type { Row } from '../table-file.ts';

/** What rows are made from. */
export interface Around {
  content: Content;
  /** An address of this site as it stands in a file: whole where the origin is known. */
  outside: (address: string) => string;
}

/**
 * A set of open data. Its schema is all there is to say of its columns: their keys, in the order of the CSV file, their headings (`title`),
 * meaning (`description`), type, and the set that an id leads to; JSON Schema, dictionary and data package are made from it.
 */
export interface Table<Shape extends z.ZodRawShape = z.ZodRawShape> {
  id: DataSet;
  title: string;
  /** What one row is, in a sentence. */
  description: string;
  schema: z.ZodObject<Shape>;
  /** The columns that tell a row from all others. */
  key: readonly (keyof Shape & string)[];
  /** The column that says which time a row is about: a year, or a date that begins with one. */
  time?: keyof Shape & string;
  rows: (around: Around) => z.output<z.ZodObject<Shape>>[];
}

/** A table whatever its columns are. */
export type AnyTable = Omit<Table, 'rows' | 'key' | 'time'> & {
  key: readonly string[];
  time?: string | undefined;
  rows: (around: Around) => Row[];
};

export const table = <Shape extends z.ZodRawShape>(definition: Table<Shape>): AnyTable =>
  definition as unknown as AnyTable;

/** The keyword of a column's schema that names the set in which its ids are found, in their column `ma`. */
export const refersTo = 'x-bo-du-lieu';

/** References that know the set they lead to. */
export const dataTools: SchemaTools = {
  image: plainTools.image,
  reference: (collection) =>
    collection === 'news'
      ? plainTools.reference(collection)
      : plainTools.reference(collection).meta({ [refersTo]: dataSetOf[collection] }),
};

/** A column: a field of the content's own schema, or another type, under a heading; what is not explained anew is explained as the field is. */
export const column = <T extends z.ZodType>(title: string, schema: T, description?: string): T =>
  schema.meta({ title, ...(description !== undefined && { description }) });

/** The id of an entry, for a column. */
export const idIn = dataTools.reference;

/** A code for which readers see words: each value with its own, as the site words it. */
export const coded = <Value extends string>(
  labels: Readonly<Record<Value, string>>,
  what: string,
) =>
  z.enum(Object.keys(labels) as [Value, ...Value[]]).describe(
    `${what}: ${Object.entries(labels)
      .map(([value, label]) => `${value} (${label as string})`)
      .join(', ')}.`,
  );

export const text = () => z.string().min(1);
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ format: 'date' });
/** As exact as its source. */
export const partialDate = () => z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Columns that mean the same in every table. */
export const ownId = (what: string) =>
  column('Mã', text(), `Mã ${what} trên trang thông tin; không đổi, không dùng lại.`);
export const sources = () => column('Nguồn', z.array(idIn('sources')), 'Mã các nguồn.');
export const source = () => column('Nguồn', idIn('sources'), 'Mã của nguồn.');
export const address = (what: string) =>
  column('Địa chỉ', text(), `Địa chỉ ${what} trên trang thông tin.`);
export const published = () => column('Ngày đăng', day(), 'Ngày đăng trên trang thông tin.');
export const updated = () =>
  column(
    'Ngày cập nhật',
    day().optional(),
    'Ngày cập nhật gần nhất trên trang thông tin; bỏ trống khi chưa sửa gì.',
  );
export const corrections = () =>
  column('Đính chính', z.array(text()), 'Những lần sửa, mỗi lần ghi ngày và nội dung.');
export const files = () =>
  column(
    'Tệp đính kèm',
    z.array(text()),
    'Địa chỉ các tệp đính kèm trên trang thông tin. Tệp do nơi khác ban hành không thuộc giấy phép của dữ liệu.',
  );
export const period = {
  tu: column(
    'Từ',
    partialDate().optional(),
    'Ngày, tháng hoặc năm bắt đầu, đúng mức mà nguồn nêu; bỏ trống khi nguồn chưa nêu.',
  ),
  den: column(
    'Đến hết',
    partialDate().optional(),
    'Ngày, tháng hoặc năm cuối cùng, đúng mức mà nguồn nêu; bỏ trống khi nguồn chưa nêu. Bỏ trống không có nghĩa là đến nay.',
  ),
};
export const asOf = column(
  'Tại thời điểm',
  partialDate().optional(),
  'Thời điểm mà nguồn xác nhận, khi không biết khoảng thời gian.',
);

/** The name that a unit or an organisation bore on a day; undefined for what the content does not have. */
export function nameOf(
  { content }: Around,
  collection: 'units' | 'organisations',
  id: string | undefined,
  date: PartialDate,
): string | undefined {
  const found = id === undefined ? undefined : content[collection].get(id)?.data;
  return found && nameAt(found, date).name;
}

export const correctionLines = (all: readonly { date: string; text: string }[]): string[] =>
  all.map(({ date, text: what }) => `${date}: ${what}`);
