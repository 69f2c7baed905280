import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import {
  type Statement,
  statementsOf,
  subjectId,
  subjectName,
} from '../../domain/figure-series.ts';
import { figureSchema } from '../../schemas/figure.ts';
import { qualifierWords, targetKindLabels } from '../../vietnamese/labels.ts';
import {
  type Around,
  coded,
  column,
  dataTools,
  day,
  idIn,
  nameOf,
  source,
  table,
  text,
} from './table.ts';

const { shape } = figureSchema(dataTools);

/** A line of the figures' files: one number of the record, a result or its share of a target. */
export const figureRow = z.strictObject({
  ma: column(
    'Mã',
    text(),
    'Mã hội nghị và mã số liệu trong hội nghị đó; các mức được giao của một kết quả mang cùng mã.',
  ),
  nam: column('Năm', shape.year),
  ma_doi_tuong: column('Mã đối tượng', text(), 'Mã đơn vị, khoi (cả Khối) hoặc tinh (toàn tỉnh).'),
  doi_tuong: column('Đối tượng', text(), 'Tên của đối tượng vào ngày số liệu được nêu.'),
  chi_tieu: column('Chỉ tiêu', shape.measure, 'Chỉ tiêu đo, viết như nhau qua các năm.'),
  loai: column(
    'Loại',
    coded(
      {
        'ket-qua': 'giá trị đạt được',
        'du-toan': `tỷ lệ so với ${targetKindLabels['du-toan']}`,
        'chi-tieu': `tỷ lệ so với ${targetKindLabels['chi-tieu']}`,
      },
      'Con số là gì',
    ),
  ),
  ma_co_quan_giao: column(
    'Mã cơ quan giao',
    idIn('organisations').optional(),
    'Mã cơ quan giao dự toán, chỉ tiêu.',
  ),
  co_quan_giao: column(
    'Cơ quan giao',
    text().optional(),
    'Tên của cơ quan đó vào ngày số liệu được nêu.',
  ),
  gia_tri: column(
    'Giá trị',
    z.number().optional(),
    'Số như nguồn nêu; bỏ trống khi nguồn chưa nêu.',
  ),
  don_vi_tinh: column('Đơn vị tính', text().optional(), 'Đơn vị tính của giá trị.'),
  muc_do: column(
    'Mức độ chính xác',
    coded(qualifierWords, 'Từ của nguồn đứng trước con số').optional(),
  ),
  ngay_neu: column('Ngày nêu', day(), 'Ngày của hội nghị nêu số liệu.'),
  ma_hoi_nghi: column('Mã hội nghị', idIn('conferences'), 'Mã của hội nghị nêu số liệu.'),
  hoi_nghi: column('Hội nghị', text(), 'Địa chỉ trang của hội nghị nêu số liệu.'),
  nguon: source(),
});

/** A line for the result and one for each target. */
export function figureRecords(
  around: Around,
  statements: readonly Statement[],
): z.output<typeof figureRow>[] {
  return statements.flatMap(({ figure, conference }) => {
    const { date } = conference.data;
    const { subject } = figure;
    const base = {
      ma: `${conference.id}/${figure.id}`,
      nam: figure.year,
      ma_doi_tuong: subjectId(subject),
      doi_tuong: subjectName(around.content, subject, date),
      chi_tieu: figure.measure,
      ngay_neu: date,
      ma_hoi_nghi: conference.id,
      hoi_nghi: around.outside(addresses.conference(conference.id)),
      nguon: figure.source,
    };
    return [
      {
        ...base,
        loai: 'ket-qua' as const,
        gia_tri: figure.value,
        don_vi_tinh: figure.measuredIn,
        muc_do: figure.qualifier,
      },
      ...figure.targets.map((target) => ({
        ...base,
        loai: target.kind,
        ma_co_quan_giao: target.setBy,
        co_quan_giao: nameOf(around, 'organisations', target.setBy, date),
        gia_tri: target.share,
        don_vi_tinh: '%',
        muc_do: target.qualifier,
      })),
    ];
  });
}

export const figures = table({
  id: 'so-lieu',
  title: 'Số liệu',
  description:
    'Mỗi dòng là một con số nêu tại hội nghị: kết quả, hoặc tỷ lệ so với mức được giao, với mức chính xác mà nguồn nêu.',
  schema: figureRow,
  key: ['ma', 'loai', 'ma_co_quan_giao'],
  time: 'nam',
  rows: (around) => figureRecords(around, statementsOf(around.content)),
});
