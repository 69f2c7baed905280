import { z } from 'zod';
import {
  aliases,
  from,
  line,
  picture,
  source,
  sources,
  to,
  updated,
  year,
  type SchemaTools,
} from './fields.ts';

export const campaignKinds = ['phong-trao', 'phong-trao-dac-biet', 'dot-dac-biet'] as const;
export const campaignLevels = ['trung-uong', 'tinh', 'khoi', 'don-vi'] as const;

/** An emulation campaign. Its state (coming, running, ended) is derived from the period, never written. */
export const campaignSchema = (tools: SchemaTools) =>
  z.strictObject({
    title: line().describe('Tên phong trào đúng từng chữ như nguồn ghi, không có dấu ngoặc kép'),
    kind: z.enum(campaignKinds).describe('Loại phong trào'),
    level: z.enum(campaignLevels).optional().describe('Cấp phát động; bỏ trống nếu nguồn chưa nêu'),
    launcher: tools
      .reference('organisations')
      .optional()
      .describe('Tổ chức hoặc chức danh phát động; bỏ trống nếu nguồn chưa nêu'),
    period: z
      .strictObject({ from: from(), to: to() })
      .optional()
      .describe('Thời gian thực hiện; bỏ trống nếu nguồn chưa nêu'),
    document: tools
      .reference('documents')
      .optional()
      .describe('Văn bản phát động; bỏ trống nếu nguồn chưa nêu'),
    related: z.array(tools.reference('campaigns')).default([]).describe('Phong trào liên quan'),
    summary: line().describe('Một hai câu tóm tắt'),
    results: z
      .array(
        z.strictObject({
          unit: tools.reference('units').describe('Đơn vị'),
          year: year().describe('Năm'),
          text: line().describe('Kết quả, viết lại bằng lời của mình'),
          source: source(tools),
        }),
      )
      .default([])
      .describe('Kết quả của từng đơn vị'),
    cover: picture(tools).optional().describe('Ảnh chính'),
    aliases: aliases(),
    sources: sources(tools),
    updated: updated(),
  });
export type Campaign = z.infer<ReturnType<typeof campaignSchema>>;
