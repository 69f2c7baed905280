import type { Column } from './table-file.ts';

/** What a line of the register's files is made from: values as they are, nothing worked out here. */
export interface HonourRecord {
  id: string;
  year: number;
  recipientKind: string;
  recipientId: string;
  recipientName: string;
  nameNote?: string | undefined;
  role?: string | undefined;
  unitId?: string | undefined;
  unitName?: string | undefined;
  awardId: string;
  label: string;
  form?: string | undefined;
  level?: string | undefined;
  line: string;
  status: string;
  dates: Partial<Record<'registered' | 'voted' | 'proposed' | 'decided' | 'presented' | 'revoked', string>>;
  proposedTo?: string | undefined;
  decisionNumber?: string | undefined;
  decisionDate?: string | undefined;
  decisionIssuer?: string | undefined;
  decisionSigner?: string | undefined;
  reason?: string | undefined;
  conference?: string | undefined;
  corrections: readonly string[];
  sources: readonly string[];
  address: string;
}

const dateNote = 'Ngày, tháng hoặc năm, đúng mức mà nguồn nêu: 2023-02-24, 2023-02 hoặc 2023.';

/** The columns of the register's files in their order: what writes the files also explains them. */
export const columns: readonly Column<HonourRecord>[] = [
  { key: 'ma', label: 'Mã', description: 'Mã của mục trong sổ; không đổi, không dùng lại.', value: (r) => r.id },
  { key: 'nam', label: 'Năm', description: 'Năm thành tích.', value: (r) => r.year },
  { key: 'loai_doi_tuong', label: 'Loại đối tượng', description: 'don-vi (đơn vị thành viên), tap-the (tập thể khác) hoặc ca-nhan (cá nhân).', value: (r) => r.recipientKind },
  { key: 'ma_doi_tuong', label: 'Mã đối tượng', description: 'Mã của đơn vị, cá nhân hoặc gương điển hình trên trang này; không đổi khi đổi tên.', value: (r) => r.recipientId },
  { key: 'ten', label: 'Tên', description: 'Tên vào thời điểm của bước gần nhất.', value: (r) => r.recipientName },
  { key: 'ghi_chu_ten', label: 'Tên về sau', description: 'Đơn vị nay mang tên gì, đã hợp nhất vào đâu hoặc chia thành những đơn vị nào.', value: (r) => r.nameNote },
  { key: 'chuc_vu', label: 'Chức vụ', description: 'Chức vụ khi đó, với cá nhân.', value: (r) => r.role },
  { key: 'ma_don_vi', label: 'Mã đơn vị', description: 'Mã của đơn vị được khen hoặc đơn vị của người, tập thể được khen khi đó.', value: (r) => r.unitId },
  { key: 'don_vi', label: 'Đơn vị', description: 'Tên của đơn vị đó vào thời điểm của bước gần nhất.', value: (r) => r.unitName },
  { key: 'ma_khen_thuong', label: 'Mã danh hiệu, hình thức', description: 'Mã của danh hiệu thi đua hoặc hình thức khen thưởng.', value: (r) => r.awardId },
  { key: 'khen_thuong', label: 'Danh hiệu, hình thức', description: 'Tên danh hiệu hoặc hình thức đúng như nguồn ghi.', value: (r) => r.label },
  { key: 'phan_loai', label: 'Phân loại', description: 'danh-hieu (danh hiệu thi đua) hoặc hinh-thuc (hình thức khen thưởng).', value: (r) => r.form },
  { key: 'cap', label: 'Cấp khen', description: 'nha-nuoc, bo-nganh, tinh hoặc co-so.', value: (r) => r.level },
  { key: 'tuyen', label: 'Tuyến khen', description: 'dia-phuong (địa phương khen) hoặc nganh-doc (ngành dọc khen).', value: (r) => r.line },
  { key: 'tinh_trang', label: 'Tình trạng', description: 'da-dang-ky, da-binh-xet, da-de-nghi (chưa phải là khen thưởng), co-quyet-dinh, da-trao hoặc da-thu-hoi.', value: (r) => r.status },
  { key: 'ngay_dang_ky', label: 'Thời điểm đăng ký', description: dateNote, value: (r) => r.dates.registered },
  { key: 'ngay_binh_xet', label: 'Thời điểm Khối bình xét', description: dateNote, value: (r) => r.dates.voted },
  { key: 'ngay_de_nghi', label: 'Thời điểm đề nghị', description: dateNote, value: (r) => r.dates.proposed },
  { key: 'noi_nhan_de_nghi', label: 'Nơi nhận đề nghị', description: 'Cơ quan được đề nghị tặng.', value: (r) => r.proposedTo },
  { key: 'ngay_quyet_dinh', label: 'Thời điểm quyết định', description: dateNote, value: (r) => r.dates.decided },
  { key: 'so_quyet_dinh', label: 'Số quyết định', description: 'Số và ký hiệu của quyết định khen thưởng.', value: (r) => r.decisionNumber },
  { key: 'ngay_van_ban', label: 'Ngày ký quyết định', description: 'Ngày ghi trên quyết định, dạng 2023-03-15.', value: (r) => r.decisionDate },
  { key: 'noi_ban_hanh', label: 'Nơi ban hành', description: 'Cơ quan hoặc chức danh ban hành quyết định.', value: (r) => r.decisionIssuer },
  { key: 'nguoi_ky', label: 'Người ký', description: 'Chức vụ và họ tên người ký quyết định.', value: (r) => r.decisionSigner },
  { key: 'ngay_trao', label: 'Thời điểm trao', description: dateNote, value: (r) => r.dates.presented },
  { key: 'ngay_thu_hoi', label: 'Thời điểm thu hồi', description: dateNote, value: (r) => r.dates.revoked },
  { key: 'ly_do', label: 'Lý do khen', description: 'Lý do ghi trong nguồn.', value: (r) => r.reason },
  { key: 'hoi_nghi', label: 'Hội nghị bình xét', description: 'Địa chỉ trang của hội nghị.', value: (r) => r.conference },
  { key: 'dinh_chinh', label: 'Đính chính', description: 'Những lần sửa, mỗi lần ghi ngày và nội dung, cách nhau bằng dấu |.', value: (r) => r.corrections.join(' | ') || undefined },
  { key: 'nguon', label: 'Nguồn', description: 'Mã các nguồn, cách nhau bằng dấu |.', value: (r) => r.sources.join(' | ') },
  { key: 'dia_chi', label: 'Địa chỉ', description: 'Địa chỉ của mục trên trang này.', value: (r) => r.address },
];
