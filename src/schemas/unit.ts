import { z } from 'zod';
import {
  aliases,
  asOf,
  from,
  line,
  partialDate,
  source,
  sources,
  to,
  updated,
  type SchemaTools,
} from './fields.ts';

/** The names something has borne, each for its time. Shared by units and organisations. */
export const names = (tools: SchemaTools) =>
  z
    .array(
      z.strictObject({
        name: line().describe(
          'Tên đầy đủ như nguồn ghi; tên dễ hiểu nhầm là cơ quan trung ương thì ghi thêm địa bàn',
        ),
        asWritten: line()
          .optional()
          .describe('Nguồn ghi thế nào, khi «name» đã được ghi thêm địa bàn'),
        short: line().describe('Tên gọn để dùng trong bảng và danh sách'),
        from: from(),
        to: to(),
        parent: tools
          .reference('organisations')
          .optional()
          .describe('Cơ quan chủ quản trong thời gian mang tên này'),
        source: source(tools),
      }),
    )
    .min(1)
    .describe(
      'Các tên qua từng thời kỳ, cũ trước, mới sau; đổi tên thì thêm một dòng, không sửa dòng cũ',
    );

/** A member of the bloc. Its id never changes; its names do. */
export const unitSchema = (tools: SchemaTools) =>
  z.strictObject({
    names: names(tools),
    aliases: aliases(),
    abbreviations: z.array(line()).default([]).describe('Chữ viết tắt, ví dụ BHXH'),
    summary: line().describe('Một câu giới thiệu đơn vị'),
    membership: z
      .array(z.strictObject({ from: from(), to: to(), asOf: asOf(), source: source(tools) }))
      .min(1)
      .describe('Những khoảng thời gian là thành viên Khối'),
    succeededBy: z
      .array(tools.reference('units'))
      .default([])
      .describe('Đơn vị kế thừa khi hợp nhất hoặc chia tách'),
    succeededOn: partialDate().optional().describe('Thời điểm hợp nhất hoặc chia tách'),
    events: z
      .array(
        z.strictObject({
          date: partialDate().describe('Thời điểm'),
          text: line().describe('Việc đã xảy ra với đơn vị, một câu'),
          source: source(tools),
        }),
      )
      .default([])
      .describe('Mốc thay đổi về tổ chức của đơn vị'),
    sources: sources(tools),
    updated: updated(),
  });
export type Unit = z.infer<ReturnType<typeof unitSchema>>;
export type DatedName = Unit['names'][number];
