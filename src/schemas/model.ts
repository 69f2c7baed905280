import { z } from 'zod';
import {
  aliases,
  corrections,
  day,
  line,
  picture,
  published,
  sources,
  updated,
  year,
  type SchemaTools,
} from './fields.ts';

export const recognitions = ['nominated', 'recognised'] as const;
export const modelKinds = ['ca-nhan', 'tap-the'] as const;

/** An exemplary model (gương điển hình): a person or a collective, as of the years it is shown for. */
export const modelSchema = (tools: SchemaTools) =>
  z.strictObject({
    name: line().describe('Tên cá nhân hoặc tập thể tại thời điểm đó'),
    kind: z.enum(modelKinds).describe('Cá nhân hay tập thể'),
    unit: tools.reference('units').describe('Đơn vị thành viên tại thời điểm đó'),
    person: tools.reference('people').optional().describe('Mã người, khi là cá nhân'),
    role: line().optional().describe('Chức vụ tại thời điểm đó'),
    field: line().optional().describe('Lĩnh vực nổi bật'),
    years: z.array(year()).min(1).describe('Những năm được công nhận hoặc đề nghị'),
    recognition: z
      .enum(recognitions)
      .describe('Mức công nhận: mới được bình xét, đề nghị hay đã được công nhận'),
    honours: z
      .array(tools.reference('honours'))
      .default([])
      .describe('Các khen thưởng làm căn cứ; khi mới được đề nghị thì là các đề nghị'),
    campaigns: z
      .array(tools.reference('campaigns'))
      .default([])
      .describe('Phong trào gắn với thành tích'),
    summary: line().describe('Một hai câu về thành tích'),
    portrait: picture(tools).optional().describe('Ảnh chân dung; chỉ hiện khi có ghi nhận đồng ý'),
    consent: z
      .strictObject({
        date: day().describe('Ngày đồng ý cho đăng ảnh'),
        recordedBy: line().describe('Nơi giữ bản đồng ý'),
      })
      .optional()
      .describe('Ghi nhận đồng ý cho đăng ảnh chân dung'),
    published: published(),
    updated: updated(),
    sources: sources(tools),
    corrections: corrections(),
    aliases: aliases(),
  });
export type Model = z.infer<ReturnType<typeof modelSchema>>;
