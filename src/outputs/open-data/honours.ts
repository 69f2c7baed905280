import { z } from 'zod';
import { addresses, honourAddress } from '../../domain/addresses.ts';
import { dateOfHonour } from '../../domain/honours.ts';
import { isUnitItself, type RegisterLine, registerOf, statusSlugs } from '../../domain/register.ts';
import { honourSchema, honourStatuses } from '../../schemas/honour.ts';
import {
  awardFormLabels,
  awardLevelLabels,
  honourFormLabels,
  honourLineLabels,
  honourStatusLabels,
  recipientKindLabels,
} from '../../vietnamese/labels.ts';
import {
  address,
  type Around,
  coded,
  column,
  correctionLines,
  corrections,
  dataTools,
  day,
  idIn,
  nameOf,
  ownId,
  partialDate,
  sources,
  table,
  text,
  updated,
} from './table.ts';

const { shape } = honourSchema(dataTools);
const step = (title: string) =>
  column(
    title,
    partialDate().optional(),
    'Ngày, tháng hoặc năm, đúng mức mà nguồn nêu: 2025-01-31, 2025-01 hoặc 2025.',
  );
const statuses = Object.fromEntries(
  honourStatuses.map((status) => [statusSlugs[status], honourStatusLabels[status]]),
);

/** A line of the register's files. */
export const honourRow = z.strictObject({
  ma: ownId('của mục trong danh sách'),
  nam: column('Năm', shape.year, 'Năm thành tích.'),
  loai_doi_tuong: column(
    'Loại đối tượng',
    coded(recipientKindLabels, 'Đối tượng được khen thưởng'),
  ),
  ma_doi_tuong: column(
    'Mã đối tượng',
    text().optional(),
    'Mã của đơn vị, cá nhân, tập thể trên trang thông tin; không đổi khi đổi tên; bỏ trống nếu chỉ có tên trong danh sách kèm quyết định.',
  ),
  ten: column('Tên', text(), 'Tên tại thời điểm của bước gần nhất có ghi ngày.'),
  ghi_chu_ten: column(
    'Tên về sau',
    text().optional(),
    'Đơn vị nay mang tên gì, đã hợp nhất vào đâu hoặc chia thành những đơn vị nào.',
  ),
  chuc_vu: column('Chức vụ', text().optional(), 'Chức vụ tại thời điểm khen thưởng, với cá nhân.'),
  thuoc: column(
    'Thuộc',
    text().optional(),
    'Phòng, đội, hoặc cơ quan ngoài Khối, như văn bản ghi.',
  ),
  ma_don_vi: column(
    'Mã đơn vị',
    idIn('units').optional(),
    'Mã của đơn vị được khen thưởng, hoặc đơn vị của cá nhân, tập thể tại thời điểm khen thưởng.',
  ),
  don_vi: column(
    'Đơn vị',
    text().optional(),
    'Tên của đơn vị đó tại thời điểm của bước gần nhất có ghi ngày.',
  ),
  ma_khen_thuong: column(
    'Mã danh hiệu, hình thức',
    shape.award,
    'Mã của danh hiệu thi đua hoặc hình thức khen thưởng.',
  ),
  khen_thuong: column('Danh hiệu, hình thức', shape.label),
  phan_loai: column('Phân loại', coded(awardFormLabels, 'Danh hiệu hay hình thức').optional()),
  cap: column('Cấp khen thưởng', coded(awardLevelLabels, 'Cấp khen thưởng').optional()),
  tuyen: column(
    'Khen thưởng của',
    coded(honourLineLabels, 'Khen thưởng của địa phương hay của bộ, ngành'),
  ),
  loai_hinh: column(
    'Loại hình khen thưởng',
    coded(honourFormLabels, 'Bỏ trống nếu nguồn chưa nêu').optional(),
  ),
  tinh_trang: column(
    'Tình trạng',
    coded(
      statuses,
      'Tình trạng, bằng bước gần nhất; chỉ co-quyet-dinh và da-trao là khen thưởng đã có quyết định',
    ),
  ),
  ngay_dang_ky: step('Thời điểm đăng ký'),
  ngay_binh_xet: step('Thời điểm Khối bình xét'),
  ngay_de_nghi: step('Thời điểm đề nghị'),
  noi_nhan_de_nghi: column(
    'Cơ quan được đề nghị',
    text().optional(),
    'Cơ quan mà Khối đề nghị khen thưởng.',
  ),
  ngay_quyet_dinh: step('Thời điểm quyết định'),
  ma_quyet_dinh: column(
    'Mã quyết định',
    shape.decision,
    'Mã của quyết định khen thưởng; bỏ trống khi chưa có thông tin về quyết định.',
  ),
  so_quyet_dinh: column(
    'Số quyết định',
    text().optional(),
    'Số và ký hiệu của quyết định khen thưởng.',
  ),
  ngay_van_ban: column('Ngày ký quyết định', day().optional(), 'Ngày ghi trên quyết định.'),
  noi_ban_hanh: column(
    'Cơ quan ban hành',
    text().optional(),
    'Cơ quan hoặc chức danh ban hành quyết định.',
  ),
  nguoi_ky: column('Người ký', text().optional(), 'Chức vụ và họ tên người ký quyết định.'),
  ngay_trao: step('Thời điểm trao'),
  ngay_thu_hoi: step('Thời điểm hủy bỏ quyết định'),
  ly_do: column('Thành tích khen thưởng', shape.reason),
  ma_hoi_nghi: column('Mã hội nghị bình xét', shape.conference),
  hoi_nghi: column('Hội nghị bình xét', text().optional(), 'Địa chỉ trang của hội nghị.'),
  dinh_chinh: corrections(),
  nguon: sources(),
  cap_nhat: updated(),
  dia_chi: address('của mục'),
});

/** A line of the register as its files have it, under the names of the day of its last step. */
export function honourRecord(
  around: Around,
  { id, data, recipient }: RegisterLine,
): z.output<typeof honourRow> {
  const { content, outside } = around;
  const award = content.awards.get(data.award)?.data;
  const decision =
    data.decision === undefined ? undefined : content.documents.get(data.decision)?.data;
  const proposed = data.steps.find(({ status }) => status === 'proposed');
  const dates = new Map(data.steps.map(({ status, date }) => [status, date]));
  return {
    ma: id,
    nam: data.year,
    loai_doi_tuong:
      recipient.listed ??
      (isUnitItself(recipient) ? 'don-vi' : recipient.individual ? 'ca-nhan' : 'tap-the'),
    ma_doi_tuong: recipient.listed
      ? undefined
      : (recipient.model ?? recipient.person ?? recipient.unit),
    ten: recipient.name,
    ghi_chu_ten: recipient.note,
    chuc_vu: recipient.role,
    thuoc: recipient.within,
    ma_don_vi: recipient.unit,
    don_vi: nameOf(around, 'units', recipient.unit, dateOfHonour(data)),
    ma_khen_thuong: data.award,
    khen_thuong: data.label,
    phan_loai: award?.form,
    cap: award?.level,
    tuyen: data.line,
    loai_hinh: data.form,
    tinh_trang: statusSlugs[data.status],
    ngay_dang_ky: dates.get('registered'),
    ngay_binh_xet: dates.get('voted'),
    ngay_de_nghi: dates.get('proposed'),
    noi_nhan_de_nghi:
      proposed && nameOf(around, 'organisations', proposed.to, proposed.date ?? dateOfHonour(data)),
    ngay_quyet_dinh: dates.get('decided'),
    ma_quyet_dinh: data.decision,
    so_quyet_dinh: decision?.number,
    ngay_van_ban: decision?.date,
    noi_ban_hanh: decision && nameOf(around, 'organisations', decision.issuer, decision.date),
    nguoi_ky: decision?.signer,
    ngay_trao: dates.get('presented'),
    ngay_thu_hoi: dates.get('revoked'),
    ly_do: data.reason,
    ma_hoi_nghi: data.conference,
    hoi_nghi: data.conference && outside(addresses.conference(data.conference)),
    dinh_chinh: correctionLines(data.corrections),
    nguon: data.sources,
    cap_nhat: data.updated,
    dia_chi: outside(honourAddress(content, id, data.year)),
  };
}

export const honours = table({
  id: 'khen-thuong',
  title: 'Khen thưởng',
  description:
    'Mỗi dòng là một mục trong danh sách khen thưởng: ai, danh hiệu hoặc hình thức gì, năm nào, đã đến bước nào, theo quyết định nào. Tệp gồm cả những mục mới đăng ký, mới được bình xét, đề nghị; cột tinh_trang ghi rõ từng mục.',
  schema: honourRow,
  key: ['ma'],
  time: 'nam',
  rows: (around) => registerOf(around.content).map((line) => honourRecord(around, line)),
});
