import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { modelSchema } from '../../schemas/model.ts';
import { modelKindLabels, recognitionLabels } from '../../vietnamese/labels.ts';
import {
  address,
  coded,
  column,
  correctionLines,
  corrections,
  dataTools,
  ownId,
  published,
  sources,
  table,
  updated,
} from './table.ts';

const { shape } = modelSchema(dataTools);
const recognitions = { nominated: 'de-nghi', recognised: 'da-cong-nhan' } as const;

export const models = table({
  id: 'guong-dien-hinh',
  title: 'Gương điển hình; tập thể, cá nhân được đề nghị khen thưởng',
  description:
    'Mỗi dòng là một tập thể hoặc cá nhân có trang riêng; cột ghi_nhan cho biết đã được công nhận hay mới được đề nghị. Ảnh chân dung không nằm trong dữ liệu.',
  schema: z.strictObject({
    ma: ownId('của tập thể, cá nhân'),
    ten: column('Tên', shape.name),
    loai: column('Loại', coded(modelKindLabels, 'Cá nhân hay tập thể')),
    ma_don_vi: column('Mã đơn vị', shape.unit, 'Mã của đơn vị thành viên vào thời điểm đó.'),
    ma_ca_nhan: column('Mã cá nhân', shape.person),
    chuc_vu: column('Chức vụ', shape.role),
    linh_vuc: column('Lĩnh vực', shape.field),
    nam: column('Năm', shape.years),
    ghi_nhan: column(
      'Ghi nhận',
      coded(
        { 'de-nghi': recognitionLabels.nominated, 'da-cong-nhan': recognitionLabels.recognised },
        'Mức ghi nhận; de-nghi chưa phải là được công nhận',
      ),
    ),
    khen_thuong: column(
      'Khen thưởng',
      shape.honours.unwrap(),
      'Mã các mục khen thưởng, đề nghị khen thưởng kèm theo.',
    ),
    phong_trao: column(
      'Phong trào',
      shape.campaigns.unwrap(),
      'Mã các phong trào gắn với thành tích.',
    ),
    tom_tat: column('Tóm tắt', shape.summary),
    ngay_dang: published(),
    cap_nhat: updated(),
    dinh_chinh: corrections(),
    nguon: sources(),
    dia_chi: address('trang của tập thể, cá nhân'),
  }),
  key: ['ma'],
  time: 'nam',
  rows: ({ content, outside }) =>
    [...content.models.values()].map(({ id, data }) => ({
      ma: id,
      ten: data.name,
      loai: data.kind,
      ma_don_vi: data.unit,
      ma_ca_nhan: data.person,
      chuc_vu: data.role,
      linh_vuc: data.field,
      nam: data.years,
      ghi_nhan: recognitions[data.recognition],
      khen_thuong: data.honours,
      phong_trao: data.campaigns,
      tom_tat: data.summary,
      ngay_dang: data.published,
      cap_nhat: data.updated,
      dinh_chinh: correctionLines(data.corrections),
      nguon: data.sources,
      dia_chi: outside(addresses.model(id)),
    })),
});
