import { z } from 'zod';
import {
  aliases,
  attachments,
  corrections,
  day,
  line,
  partialDate,
  picture,
  published,
  sources,
  updated,
  year,
  type SchemaTools,
} from './fields.ts';
import { figureSchema } from './figure.ts';

export const conferenceKinds = [
  'tong-ket',
  'so-ket',
  'phat-dong',
  'ky-giao-uoc',
  'ban-giao',
  'hoi-thi',
  'hoi-thao',
  'hoc-tap-kinh-nghiem',
  'do-dau',
  'khac',
] as const;
const sessions = ['sang', 'chieu', 'toi', 'ca-ngay'] as const;

/** A conference or other activity of the bloc. One meeting may be of several kinds. The report is the body. */
export const conferenceSchema = (tools: SchemaTools) =>
  z.strictObject({
    title: line().describe('Tên hội nghị hoặc hoạt động'),
    date: day().describe('Ngày diễn ra, dạng 2025-01-31'),
    session: z.enum(sessions).optional().describe('Buổi trong ngày; bỏ trống nếu nguồn chưa nêu'),
    place: line().optional().describe('Địa điểm; bỏ trống nếu nguồn chưa nêu'),
    kinds: z
      .array(z.enum(conferenceKinds))
      .min(1)
      .describe('Nội dung của hội nghị; một hội nghị có thể có nhiều nội dung'),
    yearReviewed: year().optional().describe('Năm được tổng kết hoặc sơ kết'),
    yearLaunched: year().optional().describe('Năm được phát động hoặc ký giao ước'),
    host: tools.reference('units').optional().describe('Đơn vị chủ trì tổ chức'),
    summary: line().describe('Một hai câu tóm tắt'),
    attendees: z
      .strictObject({
        people: z
          .array(
            z.strictObject({
              person: tools.reference('people').describe('Mã người dự'),
              office: line().describe('Chức vụ khi dự, như nguồn ghi'),
            }),
          )
          .default([])
          .describe('Những người được nguồn nêu tên'),
        groups: z.array(line()).default([]).describe('Các nhóm dự khác, mỗi nhóm một dòng'),
        units: z.array(tools.reference('units')).default([]).describe('Các đơn vị có người dự'),
      })
      .optional()
      .describe('Thành phần dự'),
    activities: z
      .array(
        z.strictObject({
          title: line().describe('Hoạt động'),
          kind: z.enum(conferenceKinds).describe('Loại hoạt động'),
          date: partialDate().optional().describe('Thời điểm; bỏ trống nếu nguồn chưa nêu'),
          year: year().describe('Năm của hoạt động'),
        }),
      )
      .default([])
      .describe('Hoạt động của Khối trong năm, như hội nghị nêu'),
    figures: z.array(figureSchema(tools)).default([]).describe('Số liệu nêu tại hội nghị'),
    goals: z
      .array(
        z.strictObject({
          year: year().describe('Năm của mục tiêu'),
          text: line().describe('Mục tiêu, viết lại bằng lời của mình'),
        }),
      )
      .default([])
      .describe('Mục tiêu được thống nhất'),
    tasks: z
      .strictObject({
        year: year().describe('Năm thực hiện'),
        setBy: tools.reference('people').describe('Người giao hoặc đề nghị nhiệm vụ'),
        items: z
          .array(
            z.strictObject({
              title: line().describe('Tên ngắn của nhiệm vụ'),
              text: line().describe('Nội dung, viết lại bằng lời của mình'),
              campaigns: z
                .array(tools.reference('campaigns'))
                .default([])
                .describe('Phong trào mà nhiệm vụ dựa vào'),
              documents: z
                .array(tools.reference('documents'))
                .default([])
                .describe('Văn bản mà nhiệm vụ dựa vào'),
            }),
          )
          .min(1)
          .describe('Từng nhiệm vụ theo thứ tự'),
      })
      .optional()
      .describe('Nhiệm vụ được đề nghị hoặc giao'),
    comments: z
      .array(
        z.strictObject({
          by: tools.reference('people').describe('Người phát biểu'),
          text: line().describe('Nội dung phát biểu, viết lại bằng lời của mình'),
        }),
      )
      .default([])
      .describe('Phát biểu tại hội nghị'),
    pledges: z
      .array(
        z.strictObject({
          year: year().describe('Năm của giao ước'),
          signatories: z.array(tools.reference('units')).min(1).describe('Các đơn vị ký'),
          witnesses: z
            .array(
              z.strictObject({
                office: line().describe('Chức danh của người chứng kiến, như nguồn ghi'),
                organisation: tools
                  .reference('organisations')
                  .optional()
                  .describe('Tổ chức của người chứng kiến'),
                person: tools
                  .reference('people')
                  .optional()
                  .describe('Người chứng kiến, nếu nguồn nêu tên'),
              }),
            )
            .default([])
            .describe('Người chứng kiến'),
        }),
      )
      .default([])
      .describe('Ký kết giao ước thi đua'),
    campaigns: z
      .array(tools.reference('campaigns'))
      .default([])
      .describe('Phong trào được phát động hoặc nhắc đến ngoài phần nhiệm vụ'),
    documents: z
      .array(tools.reference('documents'))
      .default([])
      .describe('Văn bản được nhắc đến ngoài phần nhiệm vụ'),
    cover: picture(tools).optional().describe('Ảnh chính'),
    attachments: attachments(),
    published: published(),
    updated: updated(),
    sources: sources(tools),
    corrections: corrections(),
    aliases: aliases(),
  });
export type Conference = z.infer<ReturnType<typeof conferenceSchema>>;
