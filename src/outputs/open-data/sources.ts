import { z } from 'zod';
import { safeLink } from '../../domain/safe-links.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { column, ownId, partialDate, table } from './table.ts';

const { shape } = sourceSchema();

export const sourceTable = table({
  id: 'nguon',
  title: 'Nguồn',
  description:
    'Mỗi dòng là một tài liệu, bài báo, văn bản hoặc trang web mà nội dung của trang thông tin dẫn lại. Bản thân nguồn không thuộc giấy phép của dữ liệu.',
  schema: z.strictObject({
    ma: ownId('của nguồn'),
    ten: column('Tên', shape.title),
    noi_cong_bo: column('Nơi công bố', shape.publisher),
    tac_gia: column('Tác giả', shape.author),
    ngay_cong_bo: column(
      'Ngày công bố',
      partialDate().optional(),
      'Ngày, tháng hoặc năm công bố; bỏ trống nếu nguồn không ghi.',
    ),
    dia_chi: column('Địa chỉ', shape.url),
    loai: column(
      'Loại',
      shape.kind,
      'Loại nguồn: tai-lieu (tài liệu), bao-chi (báo chí), van-ban (văn bản), trang-thong-tin (trang thông tin).',
    ),
    ghi_chu: column('Ghi chú', shape.note),
  }),
  key: ['ma'],
  rows: ({ content }) =>
    [...content.sources.values()].map(({ id, data }) => ({
      ma: id,
      ten: data.title,
      noi_cong_bo: data.publisher,
      tac_gia: data.author,
      ngay_cong_bo: data.published,
      dia_chi: safeLink(data.url),
      loai: data.kind,
      ghi_chu: data.note,
    })),
});
