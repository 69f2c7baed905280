import { z } from 'zod';
import { asOf, from, line, source, sources, to, updated, type SchemaTools } from './fields.ts';

/** A person named by a source in an official capacity. Nothing private is kept here. */
export const personSchema = (tools: SchemaTools) =>
  z.strictObject({
    name: line().describe('Họ và tên'),
    honorific: z.enum(['Ông', 'Bà']).optional().describe('Danh xưng: Ông hoặc Bà, như nguồn ghi'),
    sortKey: line()
      .optional()
      .describe('Tên dùng để xếp thứ tự khi khác chữ cuối của họ tên, ví dụ Hiếu Lễ'),
    offices: z
      .array(
        z.strictObject({
          title: line().describe('Chức vụ đúng như nguồn ghi'),
          organisation: tools
            .reference('organisations')
            .optional()
            .describe('Tổ chức nơi giữ chức vụ'),
          unit: tools.reference('units').optional().describe('Đơn vị thành viên nơi giữ chức vụ'),
          from: from(),
          to: to(),
          asOf: asOf(),
          source: source(tools),
        }),
      )
      .min(1)
      .describe('Các chức vụ, mỗi chức vụ có khoảng thời gian hoặc thời điểm xác nhận'),
    sources: sources(tools),
    updated: updated(),
  });
export type Person = z.infer<ReturnType<typeof personSchema>>;
