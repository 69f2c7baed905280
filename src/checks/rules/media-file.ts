import { posix } from 'node:path';
import { companionsOf, type CompanionUse, placeOfCompanion } from '../companions.ts';
import { type FileKind, mostPictureBytes } from '../media.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, rename } from '../words.ts';

export const mediaFile: Rule = {
  id: 'media-file',
  severity: 'error',
  summary:
    'Ảnh và tệp đính kèm mở được, đúng loại như tên tệp, không quá lớn, ảnh không ghi vị trí chụp.',
  check: (context) =>
    companionsOf(context).flatMap((companion): Finding[] => {
      const fault = faultOf(companion);
      return fault ? [{ ...placeOfCompanion(companion), message: fault[0], fix: fault[1] }] : [];
    }),
};

/** Decoding takes four bytes a pixel: 50 million are 200 MB for one picture, and more than any camera of an office takes. */
const mostPixels = 50_000_000;

const endings: Partial<Record<FileKind, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  avif: ['.avif'],
  gif: ['.gif'],
  svg: ['.svg'],
  pdf: ['.pdf'],
  docx: ['.docx'],
};

const kindNames: Record<FileKind, string> = {
  jpeg: 'ảnh JPEG',
  png: 'ảnh PNG',
  webp: 'ảnh WebP',
  avif: 'ảnh AVIF',
  gif: 'ảnh GIF',
  svg: 'hình vẽ SVG',
  pdf: 'tài liệu PDF',
  docx: 'tài liệu Word (.docx)',
  xlsx: 'bảng tính Excel',
  pptx: 'bản trình chiếu PowerPoint',
  zip: 'tệp nén',
  heic: 'ảnh HEIC của điện thoại',
  bmp: 'ảnh BMP',
  tiff: 'ảnh TIFF',
  doc: 'tài liệu Office kiểu cũ (.doc, .xls, .ppt)',
  locked: 'tài liệu Office có mật khẩu',
  rtf: 'tài liệu RTF',
  html: 'một trang web được lưu lại',
  program: 'một chương trình',
  empty: 'tệp rỗng',
  unknown: 'loại tệp không nhận ra được',
};

/** What to do with a file whose content the site does not take. */
function remedy(kind: FileKind, wanted: 'ảnh' | 'tài liệu'): string {
  switch (kind) {
    case 'heic':
    case 'bmp':
    case 'tiff':
      return 'Mở ảnh, chọn Lưu thành (Save As) dạng .jpg, rồi dùng tệp mới.';
    case 'doc':
    case 'rtf':
      return 'Mở tệp, chọn Lưu thành (Save As) dạng .docx hoặc .pdf, rồi dùng tệp mới.';
    case 'locked':
      return 'Mở tệp bằng mật khẩu, chọn Tệp (File) → Thông tin (Info) → Bảo vệ tài liệu (Protect Document) → Mã hóa bằng mật khẩu (Encrypt with Password), xóa trống mật khẩu, lưu dạng .docx rồi dùng tệp mới.';
    case 'xlsx':
    case 'pptx':
      return 'Mở tệp, chọn Lưu thành (Save As) dạng .pdf, rồi dùng tệp mới.';
    case 'zip':
      return 'Giải nén rồi dùng chính tệp bên trong.';
    case 'html':
      return `Có lẽ trang web được lưu thay cho ${wanted}: tải lại đúng ${wanted}.`;
    case 'program':
      return `Xóa tệp này và báo người quản trị kho nội dung; trang chỉ nhận ảnh, PDF và DOCX.`;
    default:
      return `Lấy lại tệp gốc: mở thử bằng phần mềm xem ${wanted}, xem được rồi mới đặt vào đây.`;
  }
}

const withoutPlace = `Xóa thông tin vị trí rồi thay tệp. Trên Windows: bấm chuột phải vào ảnh, chọn Thuộc tính (Properties) → Chi tiết (Details) → Xóa thuộc tính và thông tin cá nhân (Remove Properties and Personal Information), tạo bản sao và dùng bản sao.
Trên điện thoại: mở ảnh, chụp màn hình, cắt gọn rồi dùng ảnh chụp màn hình.
Nếu ảnh đã được gửi lên thì bản cũ còn trong lịch sử của kho nội dung: báo người quản trị kho nội dung.`;

function faultOf({ file, media, use }: CompanionUse): [message: string, fix: string] | undefined {
  const { kind, bytes, broken, width = 0, height = 0, located } = media;
  const name = posix.basename(file);
  const ending = posix.extname(name).toLowerCase();
  const wanted = /\.(?:pdf|docx)$/.test(ending) ? 'tài liệu' : 'ảnh';
  const own = endings[kind];
  if (kind === 'empty')
    return [`Tệp ${quote(name)} rỗng, không có nội dung nào.`, remedy(kind, wanted)];
  if (kind === 'unknown')
    return [
      `Nội dung tệp ${quote(name)} không phải là ${wanted} ${ending.slice(1).toUpperCase()}, và không nhận ra được là gì.`,
      remedy(kind, wanted),
    ];
  if (!own)
    return [
      `Tệp ${quote(name)} thật ra là ${kindNames[kind]}, không phải ${wanted} ${ending.slice(1).toUpperCase()}.`,
      remedy(kind, wanted),
    ];
  if (!own.includes(ending)) {
    const right = `${name.slice(0, -ending.length)}${own[0]}`;
    return [
      `Tệp ${quote(name)} thật ra là ${kindNames[kind]}, tên tệp không đúng loại.`,
      `Đổi tên tệp: ${rename(name, right)}${use ? `; trong bài viết ${quote(`./${right}`)}` : ''}.`,
    ];
  }
  if (wanted === 'ảnh' && bytes > mostPictureBytes) {
    return [
      `Ảnh ${quote(name)} nặng ${formatNumber(Math.ceil(bytes / 1e5) / 10)} MB, quá ${mostPictureBytes / 1e6} MB.`,
      'Thu nhỏ ảnh còn cạnh dài 2.400 điểm ảnh, lưu dạng .jpg rồi thay tệp; trang tự làm các bản nhỏ hơn.',
    ];
  }
  if (broken)
    return [
      `Không đọc được ${quote(name)}: tệp hỏng hoặc bị cắt giữa chừng khi sao chép.`,
      remedy('unknown', wanted),
    ];
  if (width * height > mostPixels) {
    return [
      `Ảnh ${quote(name)} có ${formatNumber(width)} × ${formatNumber(height)} điểm ảnh, quá ${mostPixels / 1e6} triệu.`,
      'Thu nhỏ ảnh còn cạnh dài 2.400 điểm ảnh rồi thay tệp.',
    ];
  }
  return located
    ? [`Ảnh ${quote(name)} còn ghi vị trí nơi chụp (GPS), ai tải ảnh cũng đọc được.`, withoutPlace]
    : undefined;
}
