import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { personSchema } from '../../schemas/person.ts';
import {
  address,
  asOf,
  column,
  dataTools,
  idIn,
  ownId,
  period,
  source,
  sources,
  table,
  updated,
} from './table.ts';

const { shape } = personSchema(dataTools);
const office = shape.offices.element.shape;

/** Nothing beyond what a person's own page shows: no picture, no way to reach them. */
export const people = table({
  id: 'ca-nhan',
  title: 'Cá nhân',
  description:
    'Mỗi dòng là một người mà nguồn nêu tên khi làm công vụ hoặc khi được khen. Chức vụ, luôn kèm thời điểm, ở bộ Chức vụ.',
  schema: z.strictObject({
    ma: ownId('của cá nhân'),
    danh_xung: column('Danh xưng', shape.honorific),
    ten: column('Họ và tên', shape.name),
    nguon: sources(),
    cap_nhat: updated(),
    dia_chi: address('trang của cá nhân'),
  }),
  key: ['ma'],
  rows: ({ content, outside }) =>
    [...content.people.values()].map(({ id, data }) => ({
      ma: id,
      danh_xung: data.honorific,
      ten: data.name,
      nguon: data.sources,
      cap_nhat: data.updated,
      dia_chi: outside(addresses.person(id)),
    })),
});

export const offices = table({
  id: 'chuc-vu',
  title: 'Chức vụ',
  description:
    'Mỗi dòng là một chức vụ của một người, với khoảng thời gian hoặc thời điểm mà nguồn xác nhận; không suy ra cho thời điểm khác.',
  schema: z.strictObject({
    ma_ca_nhan: column('Mã cá nhân', idIn('people'), 'Mã của người giữ chức vụ.'),
    thu_tu: column('Thứ tự', z.int().min(1), 'Chức vụ thứ mấy trong danh sách của người đó.'),
    chuc_vu: column('Chức vụ', office.title),
    ma_to_chuc: column('Mã tổ chức', office.organisation),
    ma_don_vi: column('Mã đơn vị', office.unit),
    ...period,
    tinh_den: asOf,
    nguon: source(),
  }),
  key: ['ma_ca_nhan', 'thu_tu'],
  rows: ({ content }) =>
    [...content.people.values()].flatMap(({ id, data }) =>
      data.offices.map((one, i) => ({
        ma_ca_nhan: id,
        thu_tu: i + 1,
        chuc_vu: one.title,
        ma_to_chuc: one.organisation,
        ma_don_vi: one.unit,
        tu: one.from,
        den: one.to,
        tinh_den: one.asOf,
        nguon: one.source,
      })),
    ),
});
