import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { idIn, address, column, nameOf, sources, table, text, updated } from './table.ts';

/** The whole of a unit, then each criterion of which the source gives points. */
export const scoring = table({
  id: 'cham-diem',
  title: 'Chấm điểm thi đua',
  description:
    'Mỗi dòng là điểm của một đơn vị trong một năm: tổng điểm (cột tiêu chí bỏ trống) hoặc điểm của một tiêu chí mà nguồn nêu.',
  schema: z.strictObject({
    nam: column('Năm', z.int(), 'Năm được chấm điểm.'),
    ma_don_vi: column('Mã đơn vị', idIn('units'), 'Mã của đơn vị.'),
    don_vi: column('Đơn vị', text().optional(), 'Tên của đơn vị trong năm đó.'),
    ma_tieu_chi: column('Mã tiêu chí', text().optional(), 'Bỏ trống ở dòng tổng điểm.'),
    tieu_chi: column('Tiêu chí', text().optional(), 'Tên tiêu chí; bỏ trống ở dòng tổng điểm.'),
    diem_toi_da: column(
      'Điểm tối đa',
      z.number().optional(),
      'Điểm tối đa của tiêu chí; bỏ trống khi nguồn chưa nêu.',
    ),
    tu_cham: column('Tự chấm', z.number().optional(), 'Điểm đơn vị tự chấm.'),
    duoc_cham: column('được chấm', z.number().optional(), 'Điểm được chấm.'),
    xep_hang: column('Xếp hạng', z.int().optional(), 'Xếp hạng của đơn vị, ở dòng tổng điểm.'),
    ma_van_ban: column(
      'Mã văn bản',
      idIn('documents').optional(),
      'Mã văn bản ban hành tiêu chí chấm điểm.',
    ),
    nguon: sources(),
    cap_nhat: updated(),
    dia_chi: address('bảng chấm điểm của năm'),
  }),
  key: ['nam', 'ma_don_vi', 'ma_tieu_chi'],
  time: 'nam',
  rows: (around) =>
    [...around.content.scoring.values()].flatMap(({ id, data }) =>
      data.units.flatMap(({ unit, self, score, rank, parts }) => {
        const base = {
          nam: data.year,
          ma_don_vi: unit,
          don_vi: nameOf(around, 'units', unit, String(data.year)),
          ma_van_ban: data.document,
          nguon: data.sources,
          cap_nhat: data.updated,
          dia_chi: around.outside(addresses.scoring(id)),
        };
        return [
          { ...base, tu_cham: self, duoc_cham: score, xep_hang: rank },
          ...parts.map((part) => {
            const criterion = data.criteria.find((one) => one.id === part.criterion);
            return {
              ...base,
              ma_tieu_chi: part.criterion,
              tieu_chi: criterion?.title,
              diem_toi_da: criterion?.most,
              tu_cham: part.self,
              duoc_cham: part.score,
            };
          }),
        ];
      }),
    ),
});
