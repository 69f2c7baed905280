import { z } from 'zod';
import { line, partialDate, source, type SchemaTools } from './fields.ts';

/** Where a site is published. Only nginx sends compressed twins that a build has made; the others compress by themselves. */
export const hosts = ['github-pages', 'netlify', 'cloudflare', 'nginx'] as const;
export type Host = (typeof hosts)[number];

/** The site itself and the bloc it is about. */
export const siteSchema = (tools: SchemaTools) =>
  z.strictObject({
    title: line().describe('Tên trang thông tin'),
    shortTitle: line().describe('Tên gọn của trang thông tin, dùng ở đầu trang và thẻ tiêu đề'),
    description: line().describe('Một câu mô tả trang thông tin'),
    bloc: tools.reference('organisations').describe('Mã của Khối trong organisations.yaml'),
    province: line().describe('Tên tỉnh, ví dụ tỉnh Tây Ninh'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Địa chỉ gốc khi đã có tên miền, ví dụ https://vi-du.vn; bỏ trống khi chưa có'),
    basePath: z
      .string()
      .regex(/^\/(?:[a-z0-9-]+\/)*$/, { error: () => 'base-path' })
      .default('/')
      .describe('Thư mục con trên máy chủ, bắt đầu và kết thúc bằng dấu gạch chéo'),
    official: z
      .boolean()
      .default(false)
      .describe(
        'Ghi true khi đây là trang thông tin chính thức của đơn vị quản lý; khi chưa ghi, cuối mỗi trang nói rõ đây không phải là cổng thông tin chính thức của cơ quan nhà nước',
      ),
    host: z
      .enum(hosts)
      .optional()
      .describe(
        'Nơi đặt trang thông tin; với nginx thì tệp được nén sẵn khi tạo trang, nơi khác tự nén khi gửi. Bỏ trống khi chưa chọn',
      ),
    licence: z
      .strictObject({
        id: line().optional().describe('Mã SPDX của giấy phép, ví dụ CC-BY-4.0'),
        name: line().describe('Tên giấy phép, như người đọc sẽ thấy'),
        url: z
          .url({ protocol: /^https?$/ })
          .describe('Địa chỉ của giấy phép, ví dụ https://creativecommons.org/licenses/by/4.0/'),
      })
      .optional()
      .describe(
        'Giấy phép dùng lại nội dung và dữ liệu do trang biên soạn, ví dụ CC BY 4.0; nguyên văn đặt ở tệp LICENSE cạnh site.yaml. Bỏ trống, hoặc chưa ghi đơn vị quản lý, thì trang thông tin chưa công bố giấy phép nào',
      ),
    owner: z
      .strictObject({
        name: line().optional().describe('Đơn vị quản lý trang thông tin'),
        responsible: line()
          .optional()
          .describe('Người chịu trách nhiệm nội dung, ghi chức vụ và họ tên'),
        address: line().optional().describe('Địa chỉ trụ sở'),
        email: z.email().optional().describe('Thư điện tử công vụ'),
        phone: line().optional().describe('Điện thoại cơ quan'),
      })
      .default({})
      .describe(
        'Đơn vị chịu trách nhiệm và cách liên hệ; thiếu «name» hoặc «email» thì chưa xuất bản được',
      ),
    repository: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Địa chỉ kho nội dung để góp ý, sửa bài'),
    editor: z
      .strictObject({
        repository: z
          .string()
          .regex(/^[\w-]+\/[\w.-]+$/, { error: () => 'repository' })
          .describe('Kho nội dung trên GitHub mà trang biên tập ghi vào, dạng chủ-kho/tên-kho'),
        branch: line()
          .default('main')
          .describe(
            'Nhánh được xuất bản; bài lưu từ trang biên tập là bản gửi duyệt vào nhánh này',
          ),
        folder: z
          .string()
          .regex(/^[\w.-]+(?:\/[\w.-]+)*$/, { error: () => 'repository-folder' })
          .default('content')
          .describe('Thư mục nội dung trong kho'),
        signIn: z
          .strictObject({
            url: z.url({ protocol: /^https$/ }).describe('Địa chỉ máy chủ đăng nhập OAuth'),
            path: line().default('auth').describe('Đường dẫn đăng nhập trên máy chủ ấy'),
          })
          .optional()
          .describe('Máy chủ đăng nhập OAuth, nếu có; không có thì đăng nhập bằng mã truy cập'),
      })
      .optional()
      .describe('Trang biên tập tại /quan-tri/; bỏ trống thì trang chỉ hướng dẫn cách thiết lập'),
    events: z
      .array(
        z.strictObject({
          date: partialDate().describe('Thời điểm, dạng 2025-07-01 hoặc 2025'),
          text: line().describe('Việc đã xảy ra, một câu'),
          source: source(tools),
        }),
      )
      .default([])
      .describe('Mốc thay đổi của địa bàn mà người đọc cần biết'),
  });
export type Site = z.infer<ReturnType<typeof siteSchema>>;
export type Licence = NonNullable<Site['licence']>;
