import { z } from 'zod';
import { corrections, line, sources, updated, year, type SchemaTools } from './fields.ts';
import { honourForms, honourLines, honourSteps } from './honour.ts';

/**
 * What all rows of a list of honours share. The rows themselves, one recipient a row, stand in a CSV file
 * of the same name beside it, or in `rows` as pasted from a spreadsheet.
 */
export const honourListSchema = (tools: SchemaTools) =>
  z.strictObject({
    decision: tools
      .reference('documents')
      .optional()
      .describe('Quyết định khen thưởng; bắt buộc từ khi có quyết định'),
    year: year().describe('Năm thành tích'),
    award: tools
      .reference('awards')
      .optional()
      .describe('Danh hiệu hoặc hình thức chung của cả danh sách; bỏ trống nếu ghi ở từng dòng'),
    line: z.enum(honourLines).describe('Khen thưởng của: địa phương hay bộ, ngành'),
    form: z.enum(honourForms).optional().describe('Loại hình khen thưởng'),
    steps: honourSteps(tools),
    conference: tools.reference('conferences').optional().describe('Hội nghị bình xét'),
    stated: z
      .strictObject({
        collectives: z.int().min(0).optional().describe('Số tập thể mà văn bản ghi'),
        individuals: z.int().min(0).optional().describe('Số cá nhân mà văn bản ghi'),
      })
      .optional()
      .describe('Số lượng mà văn bản ghi, để đối chiếu với số dòng'),
    rows: z
      .string()
      .optional()
      .describe(
        'Các dòng của danh sách, dán từ Excel (chọn cả dòng tên cột rồi sao chép); bỏ trống khi đã có tệp CSV cùng tên',
      ),
    reason: line().optional().describe('Thành tích khen thưởng chung của cả danh sách'),
    corrections: corrections(),
    sources: sources(tools),
    updated: updated(),
  });
export type HonourList = z.infer<ReturnType<typeof honourListSchema>>;
