import { z } from 'zod';
import { line, qualifier, slug, source, year, type SchemaTools } from './fields.ts';

export const figureScopes = ['khoi', 'tinh'] as const;
export const targetKinds = ['du-toan', 'chi-tieu'] as const;

/** One measured result of a unit, the bloc or the province in one year, as approximate as its source. */
export const figureSchema = (tools: SchemaTools) =>
  z
    .strictObject({
      id: slug().describe('Mã không dấu, không trùng trong hội nghị'),
      subject: z
        .union([
          z.strictObject({ unit: tools.reference('units').describe('Đơn vị') }),
          z.strictObject({
            scope: z.enum(figureScopes).describe('Phạm vi: khoi (cả Khối) hoặc tinh (toàn tỉnh)'),
          }),
        ])
        .describe('Số liệu của ai: { unit: mã } hoặc { scope: khoi | tinh }'),
      measure: line().describe('Chỉ tiêu đo, viết giống nhau qua các năm để so sánh được'),
      year: year().describe('Năm của số liệu'),
      value: z.number().optional().describe('Giá trị; bỏ trống nếu nguồn chỉ nêu tỷ lệ'),
      measuredIn: line().optional().describe('Đơn vị tính, ví dụ tỷ đồng hoặc %'),
      qualifier: qualifier().optional(),
      targets: z
        .array(
          z.strictObject({
            kind: z.enum(targetKinds).describe('So với dự toán hay với chỉ tiêu'),
            setBy: tools.reference('organisations').describe('Cơ quan giao'),
            share: z.number().describe('Tỷ lệ hoàn thành, phần trăm'),
            qualifier: qualifier(),
          }),
        )
        .default([])
        .describe('So với dự toán, chỉ tiêu được giao'),
      source: source(tools),
    })
    .refine(
      (figure) =>
        figure.value === undefined ||
        (figure.qualifier !== undefined && figure.measuredIn !== undefined),
      {
        error: 'figure',
        params: { expected: 'figure-qualifier' },
        path: ['value'],
      },
    );
export type Figure = z.infer<ReturnType<typeof figureSchema>>;
