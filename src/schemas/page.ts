import { z } from 'zod';
import { line, type SchemaTools, updated } from './fields.ts';

/** A standing page (giới thiệu, trợ năng, quyền riêng tư). */
export const pageSchema = ({ reference }: SchemaTools) =>
  z.strictObject({
    title: line().describe('Tên trang'),
    summary: line().describe('Một câu mô tả trang'),
    updated: updated(),
    sources: z
      .array(reference('sources'))
      .default([])
      .describe('Các nguồn, nếu trang dựa vào nguồn bên ngoài'),
  });
export type Page = z.infer<ReturnType<typeof pageSchema>>;
