import type { Column } from './table-file.ts';

/** One number of the record: a result, or its share of a target. */
export interface FigureRecord {
  id: string;
  year: number;
  subjectId: string;
  subject: string;
  measure: string;
  kind: 'ket-qua' | 'du-toan' | 'chi-tieu';
  setById?: string | undefined;
  setBy?: string | undefined;
  value?: number | undefined;
  measuredIn?: string | undefined;
  qualifier?: string | undefined;
  statedOn: string;
  conference: string;
  source: string;
}

/** The columns of the figures' files in their order: what writes the files also explains them. */
export const figureColumns: readonly Column<FigureRecord>[] = [
  { key: 'ma', label: 'Mã', description: 'Mã hội nghị và mã số liệu trong hội nghị đó; các mức được giao của một kết quả mang cùng mã.', value: (r) => r.id },
  { key: 'nam', label: 'Năm', description: 'Năm của số liệu.', value: (r) => r.year },
  { key: 'ma_doi_tuong', label: 'Mã đối tượng', description: 'Mã đơn vị, khoi (cả Khối) hoặc tinh (toàn tỉnh).', value: (r) => r.subjectId },
  { key: 'doi_tuong', label: 'Đối tượng', description: 'Tên của đối tượng vào ngày số liệu được nêu.', value: (r) => r.subject },
  { key: 'chi_tieu', label: 'Chỉ tiêu', description: 'Chỉ tiêu đo, viết như nhau qua các năm.', value: (r) => r.measure },
  { key: 'loai', label: 'Loại', description: 'ket-qua (giá trị đạt được), du-toan hoặc chi-tieu (tỷ lệ so với mức được giao).', value: (r) => r.kind },
  { key: 'ma_co_quan_giao', label: 'Mã cơ quan giao', description: 'Mã cơ quan giao dự toán, chỉ tiêu.', value: (r) => r.setById },
  { key: 'co_quan_giao', label: 'Cơ quan giao', description: 'Tên của cơ quan đó vào ngày số liệu được nêu.', value: (r) => r.setBy },
  { key: 'gia_tri', label: 'Giá trị', description: 'Số như nguồn nêu; bỏ trống khi nguồn chưa nêu.', value: (r) => r.value },
  { key: 'don_vi_tinh', label: 'Đơn vị tính', description: 'Đơn vị tính của giá trị.', value: (r) => r.measuredIn },
  { key: 'muc_do', label: 'Mức độ chính xác', description: 'gan (gần), tren (trên), hon (hơn) hoặc dat (đạt đúng), như nguồn nêu.', value: (r) => r.qualifier },
  { key: 'ngay_neu', label: 'Ngày nêu', description: 'Ngày của hội nghị nêu số liệu.', value: (r) => r.statedOn },
  { key: 'hoi_nghi', label: 'Hội nghị', description: 'Địa chỉ trang của hội nghị nêu số liệu.', value: (r) => r.conference },
  { key: 'nguon', label: 'Nguồn', description: 'Mã của nguồn.', value: (r) => r.source },
];
