import type { Licence } from '../../schemas/site.ts';

/** How the content may be used again, in sentences: the page, the archive and the feeds say the same. */
export interface Terms {
  licence: Licence | undefined;
  allowed: string;
  attribution: string;
  excepted: string[];
}

/** @param title of the site, by which it wants to be named */
export const termsOf = (licence: Licence | undefined, title: string): Terms => ({
  licence,
  allowed: licence
    ? `Nội dung và dữ liệu do trang thông tin biên soạn được dùng lại theo giấy phép ${licence.name}.`
    : 'Trang thông tin chưa công bố giấy phép dùng lại nội dung. Việc trích dẫn theo quy định của pháp luật.',
  attribution: `Khi dùng lại, xin ghi “${title}”, địa chỉ trang thông tin, phiên bản của dữ liệu và nguồn ghi ở từng mục; nếu đã sửa đổi, xin nói rõ.`,
  excepted: [
    'Ảnh, nhất là ảnh chân dung: quyền thuộc người chụp và người trong ảnh.',
    'Tệp đính kèm, văn bản, bài báo của nơi khác: theo quy định của cơ quan ban hành, nơi công bố.',
    'Thông tin về cá nhân: giấy phép không thay cho sự đồng ý của người đó, cũng không miễn trừ quy định về bảo vệ dữ liệu cá nhân.',
    'Bộ chữ và phần mềm của trang thông tin: theo giấy phép riêng của chúng.',
  ],
});

/** How the files are written, a rule a line. */
export const howWritten = [
  'Mở bằng Excel hay phần mềm bảng tính khác thì dùng tệp .xlsx: số là số, ngày là ngày, dù máy đặt dấu thập phân là phẩy hay chấm.',
  'Tệp CSV theo RFC 4180, mã UTF-8, phân cách bằng dấu phẩy, dấu thập phân là dấu chấm. Dòng đầu là tên cột.',
  'Ô bắt đầu bằng dấu =, +, -, @ được thêm dấu nháy đơn ở đầu để phần mềm bảng tính không chạy như công thức.',
  'Ô có nhiều giá trị: các giá trị cách nhau bằng dấu | có dấu cách hai bên; trong tệp JSON là một danh sách.',
  'Điều nguồn chưa nêu là ô trống trong tệp CSV và không có khóa trong tệp JSON.',
  'Ngày viết dạng 2025-01-31. Chỗ nguồn chỉ nêu tháng hoặc năm thì viết 2025-01 hoặc 2025.',
  'Mã không đổi khi đơn vị đổi tên hay hợp nhất. Cột nào chứa mã của bộ khác thì phần giải thích nêu bộ ấy; mã tìm ở cột ma của bộ đó.',
  'Phiên bản gồm ngày thay đổi gần nhất mà nội dung ghi, nếu có, và tám ký tự tính từ chính dữ liệu: cùng phiên bản là cùng dữ liệu.',
] as const;
