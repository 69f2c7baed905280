import type { FieldKind } from '../schema-info/fields.ts';
import { documentNumber } from '../schemas/document.ts';

/** How texts of a kind must look, as the schemas have it, with the sentence that the form shows otherwise. The check says the same again, and more closely. */
export const patterns: Partial<Record<FieldKind, [pattern: string, sentence: string]>> = {
  date: [
    '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    'Viết ngày dạng 2025-01-31, tháng dạng 2025-01 hoặc năm dạng 2025.',
  ],
  slug: [
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 2023-bang-khen-thong-ke.',
  ],
  'document-number': [
    documentNumber.source,
    'Viết đúng số và ký hiệu như trên văn bản, ví dụ 12/QĐ-UBND hoặc 44/2020/QĐ-UBND.',
  ],
  url: ['^https?://\\S+$', 'Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https://.'],
  attachment: ['\\.([pP][dD][fF]|[dD][oO][cC][xX])$', 'Chọn tệp PDF hoặc DOCX.'],
};
