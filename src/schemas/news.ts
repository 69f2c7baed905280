import { z } from 'zod';
import {
  aliases,
  attachments,
  corrections,
  day,
  line,
  picture,
  published,
  sources,
  updated,
  type SchemaTools,
} from './fields.ts';

export const newsCategories = [
  'hoi-nghi',
  'phong-trao',
  'khen-thuong',
  'guong-dien-hinh',
  'hoat-dong',
] as const;

/** A news article in our own words; the body is Markdown. */
export const newsSchema = (tools: SchemaTools) =>
  z.strictObject({
    title: line().describe('Tiêu đề bài'),
    date: day().describe('Ngày diễn ra, dạng 2025-01-31'),
    published: published(),
    updated: updated(),
    summary: line().describe('Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm'),
    category: z.enum(newsCategories).describe('Chuyên mục'),
    units: z.array(tools.reference('units')).default([]).describe('Mã các đơn vị được nhắc đến'),
    people: z.array(tools.reference('people')).default([]).describe('Mã những người được nhắc đến'),
    campaigns: z
      .array(tools.reference('campaigns'))
      .default([])
      .describe('Mã các phong trào được nhắc đến'),
    documents: z
      .array(tools.reference('documents'))
      .default([])
      .describe('Mã các văn bản được nhắc đến'),
    honours: z
      .array(tools.reference('honours'))
      .default([])
      .describe('Mã các khen thưởng được nhắc đến'),
    conference: tools
      .reference('conferences')
      .optional()
      .describe('Mã hội nghị mà bài đưa tin, ví dụ 2025/tong-ket-2024'),
    cover: picture(tools).optional().describe('Ảnh chính của bài'),
    byline: line()
      .optional()
      .describe('Người viết bài của trang thông tin; không ghi tác giả của nguồn'),
    attachments: attachments(),
    sources: sources(tools),
    corrections: corrections(),
    aliases: aliases(),
  });
export type News = z.infer<ReturnType<typeof newsSchema>>;
