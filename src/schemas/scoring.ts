import { z } from 'zod';
import {
  corrections,
  line,
  partialDate,
  published,
  slug,
  sources,
  updated,
  year,
  type SchemaTools,
} from './fields.ts';

const points = () => z.number();

/** The points that the units got for a year's contest, as far as the bloc has published them. */
export const scoringSchema = (tools: SchemaTools) =>
  z.strictObject({
    year: year().describe('Năm được chấm điểm'),
    document: tools
      .reference('documents')
      .optional()
      .describe('Văn bản ban hành tiêu chí chấm điểm; bỏ trống nếu nguồn chưa nêu'),
    date: partialDate()
      .optional()
      .describe('Ngày, tháng hoặc năm chấm điểm; bỏ trống nếu nguồn chưa nêu'),
    criteria: z
      .array(
        z.strictObject({
          id: slug().describe('Mã không dấu của tiêu chí, không trùng trong bảng'),
          title: line().describe('Tên tiêu chí'),
          most: points().min(0).optional().describe('Điểm tối đa; bỏ trống nếu nguồn chưa nêu'),
        }),
      )
      .default([])
      .describe('Các tiêu chí theo thứ tự của bảng; điểm thưởng, điểm trừ là tiêu chí riêng'),
    units: z
      .array(
        z.strictObject({
          unit: tools.reference('units').describe('Đơn vị'),
          self: points().optional().describe('Tổng điểm đơn vị tự chấm'),
          score: points().optional().describe('Tổng điểm được chấm'),
          rank: z.int().min(1).optional().describe('Xếp hạng, chỉ ghi khi nguồn nêu'),
          parts: z
            .array(
              z.strictObject({
                criterion: slug().describe('Mã tiêu chí trong criteria'),
                self: points().optional().describe('Điểm đơn vị tự chấm'),
                score: points().optional().describe('Điểm được chấm'),
              }),
            )
            .default([])
            .describe('Điểm theo từng tiêu chí, nếu đã công bố'),
        }),
      )
      .min(1)
      .describe('Điểm của từng đơn vị'),
    published: published(),
    updated: updated(),
    sources: sources(tools),
    corrections: corrections(),
  });
export type Scoring = z.infer<ReturnType<typeof scoringSchema>>;
