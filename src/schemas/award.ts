import { z } from 'zod';
import { from, line, slug, source, sources, to, type SchemaTools } from './fields.ts';

export const awardForms = ['danh-hieu', 'hinh-thuc'] as const;
export const awardLevels = ['nha-nuoc', 'bo-nganh', 'tinh', 'co-so'] as const;
export const awardSubjects = ['ca-nhan', 'tap-the'] as const;

/** A kind of award: an emulation title or a form of commendation, with its label under each legal regime. */
export const awardSchema = (tools: SchemaTools) =>
  z.strictObject({
    id: slug().describe('Mã không dấu, không đổi; là địa chỉ trang của loại khen thưởng'),
    labels: z
      .array(
        z.strictObject({
          label: line().describe('Tên gọi như nguồn ghi'),
          regime: line().optional().describe('Luật áp dụng, nếu nguồn nêu'),
          from: from(),
          to: to(),
          source: source(tools),
        }),
      )
      .min(1)
      .describe('Tên gọi qua từng thời kỳ pháp luật, cũ trước, mới sau'),
    form: z
      .enum(awardForms)
      .optional()
      .describe('Danh hiệu thi đua hay hình thức khen thưởng; bỏ trống nếu nguồn chưa nêu'),
    subjects: z
      .array(z.enum(awardSubjects))
      .default([])
      .describe('Dành cho ai (cá nhân, tập thể); bỏ trống nếu nguồn chưa nêu'),
    level: z.enum(awardLevels).optional().describe('Cấp khen thưởng'),
    decider: tools
      .reference('organisations')
      .optional()
      .describe('Nơi quyết định hoặc được đề nghị tặng, như nguồn nêu'),
    rank: z.int().min(1).describe('Thứ bậc để xếp, 1 là cao nhất'),
    abbreviations: z.array(line()).default([]).describe('Chữ viết tắt'),
    sources: sources(tools),
  });
export type Award = z.infer<ReturnType<typeof awardSchema>>;
