import { z } from 'zod';

/** An image as Astro hands it over once it has read the file; the plain check knows only its path. */
export interface ImageFile {
  src: string;
  width: number;
  height: number;
  format: string;
}

/**
 * What a schema cannot know by itself and is given: how an image path and the id of another entry are read.
 * Astro, the content check and the form generator each bring their own.
 */
export interface SchemaTools {
  image: () => z.ZodType<ImageFile>;
  /** The id of an entry of another collection, e.g. `reference('units')` takes `hai-quan`. */
  reference: (collection: ReferenceTarget) => z.ZodType<string>;
}

export type ReferenceTarget =
  | 'awards'
  | 'campaigns'
  | 'conferences'
  | 'documents'
  | 'honours'
  | 'models'
  | 'news'
  | 'organisations'
  | 'people'
  | 'sources'
  | 'units';

/** Reads neither images nor references: for types, JSON Schema and tests. */
export const plainTools: SchemaTools = {
  image: () => z.string().min(1) as unknown as z.ZodType<ImageFile>,
  reference: () => z.string().min(1),
};

export const line = () => z.string().trim().min(1);
export const slug = () => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => 'slug' });
export const year = () => z.int().min(1945).max(2100);

const lastDayOfMonth = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();

/** True for `2023-02-24`, `2023-02` and `2023` when the calendar has such a day, month or year. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [y, m, d] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= lastDayOfMonth(y, m);
}

/** A day of the calendar, written `2023-02-24`. */
export const day = () =>
  z.string().refine((v) => /^\d{4}-\d{2}-\d{2}$/.test(v) && isCalendarDate(v), {
    error: 'day',
    params: { expected: 'day' },
  });

/** A day, a month or a year: `2023-02-24`, `2023-02` or `2023` (YAML reads a bare year as a number). */
export const partialDate = () =>
  z.preprocess(
    (v) => (typeof v === 'number' ? String(v) : v),
    z.string().refine(isCalendarDate, { error: 'date', params: { expected: 'date' } }),
  );

export const from = () =>
  partialDate()
    .optional()
    .describe('Từ khi nào (ngày, tháng hoặc năm); bỏ trống nếu nguồn chưa nêu');
export const to = () =>
  partialDate()
    .optional()
    .describe('Đến hết khi nào (ngày, tháng hoặc năm); bỏ trống nếu nguồn chưa nêu');
export const asOf = () =>
  partialDate().optional().describe('Thời điểm mà nguồn xác nhận, khi không biết khoảng thời gian');

export const sources = ({ reference }: SchemaTools) =>
  z
    .array(reference('sources'))
    .min(1)
    .describe('Các nguồn của nội dung này: mã tệp trong thư mục sources');

export const source = ({ reference }: SchemaTools) =>
  reference('sources').describe('Nguồn của thông tin này: mã tệp trong thư mục sources');

export const updated = () =>
  day().optional().describe('Ngày cập nhật gần nhất trên trang thông tin, dạng 2025-01-31');
export const published = () => day().describe('Ngày đăng trên trang thông tin, dạng 2025-01-31');
export const aliases = () =>
  z.array(line()).default([]).describe('Cách gọi khác mà người đọc có thể gõ khi tìm kiếm');

export const corrections = () =>
  z
    .array(
      z.strictObject({
        date: day().describe('Ngày đính chính'),
        text: line().describe('Nội dung đính chính: trước đây viết gì, nay sửa thành gì'),
      }),
    )
    .default([])
    .describe('Các lần đính chính, mới nhất ở cuối');

export const picture = ({ image }: SchemaTools) =>
  z.strictObject({
    src: image().describe('Tệp ảnh đặt cạnh bài, ví dụ ./hoi-nghi.jpg'),
    alt: line().describe('Mô tả ảnh cho người không nhìn thấy ảnh'),
    caption: line().optional().describe('Chú thích in dưới ảnh'),
    credit: line().describe('Người chụp hoặc đơn vị giữ bản quyền ảnh'),
  });

export const attachments = () =>
  z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^\.\/[^/\\]+\.(pdf|docx)$/i, { error: () => 'attachment' })
          .describe('Tệp PDF hoặc DOCX đặt cạnh bài, ví dụ ./bao-cao.pdf'),
        title: line().describe('Tên tài liệu như in trên tài liệu'),
      }),
    )
    .default([])
    .describe('Tệp đính kèm');

/** How exact a number of the source is. `dat` stands for a number given flatly ("đạt 100%"). */
export const qualifiers = ['gan', 'tren', 'hon', 'dat'] as const;
export const qualifier = () =>
  z
    .enum(qualifiers)
    .describe('Độ chính xác mà nguồn nêu: gan (gần), tren (trên), hon (hơn), dat (đạt đúng)');
