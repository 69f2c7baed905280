import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from '../../src/authoring/import/index.ts';
import { UsageError } from '../../src/authoring/options.ts';
import { jpeg } from '../checks/media.ts';
import { zip } from '../fixtures/zip.ts';
import { docx, p, pdf, type PrintedLine } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'tep-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, data: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

/** Lines from a height down, 18 points apart. */
const lines = (top: number, ...texts: (string | Omit<PrintedLine, 'y'>)[]): PrintedLine[] =>
  texts.map((text, index) => ({
    ...(typeof text === 'string' ? { text } : text),
    y: top - index * 18,
  }));
const full = (text: string) => text.padEnd(78, ' thi đua yêu nước').slice(0, 78);

describe('a PDF', () => {
  const report = importFile(
    written(
      'bao-cao.pdf',
      pdf([
        [
          ...lines(
            800,
            { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 250, bold: true },
            { text: 'Độc lập - Tự do - Hạnh phúc', x: 270, bold: true },
            { text: 'Số: 12/BC-KTĐ' },
            { text: 'Tỉnh Thử, ngày 20 tháng 02 năm 2023', x: 300 },
          ),
          ...lines(
            700,
            { text: 'BÁO CÁO', x: 260, bold: true },
            { text: 'Tổng kết phong trào thi đua năm 2022', x: 180, bold: true },
          ),
          ...lines(
            640,
            { text: full('Năm 2022, các đơn vị trong Khối đã thi đua'), x: 80 },
            full('và hoàn thành nhiệm vụ,'),
            'đạt kết quả tốt.',
          ),
          ...lines(560, { text: 'I. KẾT QUẢ', x: 80, bold: true }),
          ...lines(
            530,
            { text: '- Mở 05 lớp;', x: 80 },
            { text: '- Phát 1.200 tài liệu.', x: 80 },
            { text: full('Khối tiếp tục'), x: 80 },
            full('vận động'),
          ),
          { text: '1', x: 290, y: 40 },
        ],
        [
          ...lines(800, 'các đơn vị làm theo.'),
          ...lines(770, { text: '1. Tồn tại', x: 80, bold: true }, { text: 'Chưa đều.', x: 80 }),
          { text: '2', x: 290, y: 40 },
        ],
        [],
      ]),
    ),
  );
  it('becomes Markdown', async () => {
    const { markdown, title, date } = await report;
    expect({ title, date }).toEqual({
      title: 'Báo cáo tổng kết phong trào thi đua năm 2022',
      date: { day: '2023-02-20', of: 'letter' },
    });
    expect(markdown).toMatchInlineSnapshot(`
      "Năm 2022, các đơn vị trong Khối đã thi đua thi đua yêu nước thi đua yêu nước t và hoàn thành nhiệm vụ, thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đạt kết quả tốt.

      ## I. KẾT QUẢ

      - Mở 05 lớp;
      - Phát 1.200 tài liệu.

      Khối tiếp tục thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đua yêu n vận động thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đua yêu nước t các đơn vị làm theo.

      ### 1. Tồn tại

      Chưa đều."
    `);
  });
  it('says what was left out', async () =>
    expect((await report).notes.join('\n')).toMatchInlineSnapshot(`
    "Phần đầu văn bản (quốc hiệu, cơ quan ban hành, số, ngày) để ra ngoài bài: văn bản số 12/BC-KTĐ. Nếu bài dẫn văn bản này thì thêm bằng npm run new -- document.
    Có 1 đề mục viết hoa cả dòng, giữ như trong tệp vì máy không biết chữ nào là tên riêng. Hãy viết lại theo chữ thường, ví dụ: I. KẾT QUẢ.
    Số trang và dòng lặp ở đầu, cuối trang đã bỏ: «1», «2».
    Trang 3 không có chữ (bản quét hoặc toàn ảnh) nên không lấy được gì. Hãy gõ lại phần cần dùng hoặc xin bản có chữ.
    Ảnh ở trang 3 không lấy được. Hãy xin ảnh gốc rồi đặt cạnh bài.
    PDF không ghi bảng, danh sách nhiều bậc, chú thích và liên kết: chúng thành đoạn chữ thường. Hãy so với tệp gốc; có bản Word thì nên dùng bản Word."
  `));
});

it('joins lines that are set in from the margin, and leaves out a footer with another number on each page', async () => {
  const page = (number: number, ...texts: (string | Omit<PrintedLine, 'y'>)[]) => [
    ...lines(800, ...texts),
    { text: `Báo cáo – trang ${number}`, x: 250, y: 40 },
  ];
  const path = written(
    'lui-dong.pdf',
    pdf([
      page(
        1,
        full('Mở đầu'),
        full('rồi'),
        full('và rồi'),
        { text: full('Khối xét').slice(0, 70), x: 100 },
        { text: 'Cục Thử là đơn vị tốt.', x: 100 },
        { text: 'Câu sau.', x: 100 },
      ),
      page(2, { text: 'Trang hai.' }),
      page(3, { text: 'Trang ba.' }),
    ]),
  );
  const { markdown, notes } = await importFile(path);
  expect(markdown).toMatchInlineSnapshot(`
    "Mở đầu thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đua yêu nước thi rồi thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đu và rồi thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đua yêu nước thi

    Khối xét thi đua yêu nước thi đua yêu nước thi đua yêu nước thi đua yê Cục Thử là đơn vị tốt.

    Câu sau.

    Trang hai.

    Trang ba."
  `);
  expect(notes[0]).toBe(
    'Số trang và dòng lặp ở đầu, cuối trang đã bỏ: «Báo cáo – trang 1», «Báo cáo – trang 2», «Báo cáo – trang 3».',
  );
});

describe('files that cannot be read', () => {
  const good = docx({ body: p('Một câu.') });
  const bomb = zip({ 'word/document.xml': Buffer.alloc(30_000_000, ' ') });
  const liar = (() => {
    const data = Buffer.from(bomb);
    const directory = data.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    data.writeUInt32LE(100, directory + 24);
    return data;
  })();
  const locked = (() => {
    const data = Buffer.from(good);
    const directory = data.indexOf('PK\u0001\u0002', 0, 'latin1');
    data.writeUInt16LE(data.readUInt16LE(directory + 8) | 1, directory + 8);
    return data;
  })();
  const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  const bad: [string, Buffer | string][] = [
    ['quet.pdf', pdf([[], []])],
    ['hong.pdf', '%PDF-1.7\nhỏng'],
    [
      'khoa.pdf',
      pdf(
        [lines(800, 'Chữ')],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<01> <01>] `,
      ),
    ],
    ['cat.docx', good.subarray(0, good.length - 30)],
    ['bom.docx', bomb],
    ['doi.docx', liar],
    ['khoa.docx', locked],
    [
      'mat-khau.docx',
      Buffer.concat([Buffer.from(compound, 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['cu.docx', Buffer.from(compound, 'latin1')],
    ['anh.docx', jpeg],
    ['chu.docx', 'chỉ là chữ'],
    ['rong.docx', ''],
    ['trang.docx', docx({ body: p('') })],
    ['thieu.docx', zip({ 'word/document.xml': '<w:document' })],
  ];
  it('are refused in one sentence each', async () => {
    const sentences: string[] = [];
    for (const [name, data] of bad)
      sentences.push(
        await importFile(written(name, data)).then(
          () => `${name} được đọc`,
          (error: Error) => (error instanceof UsageError ? error.message : String(error)),
        ),
      );
    expect(sentences.join('\n')).toMatchInlineSnapshot(`
      "Tệp «quet.pdf» là bản quét: không trang nào có chữ. Hãy xin bản Word hoặc bản PDF có chữ, hoặc tạo bài không kèm --from rồi ghi tệp vào «attachments».
      Tệp «hong.pdf» bị hỏng hoặc chép thiếu nên không đọc được. Hãy mở thử bằng Word hoặc trình đọc PDF, lưu lại hoặc xin lại bản gốc.
      Tệp «khoa.pdf» có mật khẩu nên không đọc được. Hãy xin bản không đặt mật khẩu rồi chạy lại.
      Tệp «cat.docx» bị hỏng hoặc chép thiếu nên không đọc được. Hãy mở thử bằng Word hoặc trình đọc PDF, lưu lại hoặc xin lại bản gốc.
      Tệp «bom.docx» khi mở ra quá lớn (chữ quá 25 MB hoặc tất cả quá 200 MB) nên không được đọc. Hãy chia thành nhiều tệp.
      Tệp «doi.docx» khi mở ra quá lớn (chữ quá 25 MB hoặc tất cả quá 200 MB) nên không được đọc. Hãy chia thành nhiều tệp.
      Tệp «khoa.docx» có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi chạy lại.
      Tệp «mat-khau.docx» có mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu (File → Info → Protect Document), lưu rồi chạy lại.
      Tệp «cu.docx» là Word đời cũ (.doc). Hãy mở bằng Word, chọn Save As → Word Document (.docx), rồi chạy lại với tệp mới.
      Tệp «anh.docx» là ảnh, không phải là tệp Word (.docx) hay PDF. Hãy lưu nội dung thành .docx hoặc .pdf rồi chạy lại.
      Tệp «chu.docx» không phải là tệp Word (.docx) hay PDF. Hãy lưu nội dung thành .docx hoặc .pdf rồi chạy lại.
      Tệp «rong.docx» rỗng. Hãy chép lại tệp từ bản gốc.
      Tệp «trang.docx» không có chữ nào để lấy. Hãy kiểm tra lại tệp, hoặc tạo bài không kèm --from.
      Tệp «thieu.docx» bị hỏng hoặc chép thiếu nên không đọc được. Hãy mở thử bằng Word hoặc trình đọc PDF, lưu lại hoặc xin lại bản gốc."
    `);
  });
  it('are refused so, or read, wherever a byte is wrong', async () => {
    let seed = 7;
    const random = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    const whole: [string, Buffer][] = [
      ['doi.docx', docx({ body: p('Một câu.') + p('Hai câu.') })],
      ['doi.pdf', pdf([lines(800, 'Một câu.', 'Hai câu.')])],
    ];
    for (const [name, data] of whole) {
      for (let round = 0; round < 60; round++) {
        const changed = Buffer.from(data);
        for (let count = 0; count < 3; count++) changed[random(changed.length)] = random(256);
        const error = await importFile(
          written(name, changed.subarray(0, round % 3 === 0 ? random(changed.length) : undefined)),
        ).then(
          () => undefined,
          (one: unknown) => one,
        );
        if (error !== undefined) expect(error).toBeInstanceOf(UsageError);
      }
    }
  });
  it('a file that is not there, a folder', async () => {
    await expect(importFile('/khong-co/bao-cao.docx')).rejects.toThrow(
      'Không có tệp «/khong-co/bao-cao.docx».',
    );
    await expect(importFile(folder)).rejects.toThrow('không phải là tệp.');
  });
});
