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

/** Loại hình khen thưởng: on what ground a decision honours. */
export const honourForms = [
  'cong-trang',
  'chuyen-de',
  'dot-xuat',
  'cong-hien',
  'nien-han',
  'doi-ngoai',
  'khac',
] as const;

/** Whom a list of honours names; a member unit itself is named by its id. */
export const recipientKinds = ['ca-nhan', 'tap-the', 'ho-gia-dinh', 'doanh-nghiep'] as const;

/** The steps of an honour, or of all honours of a list. */
export const honourSteps = (tools: SchemaTools) =>
  z
    .array(
      z.strictObject({
        status: z.enum(honourStatuses).describe('Bước'),
        date: partialDate()
          .optional()
          .describe('Thời điểm mà nguồn ghi cho bước này; bỏ trống nếu nguồn chưa nêu'),
        by: tools.reference('organisations').optional().describe('Tổ chức thực hiện bước này'),
        to: tools
          .reference('organisations')
          .optional()
          .describe('Cơ quan được đề nghị khen thưởng'),
        document: tools
          .reference('documents')
          .optional()
          .describe('Văn bản của bước này, ví dụ quyết định hủy bỏ ở bước revoked'),
      }),
    )
    .min(1)
    .describe('Các bước theo thứ tự thời gian');

/** One honour of one recipient. Only `decided` and later may be worded as received. */
export const honourSchema = (tools: SchemaTools) =>
  z.strictObject({
    id: slug().describe('Mã không dấu, không trùng, ví dụ 2024-co-thi-dua-don-vi-a'),
    recipient: z
      .union([
        z.strictObject({ unit: tools.reference('units').describe('Đơn vị được khen thưởng') }),
        z.strictObject({ person: tools.reference('people').describe('Cá nhân được khen thưởng') }),
        z.strictObject({
          model: tools
            .reference('models')
            .describe('Tập thể hoặc cá nhân có trang gương điển hình'),
        }),
        z.strictObject({
          name: line().describe('Tên như văn bản ghi, của cá nhân hoặc tập thể'),
          kind: z
            .enum(recipientKinds)
            .describe('Loại: cá nhân, tập thể, hộ gia đình hay doanh nghiệp'),
          honorific: line().optional().describe('Danh xưng như văn bản ghi: Ông, Bà'),
          role: line().optional().describe('Chức vụ khi được khen thưởng'),
          memberOf: tools
            .reference('units')
            .optional()
            .describe('Đơn vị thành viên tại thời điểm khen thưởng'),
          within: line().optional().describe('Phòng hoặc đội; cơ quan ngoài Khối cũng ghi ở đây'),
        }),
      ])
      .describe(
        'Cá nhân, tập thể được khen thưởng: { unit: mã }, { person: mã }, { model: mã } hoặc { name: …, kind: … }',
      ),
    award: tools.reference('awards').describe('Danh hiệu hoặc hình thức, mã trong awards.yaml'),
    label: line().describe('Tên danh hiệu hoặc hình thức đúng như nguồn ghi'),
    year: year().describe('Năm thành tích'),
    form: z.enum(honourForms).optional().describe('Loại hình khen thưởng'),
    line: z.enum(honourLines).describe('Khen thưởng của: địa phương hay bộ, ngành'),
    status: z.enum(honourStatuses).describe('Tình trạng, bằng bước cuối cùng trong steps'),
    steps: honourSteps(tools),
    decision: tools
      .reference('documents')
      .optional()
      .describe('Quyết định khen thưởng; bắt buộc từ khi có quyết định'),
    conference: tools.reference('conferences').optional().describe('Hội nghị bình xét'),
    reason: line().optional().describe('Thành tích khen thưởng như nguồn ghi'),
    corrections: corrections(),
    sources: sources(tools),
    updated: updated(),
  });
export type Honour = z.infer<ReturnType<typeof honourSchema>>;
export type HonourStatus = (typeof honourStatuses)[number];
