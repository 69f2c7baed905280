import { posix } from 'node:path';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { companionsOf, type CompanionUse, placeOfCompanion } from '../companions.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const mediaFit: Rule = {
  id: 'media-fit',
  severity: 'warning',
  summary: 'Ảnh đủ lớn cho chỗ của nó và không chuyển động; tệp đính kèm không quá nặng.',
  check: (context) =>
    companionsOf(context).flatMap((companion): Finding[] => {
      const fault = faultOf(companion);
      return fault ? [{ ...placeOfCompanion(companion), message: fault[0], fix: fault[1] }] : [];
    }),
};

/** Widths in pixels below which a picture looks blurred: a phone 300 points wide shows 600 pixels; a portrait stands 120 points wide. */
const leastWidth = { cover: 600, portrait: 240 };
/** Half a minute on a slow line. */
const mostAttachmentBytes = 20_000_000;

function faultOf({ file, media, use }: CompanionUse): [message: string, fix: string] | undefined {
  const { bytes, broken, kind, width, height, moves } = media;
  const name = posix.basename(file);
  if (broken) return undefined;
  if (moves)
    return [
      `Ảnh ${quote(name)} là ảnh động; trên trang không có gì tự chuyển động.`,
      'Chọn một khung hình, lưu thành ảnh .jpg hoặc .png rồi thay tệp.',
    ];
  if ((kind === 'pdf' || kind === 'docx') && bytes > mostAttachmentBytes) {
    return [
      `Tệp ${quote(name)} nặng ${formatNumber(Math.ceil(bytes / 1e5) / 10)} MB, người dùng mạng chậm khó tải.`,
      'Xuất lại tệp với ảnh nén nhỏ hơn, hoặc chia thành nhiều tệp; bản quét nên ở mức 150–200 điểm mỗi inch.',
    ];
  }
  const least =
    use?.role === 'cover' || use?.role === 'portrait' ? leastWidth[use.role] : undefined;
  if (least === undefined || width === undefined || width >= least) return undefined;
  return [
    `Ảnh ${quote(name)} chỉ rộng ${formatNumber(width)} điểm ảnh (${formatNumber(width)} × ${formatNumber(height ?? 0)}), sẽ mờ khi hiện ra.`,
    `Dùng ảnh gốc rộng từ ${formatNumber(least)} điểm ảnh trở lên; đừng phóng to ảnh nhỏ.`,
  ];
}
