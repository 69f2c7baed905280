import { z } from 'zod';
import { asOf, day, from, line, source, to, type SchemaTools } from './fields.ts';

export const leadershipRoles = ['head', 'deputy', 'overseer'] as const;

/**
 * Who led the bloc and when. An open end means that no source says when it ended; it never means "until today".
 */
export const leadershipSchema = (tools: SchemaTools) =>
  z.strictObject({
    terms: z
      .array(
        z
          .strictObject({
            role: z
              .enum(leadershipRoles)
              .describe(
                'Nhiệm vụ: head (Khối trưởng), deputy (Khối phó), overseer (thành viên Hội đồng phụ trách Khối)',
              ),
            unit: tools.reference('units').optional().describe('Đơn vị đảm nhiệm'),
            person: tools.reference('people').optional().describe('Cá nhân đảm nhiệm'),
            chosen: line().optional().describe('Cách chọn như nguồn nêu, ví dụ: được bầu'),
            from: from(),
            to: to(),
            asOf: asOf(),
            source: source(tools),
          })
          .refine((term) => Boolean(term.unit) !== Boolean(term.person), {
            error: 'one-of',
            params: { expected: 'unit-or-person' },
          })
          .refine((term) => term.from ?? term.to ?? term.asOf, {
            error: 'undated',
            params: { expected: 'dated' },
          }),
      )
      .default([])
      .describe('Các nhiệm kỳ'),
    handovers: z
      .array(
        z.strictObject({
          date: day().describe('Ngày bàn giao'),
          from: tools.reference('units').describe('Đơn vị bàn giao nhiệm vụ Khối trưởng'),
          to: tools.reference('units').describe('Đơn vị nhận bàn giao'),
          conference: tools.reference('conferences').optional().describe('Hội nghị nơi bàn giao'),
          source: source(tools),
        }),
      )
      .default([])
      .describe('Các lần bàn giao nhiệm vụ Khối trưởng'),
  });
export type Leadership = z.infer<ReturnType<typeof leadershipSchema>>;
