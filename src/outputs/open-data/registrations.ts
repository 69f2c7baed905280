import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { address, coded, column, idIn, nameOf, sources, table, text, updated } from './table.ts';

/** The titles that a unit registered, then the targets that it pledged. */
export const registrations = table({
  id: 'dang-ky',
  title: 'Đăng ký, giao ước thi đua',
  description:
    'Mỗi dòng là một danh hiệu, hình thức mà một đơn vị đăng ký, hoặc một chỉ tiêu mà đơn vị giao ước, trong một năm. Kết quả ở bộ Số liệu.',
  schema: z.strictObject({
    nam: column('Năm', z.int(), 'Năm đăng ký, giao ước.'),
    ma_don_vi: column('Mã đơn vị', idIn('units'), 'Mã của đơn vị.'),
    don_vi: column('Đơn vị', text().optional(), 'Tên của đơn vị trong năm đó.'),
    thu_tu: column('Thứ tự', z.int().min(1), 'Mục thứ mấy cùng loại của đơn vị.'),
    loai: column(
      'Loại',
      coded({ 'dang-ky': 'danh hiệu, hình thức đăng ký', 'giao-uoc': 'chỉ tiêu giao ước' }, 'Loại'),
    ),
    ma_danh_hieu: column('Mã danh hiệu', idIn('awards').optional(), 'Mã danh hiệu, hình thức.'),
    noi_dung: column('Nội dung', text(), 'Danh hiệu, hình thức như nguồn ghi; hoặc chỉ tiêu.'),
    muc: column('Mức', z.number().optional(), 'Mức giao ước; bỏ trống khi không là số.'),
    don_vi_tinh: column('Đơn vị tính', text().optional(), 'Đơn vị tính của mức giao ước.'),
    dien_giai: column('Diễn giải', text().optional(), 'Nội dung giao ước như nguồn ghi.'),
    ma_hoi_nghi: column(
      'Mã hội nghị',
      idIn('conferences').optional(),
      'Mã hội nghị ký giao ước; bỏ trống khi nguồn chưa nêu.',
    ),
    ma_van_ban: column(
      'Mã văn bản',
      idIn('documents').optional(),
      'Mã bản giao ước hoặc văn bản đăng ký.',
    ),
    nguon: sources(),
    cap_nhat: updated(),
    dia_chi: address('trang của năm'),
  }),
  key: ['nam', 'ma_don_vi', 'loai', 'thu_tu'],
  time: 'nam',
  rows: (around) =>
    [...around.content.registrations.values()].flatMap(({ data }) =>
      data.units.flatMap(({ unit, titles, targets }) => {
        const base = {
          nam: data.year,
          ma_don_vi: unit,
          don_vi: nameOf(around, 'units', unit, String(data.year)),
          ma_hoi_nghi: data.conference,
          ma_van_ban: data.document,
          nguon: data.sources,
          cap_nhat: data.updated,
          dia_chi: around.outside(addresses.year(data.year)),
        };
        return [
          ...titles.map(({ label, award }, i) => ({
            ...base,
            thu_tu: i + 1,
            loai: 'dang-ky' as const,
            ma_danh_hieu: award,
            noi_dung: label,
          })),
          ...targets.map(({ measure, value, measuredIn, text: words }, i) => ({
            ...base,
            thu_tu: i + 1,
            loai: 'giao-uoc' as const,
            noi_dung: measure,
            muc: value,
            don_vi_tinh: measuredIn,
            dien_giai: words,
          })),
        ];
      }),
    ),
});
