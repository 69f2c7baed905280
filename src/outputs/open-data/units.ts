import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { latestName } from '../../domain/names.ts';
import { unitSchema } from '../../schemas/unit.ts';
import {
  address,
  asOf,
  column,
  dataTools,
  idIn,
  ownId,
  partialDate,
  period,
  source,
  sources,
  table,
  updated,
} from './table.ts';

const { shape } = unitSchema(dataTools);
const name = shape.names.element.shape;

/** The names of a unit or an organisation as columns of a table of their own hold them. */
const nameRow = {
  ten: column('Tên', name.name),
  ten_gon: column('Tên gọn', name.short),
  tu: period.tu,
  den: period.den,
  ma_chu_quan: column('Mã cơ quan chủ quản', name.parent),
  nguon: source(),
};

export const units = table({
  id: 'don-vi',
  title: 'Đơn vị',
  description:
    'Mỗi dòng là một đơn vị thành viên của Khối, hiện nay hoặc trước đây. Mã giữ nguyên khi đơn vị đổi tên; tên từng thời kỳ ở bộ Tên gọi.',
  schema: z.strictObject({
    ma: ownId('của đơn vị'),
    ten: column('Tên', name.name, 'Tên gần nhất mà nguồn nêu.'),
    ten_gon: column('Tên gọn', name.short, 'Tên gọn của tên ấy.'),
    viet_tat: column('Viết tắt', shape.abbreviations.unwrap(), 'Các chữ viết tắt.'),
    cach_goi_khac: column('Cách gọi khác', shape.aliases.unwrap(), 'Những cách gọi khác.'),
    gioi_thieu: column('Giới thiệu', shape.summary),
    ke_thua: column(
      'Đơn vị kế thừa',
      shape.succeededBy.unwrap(),
      'Mã các đơn vị kế thừa khi hợp nhất hoặc chia tách.',
    ),
    thoi_diem_ke_thua: column(
      'Thời điểm kế thừa',
      partialDate().optional(),
      'Thời điểm hợp nhất hoặc chia tách, đúng mức mà nguồn nêu.',
    ),
    nguon: sources(),
    cap_nhat: updated(),
    dia_chi: address('trang của đơn vị'),
  }),
  key: ['ma'],
  rows: ({ content, outside }) =>
    [...content.units.values()].map(({ id, data }) => ({
      ma: id,
      ten: latestName(data).name,
      ten_gon: latestName(data).short,
      viet_tat: data.abbreviations,
      cach_goi_khac: data.aliases,
      gioi_thieu: data.summary,
      ke_thua: data.succeededBy,
      thoi_diem_ke_thua: data.succeededOn,
      nguon: data.sources,
      cap_nhat: data.updated,
      dia_chi: outside(addresses.unit(id)),
    })),
});

export const names = table({
  id: 'ten-goi',
  title: 'Tên gọi',
  description:
    'Mỗi dòng là một tên mà một đơn vị hoặc tổ chức mang trong một thời kỳ; tên cũ trước, tên mới sau.',
  schema: z.strictObject({
    ma_don_vi: column('Mã đơn vị', idIn('units').optional(), 'Mã của đơn vị mang tên này.'),
    ma_to_chuc: column(
      'Mã tổ chức',
      idIn('organisations').optional(),
      'Mã của tổ chức mang tên này, khi không phải là đơn vị thành viên.',
    ),
    thu_tu: column('Thứ tự', z.int().min(1), 'Tên thứ mấy, 1 là tên cũ nhất mà nguồn nêu.'),
    ...nameRow,
  }),
  key: ['ma_don_vi', 'ma_to_chuc', 'thu_tu'],
  rows: ({ content }) => {
    const owners = [
      ...[...content.units.values()].map(({ id, data }) => ({ ma_don_vi: id, data })),
      ...[...content.organisations.values()].map(({ id, data }) => ({ ma_to_chuc: id, data })),
    ];
    return owners.flatMap(({ data, ...owner }) =>
      data.names.map((one, i) => ({
        ...owner,
        thu_tu: i + 1,
        ten: one.name,
        ten_gon: one.short,
        tu: one.from,
        den: one.to,
        ma_chu_quan: one.parent,
        nguon: one.source,
      })),
    );
  },
});

export const memberships = table({
  id: 'thanh-vien',
  title: 'Thành viên qua các thời kỳ',
  description:
    'Mỗi dòng là một khoảng thời gian, hoặc một thời điểm, mà nguồn ghi nhận một đơn vị là thành viên của Khối.',
  schema: z.strictObject({
    ma_don_vi: column('Mã đơn vị', idIn('units'), 'Mã của đơn vị.'),
    ...period,
    tinh_den: asOf,
    nguon: source(),
  }),
  key: ['ma_don_vi', 'tu', 'den', 'tinh_den', 'nguon'],
  rows: ({ content }) =>
    [...content.units.values()].flatMap(({ id, data }) =>
      data.membership.map((m) => ({
        ma_don_vi: id,
        tu: m.from,
        den: m.to,
        tinh_den: m.asOf,
        nguon: m.source,
      })),
    ),
});
