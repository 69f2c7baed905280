import { z } from 'zod';
import { slug, sources, type SchemaTools } from './fields.ts';
import { names } from './unit.ts';

export const organisationKinds = [
  'khoi',
  'uy-ban',
  'bo',
  'tong-cuc',
  'hoi-dong',
  'ban',
  'so',
  'doan-the',
  'chuc-danh',
  'khac',
] as const;

/** A body outside the members: it sets targets, issues documents, launches campaigns, witnesses pledges. */
export const organisationSchema = (tools: SchemaTools) =>
  z.strictObject({
    id: slug().describe('Mã không dấu, không đổi, ví dụ ubnd-tinh-tay-ninh'),
    names: names(tools),
    kind: z.enum(organisationKinds).describe('Loại tổ chức'),
    sources: sources(tools),
  });
export type Organisation = z.infer<ReturnType<typeof organisationSchema>>;
