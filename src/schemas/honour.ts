import { z } from 'zod';
import {
  corrections,
  line,
  partialDate,
  slug,
  sources,
  updated,
  year,
  type SchemaTools,
} from './fields.ts';

/** From registration to presentation, in the order in which an honour passes through them; `revoked` ends any of them. */
export const honourStatuses = [
  'registered',
  'voted',
  'proposed',
  'decided',
  'presented',
  'revoked',
] as const;
export const honourLines = ['dia-phuong', 'nganh-doc'] as const;

/** One honour of one recipient. Only `decided` and later may be worded as received. */
export const honourSchema = (tools: SchemaTools) =>
  z.strictObject({
    id: slug().describe('Mã không dấu, không trùng, ví dụ 2022-co-dan-dau-hai-quan'),
    recipient: z
      .union([
        z.strictObject({ unit: tools.reference('units').describe('Đơn vị được khen') }),
        z.strictObject({ person: tools.reference('people').describe('Cá nhân được khen') }),
        z.strictObject({
          model: tools
            .reference('models')
            .describe('Tập thể hoặc cá nhân có trang gương điển hình'),
        }),
      ])
      .describe('Người hoặc tập thể được khen: { unit: mã }, { person: mã } hoặc { model: mã }'),
    award: tools.reference('awards').describe('Danh hiệu hoặc hình thức, mã trong awards.yaml'),
    label: line().describe('Tên danh hiệu hoặc hình thức đúng như nguồn ghi'),
    year: year().describe('Năm thành tích'),
    line: z.enum(honourLines).describe('Tuyến khen: của địa phương hay của ngành dọc'),
    status: z.enum(honourStatuses).describe('Tình trạng, bằng bước cuối cùng trong steps'),
    steps: z
      .array(
        z.strictObject({
          status: z.enum(honourStatuses).describe('Bước'),
          date: partialDate().describe('Thời điểm'),
          by: tools.reference('organisations').optional().describe('Tổ chức thực hiện bước này'),
          to: tools.reference('organisations').optional().describe('Nơi nhận đề nghị'),
        }),
      )
      .min(1)
      .describe('Các bước theo thứ tự thời gian'),
    decision: tools
      .reference('documents')
      .optional()
      .describe('Quyết định khen thưởng; bắt buộc từ khi có quyết định'),
    conference: tools.reference('conferences').optional().describe('Hội nghị bình xét'),
    reason: line().optional().describe('Lý do khen ghi trong nguồn'),
    corrections: corrections(),
    sources: sources(tools),
    updated: updated(),
  });
export type Honour = z.infer<ReturnType<typeof honourSchema>>;
export type HonourStatus = (typeof honourStatuses)[number];
