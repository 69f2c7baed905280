import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { awardLabel } from '../../domain/honours.ts';
import { latestName } from '../../domain/names.ts';
import { awardSchema } from '../../schemas/award.ts';
import { organisationSchema } from '../../schemas/organisation.ts';
import {
  awardFormLabels,
  awardLevelLabels,
  awardSubjectLabels,
  leadershipRoleLabels,
} from '../../vietnamese/labels.ts';
import {
  address,
  asOf,
  coded,
  column,
  dataTools,
  idIn,
  ownId,
  period,
  source,
  sources,
  table,
  text,
} from './table.ts';

const organisation = organisationSchema(dataTools).shape;
const award = awardSchema(dataTools).shape;

export const organisations = table({
  id: 'to-chuc',
  title: 'Tổ chức',
  description:
    'Mỗi dòng là một tổ chức hoặc chức danh ngoài các đơn vị thành viên: nơi giao chỉ tiêu, ban hành văn bản, phát động phong trào, quyết định khen thưởng.',
  schema: z.strictObject({
    ma: ownId('của tổ chức'),
    ten: column('Tên', text(), 'Tên gần nhất mà nguồn nêu; tên từng thời kỳ ở bộ Tên gọi.'),
    ten_gon: column('Tên gọn', text(), 'Tên gọn của tên ấy.'),
    loai: column(
      'Loại',
      organisation.kind,
      'Loại tổ chức: khoi (khối thi đua), uy-ban (ủy ban), bo (bộ), tong-cuc (tổng cục), hoi-dong (hội đồng), ban (ban), so (sở), doan-the (đoàn thể), chuc-danh (chức danh), khac (khác).',
    ),
    nguon: sources(),
  }),
  key: ['ma'],
  rows: ({ content }) =>
    [...content.organisations.values()].map(({ id, data }) => ({
      ma: id,
      ten: latestName(data).name,
      ten_gon: latestName(data).short,
      loai: data.kind,
      nguon: data.sources,
    })),
});

export const awards = table({
  id: 'danh-hieu',
  title: 'Danh hiệu và hình thức',
  description: 'Mỗi dòng là một danh hiệu thi đua hoặc hình thức khen thưởng có trong sổ.',
  schema: z.strictObject({
    ma: ownId('của danh hiệu, hình thức'),
    ten: column('Tên', text(), 'Tên gọi gần nhất mà nguồn nêu.'),
    ten_qua_cac_thoi_ky: column(
      'Tên qua các thời kỳ',
      z.array(text()),
      'Các tên gọi qua từng thời kỳ pháp luật, cũ trước, mới sau.',
    ),
    phan_loai: column(
      'Phân loại',
      coded(awardFormLabels, 'Danh hiệu hay hình thức; bỏ trống nếu nguồn chưa nêu').optional(),
    ),
    danh_cho: column(
      'Dành cho',
      z.array(coded(awardSubjectLabels, 'Dành cho ai')),
      'Dành cho ai: ca-nhan (cá nhân), tap-the (tập thể); bỏ trống nếu nguồn chưa nêu.',
    ),
    cap: column('Cấp khen thưởng', coded(awardLevelLabels, 'Cấp khen thưởng').optional()),
    ma_noi_quyet_dinh: column('Mã nơi quyết định', award.decider),
    thu_bac: column('Thứ bậc', award.rank),
    viet_tat: column('Viết tắt', award.abbreviations.unwrap(), 'Các chữ viết tắt.'),
    nguon: sources(),
    dia_chi: address('danh sách khen thưởng loại này'),
  }),
  key: ['ma'],
  rows: ({ content, outside }) => {
    const used = new Set([...content.honours.values()].map(({ data }) => data.award));
    return [...content.awards.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, data }) => ({
        ma: id,
        ten: awardLabel(data),
        ten_qua_cac_thoi_ky: data.labels.map(({ label }) => label),
        phan_loai: data.form,
        danh_cho: data.subjects,
        cap: data.level,
        ma_noi_quyet_dinh: data.decider,
        thu_bac: data.rank,
        viet_tat: data.abbreviations,
        nguon: data.sources,
        dia_chi: outside(addresses.award(id)),
      }));
  },
});

const roles = { head: 'khoi-truong', deputy: 'khoi-pho', overseer: 'phu-trach' } as const;

export const terms = table({
  id: 'nhiem-ky',
  title: 'Khối trưởng, Khối phó',
  description:
    'Mỗi dòng là một nhiệm kỳ mà nguồn ghi nhận. Năm không có dòng nào là năm nguồn chưa nêu.',
  schema: z.strictObject({
    vai_tro: column(
      'Nhiệm vụ trong Khối',
      coded(
        {
          'khoi-truong': leadershipRoleLabels.head,
          'khoi-pho': leadershipRoleLabels.deputy,
          'phu-trach': leadershipRoleLabels.overseer,
        },
        'Nhiệm vụ trong Khối',
      ),
    ),
    ma_don_vi: column('Mã đơn vị', idIn('units').optional(), 'Mã của đơn vị đảm nhiệm.'),
    ma_ca_nhan: column('Mã cá nhân', idIn('people').optional(), 'Mã của cá nhân đảm nhiệm.'),
    cach_chon: column('Cách chọn', text().optional(), 'Được chọn thế nào, như nguồn nêu.'),
    ...period,
    tinh_den: asOf,
    nguon: source(),
  }),
  key: ['vai_tro', 'ma_don_vi', 'ma_ca_nhan', 'tu', 'den', 'tinh_den'],
  rows: ({ content }) =>
    (content.leadership.get('leadership')?.data.terms ?? []).map((term) => ({
      vai_tro: roles[term.role],
      ma_don_vi: term.unit,
      ma_ca_nhan: term.person,
      cach_chon: term.chosen,
      tu: term.from,
      den: term.to,
      tinh_den: term.asOf,
      nguon: term.source,
    })),
});
