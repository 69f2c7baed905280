import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/checks/problem.ts';
import {
  broken,
  brokenWord,
  bomb,
  endless,
  locked,
  long,
  lyingBomb,
  report,
  scan,
  tcvn3,
  vni,
  word,
} from '../fixtures/attachments/samples.ts';
import { vietnamesePdf } from '../fixtures/bloc/vietnamese-pdf.ts';
import { article, check, newsFile, tell } from './site.ts';

/** All in one folder and one run: each run starts a process. */
const files: Record<string, Uint8Array> = {
  'bao-cao.pdf': report,
  'bao-cao.docx': word,
  'hong.pdf': broken,
  'hong.docx': brokenWord,
  'khoa.pdf': locked,
  'bom.docx': bomb,
  'bom-giau.docx': lyingBomb,
  'nang.pdf': Buffer.concat([report, Buffer.alloc(60_000_000), report.subarray(-20)]),
  'quet.pdf': scan,
  'quet-nua.pdf': vietnamesePdf([['Trang bìa'], [], ['Trang cuối'], []]),
  'cu.pdf': tcvn3,
  'vni.pdf': vni,
  'dai.pdf': long,
  'qua-dai.pdf': endless,
};
let problems: Problem[] = [];
beforeAll(() => {
  const attachments = `[${Object.keys(files)
    .map((name) => `{ file: ./${name}, title: Báo cáo }`)
    .join(', ')}]`;
  problems = check({
    [newsFile]: article({ attachments }),
    ...Object.fromEntries(
      Object.entries(files).map(([name, data]) => [`news/2023/bai-thu/${name}`, data]),
    ),
  }).problems;
}, 60_000);
const of = (rule: string) => (name: string) =>
  tell(
    problems.filter((problem) => problem.rule === rule && problem.message.includes(`«${name}»`)),
  );

describe('attachment-file', () => {
  const told = of('attachment-file');
  it('takes what opens', () => {
    expect(told('bao-cao.pdf')).toBe('không có lỗi');
    expect(told('bao-cao.docx')).toBe('không có lỗi');
  });
  it('tells of broken files', () => {
    expect(told('hong.pdf')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:106 [attachment-file]
      Không đọc được «hong.pdf»: tệp bị hỏng bên trong.
      → Mở thử tệp. Mở được thì lưu lại thành tệp mới (trong Word: Tệp → Lưu thành) rồi thay vào; không mở được thì xin lại tệp gốc."
    `);
    expect(told('hong.docx')).toContain('tệp bị hỏng bên trong');
  });
  it('tells of passwords', () =>
    expect(told('khoa.pdf')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:183 [attachment-file]
    Tệp «khoa.pdf» có mật khẩu, người đọc không mở được.
    → Xuất lại PDF từ tệp Word mà không đặt mật khẩu; hoặc mở tệp bằng mật khẩu, in ra PDF mới (Microsoft Print to PDF) rồi thay tệp."
  `));
  it('tells of zip bombs, honest ones and others', () => {
    expect(told('bom.docx')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:221 [attachment-file]
      Tệp «bom.docx» chỉ nặng 0,1 MB nhưng bung ra thành quá lớn (trên 40 MB chữ hoặc 300 MB tất cả): không phải tài liệu Word bình thường.
      → Nếu không rõ tệp từ đâu đến thì xóa và báo người quản trị kho nội dung; nếu đúng là báo cáo thì lưu lại từ Word thành .pdf rồi dùng tệp mới."
    `);
    expect(told('bom-giau.docx')).toContain('bung ra thành quá lớn');
  });
  it('tells of files that are too heavy to be read', () =>
    expect(told('nang.pdf')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:302 [attachment-file]
    Tệp «nang.pdf» nặng 60,1 MB, quá 60 MB.
    → Xuất lại tệp với ảnh nén nhỏ hơn, hoặc chia thành nhiều tệp; bản quét nên ở mức 150–200 điểm mỗi inch."
  `));
});

describe('attachment-text', () => {
  const told = of('attachment-text');
  it('takes text', () => {
    expect(told('bao-cao.pdf')).toBe('không có lỗi');
    expect(told('bao-cao.docx')).toBe('không có lỗi');
    expect(told('hong.pdf')).toBe('không có lỗi');
  });
  it('tells of scans', () => {
    expect(told('quet.pdf')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:340 [attachment-text]
      Tệp «quet.pdf» chỉ có ảnh chụp (bản quét), không có chữ: không tìm kiếm được, máy đọc màn hình không đọc được.
      → Nếu còn tệp Word gốc thì xuất PDF từ Word rồi thay tệp. Không còn thì cho nhận dạng chữ (OCR) tiếng Việt: Google Drive → Mở bằng Google Tài liệu, hoặc chức năng nhận dạng văn bản của phần mềm PDF; soát lại rồi lưu thành PDF."
    `);
    expect(told('quet-nua.pdf')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:378 [attachment-text]
      Tệp «quet-nua.pdf» có 2 trên 4 trang không có chữ, có lẽ là bản quét.
      → Nếu còn tệp Word gốc thì xuất PDF từ Word rồi thay tệp. Không còn thì cho nhận dạng chữ (OCR) tiếng Việt: Google Drive → Mở bằng Google Tài liệu, hoặc chức năng nhận dạng văn bản của phần mềm PDF; soát lại rồi lưu thành PDF."
    `);
  });
  it('tells of old encodings', () => {
    expect(told('cu.pdf')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:420 [attachment-text]
      Chữ trong «cu.pdf» thuộc bảng mã cũ TCVN3 (phông .VnTime), ví dụ «Héi», «®ång», «®ua»; trang đã tự đổi sang Unicode để tìm kiếm, có thể còn sai.
      → Mở tệp Word gốc, chuyển sang Unicode (ví dụ bằng UniKey Toolkit, Ctrl+Shift+F6), chọn phông Times New Roman, soát lại, xuất PDF mới rồi thay tệp."
    `);
    expect(told('vni.pdf')).toContain('VNI (phông VNI-Times)');
  });
  it('tells of many pages', () => {
    expect(told('dai.pdf')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:493 [attachment-text]
      Tệp «dai.pdf» dài 300 trang, khó tải và khó tìm trên điện thoại; vẫn được đăng.
      → Nên chia thành nhiều tệp theo chương, mỗi tệp một tên rõ ràng, ví dụ «Phụ lục số liệu»."
    `);
    expect(told('qua-dai.pdf')).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:530 [attachment-text]
      Tệp «qua-dai.pdf» có 1.001 trang; trang chỉ đọc chữ của 1.000 trang đầu (tối đa 1.000 trang).
      → Nên chia thành nhiều tệp theo chương, mỗi tệp một tên rõ ràng, ví dụ «Phụ lục số liệu»."
    `);
  });
});
