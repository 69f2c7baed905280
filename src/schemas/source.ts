import { z } from 'zod';
import { line, partialDate } from './fields.ts';

export const sourceKinds = ['tai-lieu', 'bao-chi', 'van-ban', 'trang-thong-tin'] as const;

/** Where a fact comes from. Every entry names at least one. */
export const sourceSchema = () =>
  z.strictObject({
    title: line().describe('Tên tài liệu hoặc bài báo'),
    publisher: line().describe('Nơi công bố: báo, cơ quan, đơn vị'),
    author: line().optional().describe('Tác giả, nếu nguồn có ghi'),
    published: partialDate().optional().describe('Ngày công bố; bỏ trống nếu nguồn không ghi'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Địa chỉ trên mạng, nếu có'),
    kind: z
      .enum(sourceKinds)
      .describe('Loại nguồn: tài liệu, báo chí, văn bản hay trang thông tin'),
    note: line().optional().describe('Điều người đọc cần biết về nguồn'),
  });
export type Source = z.infer<ReturnType<typeof sourceSchema>>;
