import { z } from 'zod';
import { line } from './fields.ts';

/** An abbreviation that readers type and the search expands both ways. */
export const abbreviationSchema = () =>
  z.strictObject({
    id: line().describe('Chữ viết tắt, ví dụ UBND'),
    meanings: z
      .array(line())
      .min(1)
      .describe('Các cách viết đầy đủ; hơn một khi chữ viết tắt có nhiều nghĩa'),
  });
export type Abbreviation = z.infer<ReturnType<typeof abbreviationSchema>>;
