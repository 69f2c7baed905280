import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { campaignSchema } from '../../schemas/campaign.ts';
import { campaignKindLabels, campaignLevelLabels } from '../../vietnamese/labels.ts';
import {
  address,
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
  updated,
} from './table.ts';

const { shape } = campaignSchema(dataTools);

/** Whether a campaign is running is not among the columns: it changes with the day, the record does not. */
export const campaigns = table({
  id: 'phong-trao',
  title: 'Phong trào thi đua',
  description:
    'Mỗi dòng là một phong trào hoặc đợt thi đua mà Khối phát động, hưởng ứng hoặc nhắc đến.',
  schema: z.strictObject({
    ma: ownId('của phong trào'),
    ten: column('Tên', shape.title, 'Tên đúng từng chữ như nguồn ghi.'),
    loai: column('Loại', coded(campaignKindLabels, 'Loại phong trào')),
    cap: column(
      'Cấp',
      coded(campaignLevelLabels, 'Cấp phát động; bỏ trống nếu nguồn chưa nêu').optional(),
    ),
    ma_noi_phat_dong: column('Mã cơ quan phát động', shape.launcher),
    ...period,
    ma_van_ban: column('Mã văn bản phát động', shape.document),
    lien_quan: column(
      'Phong trào liên quan',
      shape.related.unwrap(),
      'Mã các phong trào liên quan.',
    ),
    tom_tat: column('Tóm tắt', shape.summary),
    cach_goi_khac: column('Cách gọi khác', shape.aliases.unwrap(), 'Những cách gọi khác.'),
    nguon: sources(),
    cap_nhat: updated(),
    dia_chi: address('trang của phong trào'),
  }),
  key: ['ma'],
  time: 'tu',
  rows: ({ content, outside }) =>
    [...content.campaigns.values()].map(({ id, data }) => ({
      ma: id,
      ten: data.title,
      loai: data.kind,
      cap: data.level,
      ma_noi_phat_dong: data.launcher,
      tu: data.period?.from,
      den: data.period?.to,
      ma_van_ban: data.document,
      lien_quan: data.related,
      tom_tat: data.summary,
      cach_goi_khac: data.aliases,
      nguon: data.sources,
      cap_nhat: data.updated,
      dia_chi: outside(addresses.campaign(id)),
    })),
});

export const campaignResults = table({
  id: 'ket-qua-phong-trao',
  title: 'Kết quả phong trào',
  description:
    'Mỗi dòng là một kết quả của một đơn vị trong một phong trào, trong một năm, như nguồn nêu.',
  schema: z.strictObject({
    ma_phong_trao: column('Mã phong trào', idIn('campaigns'), 'Mã của phong trào.'),
    thu_tu: column('Thứ tự', z.int().min(1), 'Kết quả thứ mấy của phong trào.'),
    ma_don_vi: column('Mã đơn vị', idIn('units'), 'Mã của đơn vị.'),
    nam: column('Năm', z.int(), 'Năm của kết quả.'),
    ket_qua: column('Kết quả', text(), 'Kết quả, theo nguồn, bằng lời của trang thông tin.'),
    nguon: source(),
  }),
  key: ['ma_phong_trao', 'thu_tu'],
  time: 'nam',
  rows: ({ content }) =>
    [...content.campaigns.values()].flatMap(({ id, data }) =>
      data.results.map((result, i) => ({
        ma_phong_trao: id,
        thu_tu: i + 1,
        ma_don_vi: result.unit,
        nam: result.year,
        ket_qua: result.text,
        nguon: result.source,
      })),
    ),
});
