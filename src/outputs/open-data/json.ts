import { z } from 'zod';
import type { Row } from '../table-file.ts';
import { column, day, text } from './table.ts';

/** What a JSON file says of itself before its rows. A list cut out of a set has neither version nor schema of its own. */
const about = z.strictObject({
  tieu_de: column('Tiêu đề', text(), 'Tên của bộ dữ liệu hoặc danh sách.'),
  dia_chi: column('Địa chỉ', text(), 'Trang cho người đọc có cùng nội dung.'),
  giai_thich: column('Giải thích', text(), 'Trang giải thích các cột.'),
  luoc_do: column('Lược đồ', text().optional(), 'Địa chỉ lược đồ JSON Schema của tệp.'),
  phien_ban: column(
    'Phiên bản',
    text().optional(),
    'Ngày thay đổi gần nhất, nếu nội dung có ghi, và tám ký tự tính từ chính dữ liệu.',
  ),
  cap_nhat: column('Cập nhật', day().optional(), 'Ngày thay đổi gần nhất mà nội dung ghi.'),
  giay_phep: column(
    'Giấy phép',
    z
      .strictObject({
        ten: column('Tên', text(), 'Tên giấy phép.'),
        dia_chi: column('Địa chỉ', z.url(), 'Địa chỉ của giấy phép.'),
      })
      .optional(),
    'Giấy phép dùng lại dữ liệu.',
  ),
  so_muc: column('Số mục', z.int().min(0), 'Số mục trong tệp.'),
});
export type FileAbout = Omit<z.output<typeof about>, 'so_muc'>;

/** The rows under the keys that their CSV file has, in its order; what is not known is left out, what there is none of is an empty list. */
export const toJson = (
  facts: FileAbout,
  columns: readonly string[],
  rows: readonly Row[],
): string =>
  JSON.stringify({
    ...facts,
    so_muc: rows.length,
    muc: rows.map((row) => Object.fromEntries(columns.map((key) => [key, row[key]]))),
  });

/** JSON Schema of such a file. */
export function fileSchema(
  { schema, title, description }: { schema: z.ZodObject; title: string; description: string },
  id: string | undefined,
): string {
  const { $schema, ...rest } = z.toJSONSchema(
    about.extend({ muc: column('Các mục', z.array(schema), description) }),
    { io: 'output' },
  );
  return JSON.stringify({ $schema, ...(id && { $id: id }), title, ...rest }, null, 2);
}
