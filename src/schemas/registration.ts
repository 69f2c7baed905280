import { z } from 'zod';
import {
  corrections,
  line,
  published,
  sources,
  updated,
  year,
  type SchemaTools,
} from './fields.ts';

/** What the units registered and pledged for a year. Whether it was reached is no part of it: figures say that. */
export const registrationSchema = (tools: SchemaTools) =>
  z.strictObject({
    year: year().describe('Năm đăng ký, giao ước'),
    conference: tools
      .reference('conferences')
      .optional()
      .describe('Hội nghị ký giao ước; bỏ trống nếu nguồn chưa nêu'),
    document: tools
      .reference('documents')
      .optional()
      .describe('Bản giao ước hoặc văn bản đăng ký; bỏ trống nếu nguồn chưa nêu'),
    units: z
      .array(
        z.strictObject({
          unit: tools.reference('units').describe('Đơn vị'),
          titles: z
            .array(
              z.strictObject({
                label: line().describe('Danh hiệu, hình thức đăng ký, như nguồn ghi'),
                award: tools
                  .reference('awards')
                  .optional()
                  .describe('Mã danh hiệu, hình thức trong awards.yaml, nếu có'),
              }),
            )
            .default([])
            .describe('Danh hiệu, hình thức khen thưởng đăng ký phấn đấu'),
          targets: z
            .array(
              z.strictObject({
                measure: line().describe(
                  'Chỉ tiêu, viết giống «measure» của số liệu để kết quả đứng bên cạnh',
                ),
                value: z.number().optional().describe('Mức giao ước; bỏ trống nếu không là số'),
                measuredIn: line().optional().describe('Đơn vị tính, ví dụ tỷ đồng hoặc %'),
                text: line().optional().describe('Nội dung giao ước, như nguồn ghi'),
              }),
            )
            .default([])
            .describe('Chỉ tiêu giao ước'),
        }),
      )
      .min(1)
      .describe('Đăng ký và giao ước của từng đơn vị'),
    published: published(),
    updated: updated(),
    sources: sources(tools),
    corrections: corrections(),
  });
