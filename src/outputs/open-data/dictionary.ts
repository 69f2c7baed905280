import { z } from 'zod';
import { type DataSet, dataSets } from '../../domain/data-sets.ts';
import { columnsOf, typeOf } from './columns.ts';
import { type AnyTable, column, text } from './table.ts';

/** A line of the data dictionary: one column of one set. It explains itself by the same means as the sets do. */
export const dictionaryRow = z.strictObject({
  bo: column('Bộ dữ liệu', z.enum(dataSets), 'Mã của bộ dữ liệu, là tên tệp.'),
  cot: column('Cột', text(), 'Tên cột.'),
  ten: column('Tên', text(), 'Tên cột bằng lời.'),
  y_nghia: column('Ý nghĩa', text(), 'Nội dung và cách ghi.'),
  kieu: column('Kiểu', text(), 'Kiểu của giá trị.'),
  luon_co: column(
    'Luôn có',
    z.enum(['co', 'khong']),
    'co nếu mục nào cũng có giá trị hoặc danh sách; khong nếu có thể bỏ trống.',
  ),
  dan_den: column(
    'Dẫn đến',
    z.enum(dataSets).optional(),
    'Mã của bộ mà giá trị dẫn đến, theo cột ma của bộ đó.',
  ),
});

export const dictionaryOf = (
  table: AnyTable,
  titleOf: (set: DataSet) => string,
): z.output<typeof dictionaryRow>[] =>
  columnsOf(table).map((one) => ({
    bo: table.id,
    cot: one.key,
    ten: one.schema.title,
    y_nghia: sentence(one.schema.description),
    kieu: typeOf(one, titleOf),
    luon_co: one.required ? 'co' : 'khong',
    dan_den: one.to,
  }));

/** Descriptions of fields end as the authors' guide has them; here each is a sentence. */
const sentence = (description: string): string =>
  /[.!?…]$/.test(description) ? description : `${description}.`;
