import { z } from 'zod';
import { aliases, attachments, day, line, sources, updated, type SchemaTools } from './fields.ts';

export const documentKinds = [
  'chi-thi',
  'ke-hoach',
  'quyet-dinh',
  'to-trinh',
  'bao-cao',
  'bien-ban',
  'huong-dan',
  'quy-che',
  'giao-uoc',
  'nghi-quyet',
  'khac',
] as const;

/**
 * Number and sign of an administrative document: number, optional year, then the type and the issuer in capitals
 * (Nghị định 30/2020/NĐ-CP, phụ lục III), e.g. `12/QĐ-UBND`, `44/2020/QĐ-UBND`; the Party's own put the type
 * before the stroke, e.g. `34-CT/TW`.
 */
export const documentNumber =
  /^\d{1,5}(?:(?:\/\d{4})?\/[A-ZĐ][A-Za-zĐđ0-9]*(?:-[A-ZĐ0-9&.]+)*|-[A-ZĐ][A-Za-zĐđ]*\/[A-ZĐ0-9]+(?:-[A-ZĐ0-9]+)*)$/u;

/** An official document that campaigns, tasks or honours rest on. */
export const documentSchema = (tools: SchemaTools) =>
  z.strictObject({
    kind: z.enum(documentKinds).describe('Loại văn bản'),
    number: z
      .string()
      .regex(documentNumber, { error: () => 'document-number' })
      .describe('Số và ký hiệu, ví dụ 12/QĐ-UBND'),
    date: day().describe('Ngày ban hành, dạng 2023-01-03'),
    issuer: tools
      .reference('organisations')
      .optional()
      .describe('Cơ quan hoặc chức danh ban hành; bỏ trống nếu nguồn chưa nêu'),
    title: line().describe('Trích yếu nội dung'),
    status: z
      .enum(['con-hieu-luc', 'het-hieu-luc', 'chua-ro'])
      .default('chua-ro')
      .describe('Tình trạng hiệu lực; chua-ro khi nguồn chưa nêu'),
    signer: line().optional().describe('Chức vụ và họ tên người ký, nếu nguồn nêu'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Địa chỉ bản công bố'),
    attachments: attachments(),
    aliases: aliases(),
    sources: sources(tools),
    updated: updated(),
  });
export type Document = z.infer<ReturnType<typeof documentSchema>>;
