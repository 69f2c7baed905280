import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownToMdast } from 'satteri';
import { afterAll, describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/authoring/import/index.ts';
import { markdownFeatures } from '../../src/files/markdown.ts';
import { png } from '../checks/media.ts';
import {
  b,
  cell,
  docx,
  type Docx,
  footnote,
  heading,
  item,
  link,
  p,
  picture,
  r,
  table,
} from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'tep-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is taken from a Word file of this body. */
function from(file: Docx | string): Promise<Imported> {
  const path = join(folder, 'bao-cao.docx');
  writeFileSync(path, docx(typeof file === 'string' ? { body: file } : file));
  return importFile(path);
}

const letterhead = table([
  cell(`${p('UBND TỈNH THỬ')}${b('KHỐI THI ĐUA THỬ')}${p('Số: 12/BC-KTĐ')}`),
  cell(
    `${b('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${b('Độc lập - Tự do - Hạnh phúc')}${p(r('Tỉnh Thử, ngày 20 tháng 02 năm 2023', 'i'))}`,
  ),
]);
const signature = table([
  cell(`${p(r('Nơi nhận:', 'bi'))}${p('- UBND tỉnh Thử;')}${p('- Lưu: VT.')}`),
  cell(`${b('TM. KHỐI THI ĐUA')}${b('KHỐI TRƯỞNG')}${b('Lê Văn B')}`),
]);

describe('a report as offices write it', () => {
  const report = from({
    body: [
      letterhead,
      p(''),
      b('BÁO CÁO'),
      b('Tổng kết phong trào thi đua năm 2022'),
      p('-----'),
      p(
        `${r('Chiều ngày 24/02/2023, Khối')}${r('\u00a0Thử\ttổ chức hội nghị tổng kết ')}${r('“năm 2022”', 'b')}${r(' tại ')}${link('rL', 'trang của Khối')}${r('.')}${footnote(1)}`,
      ),
      b('I. KẾT QUẢ THỰC HIỆN'),
      b('1. Công tác tuyên truyền:'),
      p('- Mở 05 lớp;'),
      p('+ Lớp thứ nhất: 40 người;'),
      p('+ Lớp thứ hai: 35 người.'),
      p('- Phát 1.200 tài liệu.'),
      p(r('Diện tích trồng cây là 500 m') + r('2', '^') + r('; chi '), ''),
      b('2. Công tác xã hội'),
      item(1, 0, 'Tặng quà'),
      item(1, 1, 'Xã Thử Một'),
      item(2, 2, 'Ấp thứ nhất'),
      item(1, 0, 'Trồng cây'),
      p('Kết quả thu như sau:'),
      table(
        ['STT', 'Đơn vị', 'Kết quả'].map((text) => cell(b(text))),
        ['1', 'Cục Thử', '130% | vượt'],
        ['2', cell(`${p('Chi cục Thử')}${p('Đội 1')}`), '* 95%'],
      ),
      p(`${picture('rP', 'Hội trường')}`),
      b('II. TỒN TẠI'),
      p('1. Chưa đều.'),
      p('2. Còn chậm.'),
      p(`${r('Câu ')}${r('đậm ', 'b')}${r('và ', 'b')}${r('tiếp', 'b')}${r('.')}`),
      signature,
    ].join(''),
    footnotes: ['Theo số liệu của Cục Thử.'],
    relations: { rP: { file: 'image1.png', data: png }, rL: 'https://vi-du.vn/hoi-nghi' },
  });
  it('becomes Markdown', async () =>
    expect((await report).markdown).toMatchInlineSnapshot(`
    "Chiều ngày 24/02/2023, Khối Thử tổ chức hội nghị tổng kết **“năm 2022”** tại [trang của Khối](https://vi-du.vn/hoi-nghi).[^1]

    ## I. KẾT QUẢ THỰC HIỆN

    ### 1. Công tác tuyên truyền

    - Mở 05 lớp;
      - Lớp thứ nhất: 40 người;
      - Lớp thứ hai: 35 người.
    - Phát 1.200 tài liệu.

    Diện tích trồng cây là 500 m²; chi

    ### 2. Công tác xã hội

    - Tặng quà
      - Xã Thử Một
        1. Ấp thứ nhất
    - Trồng cây

    Kết quả thu như sau:

    | STT | Đơn vị | Kết quả |
    | - | - | - |
    | 1 | Cục Thử | 130% \\| vượt |
    | 2 | Chi cục Thử; Đội 1 | \\* 95% |

    ![«ĐIỀN xác nhận: Hội trường»](./anh-1.png)

    *Ảnh: «ĐIỀN người chụp hoặc đơn vị giữ bản quyền anh-1.png»*

    ## II. TỒN TẠI

    1. Chưa đều.
    2. Còn chậm.

    Câu **đậm và tiếp**.

    [^1]: Theo số liệu của Cục Thử."
  `));
  it('suggests its name and day', async () => {
    const { title, date } = await report;
    expect({ title, date }).toEqual({
      title: 'Báo cáo tổng kết phong trào thi đua năm 2022',
      date: { day: '2023-02-24', of: 'event' },
    });
  });
  it('says what was left out', async () =>
    expect((await report).notes.join('\n')).toMatchInlineSnapshot(`
    "Phần đầu văn bản (quốc hiệu, cơ quan ban hành, số, ngày) để ra ngoài bài: văn bản số 12/BC-KTĐ. Nếu bài dẫn văn bản này thì thêm bằng npm run new -- document.
    Phần cuối văn bản (nơi nhận, chữ ký) để ra ngoài bài: «Nơi nhận: - UBND tỉnh Thử; - Lưu: VT. TM. KHỐI THI ĐUA; KHỐI TRƯỞNG; Lê Văn B».
    Đã tách 1 ảnh ra cạnh bài (anh-1.png). Hãy mô tả từng ảnh và ghi người chụp; ảnh chưa được phép dùng thì xóa.
    Có 2 đề mục viết hoa cả dòng, giữ như trong tệp vì máy không biết chữ nào là tên riêng. Hãy viết lại theo chữ thường, ví dụ: I. KẾT QUẢ THỰC HIỆN.
    Có 1 ô bảng nhiều dòng: các dòng được nối thành một, ngăn bằng dấu chấm phẩy."
  `));
  it('brings its pictures', async () =>
    expect((await report).pictures).toEqual([{ name: 'anh-1.png', data: png }]));
});

describe('other files', () => {
  it('Word headings', async () =>
    expect(
      (
        await from(
          [
            heading(1, 'Mở đầu'),
            p('Một câu.'),
            heading(3, 'Sâu quá'),
            p('Hai câu.'),
            b('1. Mục đậm'),
            p('Ba.'),
            heading(2, 'Ngang'),
            p('Bốn.'),
          ].join(''),
        )
      ).markdown,
    ).toMatchInlineSnapshot(`
    "## Mở đầu

    Một câu.

    ### Sâu quá

    Hai câu.

    #### 1. Mục đậm

    Ba.

    ### Ngang

    Bốn."
  `));
  it('no headings', async () =>
    expect(await from([p('Câu thứ nhất.'), p('Câu thứ hai.')].join(''))).toMatchObject({
      markdown: 'Câu thứ nhất.\n\nCâu thứ hai.',
      title: undefined,
      date: undefined,
      notes: [],
    }));
  it('only a table with merged cells', async () => {
    const { markdown, notes } = await from(
      table([cell('Đơn vị', '<w:gridSpan w:val="2"/>'), 'Điểm'], ['Cục', 'Thử', '95']),
    );
    expect(`${markdown}\n\n${notes.join('\n')}`).toMatchInlineSnapshot(`
      "| Đơn vị | | Điểm |
      | - | - | - |
      | Cục | Thử | 95 |

      Có 1 bảng với ô gộp: Markdown không có ô gộp, các ô còn lại để trống. Hãy xem lại từng bảng."
    `);
  });
  it('a letterhead without a table, a title in capitals, letters and hand-made line ends', async () => {
    const { markdown, title, date, notes } = await from(
      [
        p('KHỐI THI ĐUA THỬ'),
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        p('Độc lập – Tự do – Hạnh phúc'),
        p('_______'),
        p('Số: 05/KH-KTĐ'),
        p('Tỉnh Thử, ngày 03 tháng 01 năm 2024'),
        b('KẾ HOẠCH'),
        b('PHÁT ĐỘNG THI ĐUA NĂM 2024'),
        p('Căn cứ Chỉ thị ngày 02/01/2024, Khối xây dựng kế hoạch.'),
        b('Mục đích'),
        p('a) Nâng cao chất lượng:'),
        p('- Việc một;\n- Việc hai.'),
        p('b) Đoàn kết.'),
        p('TM. KHỐI THI ĐUA'),
        p('KHỐI TRƯỞNG'),
        p('(Đã ký)'),
        p('Lê Văn B'),
      ].join(''),
    );
    expect({ title, date }).toEqual({
      title: 'KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2024',
      date: { day: '2024-01-03', of: 'letter' },
    });
    expect(`${markdown}\n\n${notes.join('\n')}`).toMatchInlineSnapshot(`
      "Căn cứ Chỉ thị ngày 02/01/2024, Khối xây dựng kế hoạch.

      ## Mục đích

      - a) Nâng cao chất lượng:
        - Việc một;
        - Việc hai.
      - b) Đoàn kết.

      Phần đầu văn bản (quốc hiệu, cơ quan ban hành, số, ngày) để ra ngoài bài: văn bản số 05/KH-KTĐ. Nếu bài dẫn văn bản này thì thêm bằng npm run new -- document.
      Phần cuối văn bản (nơi nhận, chữ ký) để ra ngoài bài: «TM. KHỐI THI ĐUA KHỐI TRƯỞNG (Đã ký) Lê Văn B».
      Tên viết hoa cả dòng: «KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2024». Hãy viết lại theo chữ thường khi xác nhận."
    `);
  });
  it('headings that Word numbers, drawings it cannot hand over and what lies outside the text', async () => {
    const { markdown, notes, pictures } = await from({
      body: [
        p('Mở đầu.'),
        item(2, 0, r('Kết quả', 'b')),
        p('Một câu.'),
        item(2, 0, r('Tồn tại', 'b')),
        p(`${r('Công thức ')}<m:oMath/>${r('và hình ')}${picture('rE')}${r('.')}`),
        p('<w:ins><w:r><w:t>Thêm.</w:t></w:r></w:ins>'),
      ].join(''),
      relations: { rE: { file: 'image1.emf', data: Buffer.from('không phải ảnh') } },
      more: {
        'word/header1.xml': '<w:hdr><w:p><w:r><w:t>Lưu hành nội bộ</w:t></w:r></w:p></w:hdr>',
      },
    });
    expect(pictures).toEqual([]);
    expect(`${markdown}\n\n${notes.join('\n')}`).toMatchInlineSnapshot(`
      "Mở đầu.

      ## Kết quả

      Một câu.

      ## Tồn tại

      Công thức và hình .

      Thêm.

      Số tự động của đề mục trong Word không lấy được: đề mục chỉ còn chữ. Cần số thì gõ thêm, ví dụ: ## I. Kết quả.
      Có 1 hình vẽ dạng EMF không lấy được. Hãy mở tệp bằng Word, bấm chuột phải vào hình, chọn Save as Picture, lưu thành .png rồi đặt cạnh bài.
      Có công thức toán không lấy được. Hãy viết lại bằng chữ hoặc chụp thành ảnh có lời mô tả.
      Tệp còn chế độ theo dõi sửa đổi (Track Changes): chữ thêm vào được lấy, chữ đã xóa thì bỏ. Hãy so với bản chính thức, và lưu bản sạch trước khi công khai tệp gốc.
      Chữ ở đầu trang, chân trang đã bỏ: «Lưu hành nội bộ»."
    `);
  });
  it('TCVN3', async () => {
    const { markdown, notes } = await from(
      [
        b('Héi nghÞ tæng kÕt phong trµo thi ®ua'),
        p(`${r('Khèi thi ®ua ®· ')}${r('hoµn thµnh', 'b')}${r(' nhiÖm vô.')}`),
        p('N¨m 2022'),
      ].join(''),
    );
    expect(`${markdown}\n\n${notes.join('\n')}`).toMatchInlineSnapshot(`
      "Khối thi đua đã **hoàn thành** nhiệm vụ.

      Năm 2022

      Chữ của bảng mã cũ TCVN3 (phông .VnTime) đã được đổi sang Unicode ở 3 đoạn. Hãy đọc lại, nhất là tên riêng và chữ hoa."
    `);
  });
  it('plain numbered lines: headings where sentences follow, a list in a row, text elsewhere', async () => {
    const { markdown } = await from(
      [
        p('Phần thứ nhất'),
        p('Một câu mở đầu dài hơn tiêu đề.'),
        p('1. Kết quả chung'),
        p('Các đơn vị đã hoàn thành nhiệm vụ.'),
        p('1. Một việc'),
        p('2. Hai việc'),
        p('3. Chỉ một câu có số ở đầu.'),
        p('Kết.'),
        p('5. Câu lẻ.'),
      ].join(''),
    );
    expect(markdown).toMatchInlineSnapshot(`
      "## Phần thứ nhất

      Một câu mở đầu dài hơn tiêu đề.

      ### 1. Kết quả chung

      Các đơn vị đã hoàn thành nhiệm vụ.

      1. Một việc
      2. Hai việc
      3. Chỉ một câu có số ở đầu.

      Kết.

      5\\. Câu lẻ."
    `);
  });
  it('VNI, in a short line too that could not be told by itself', async () => {
    const { markdown } = await from(
      [p('Baùo caùo toång keát phong traøo thi ñua yeâu nöôùc.'), p('Naêm 2022')].join(''),
    );
    expect(markdown).toBe('Báo cáo tổng kết phong trào thi đua yêu nước.\n\nNăm 2022');
  });
  it('loose marks, look-alikes and invisible signs, but quotes as typed', async () => {
    const { markdown } = await from(
      p('Ðo\u0302́ng \u201cthi\u00ad \u200bđua\u201d \u2018một\u2019 "hai" \u2013 ba\u00a0bốn.'),
    );
    expect(markdown).toBe('Đống “thi đua” ‘một’ "hai" – ba bốn.');
  });
  it('bold that sets nothing off, and emphasis that Markdown could not close', async () => {
    const { markdown } = await from(
      [
        p('Mở.'),
        p(r('Một đoạn dài in đậm cả đoạn, là câu chứ không phải đề mục.', 'b')),
        p(r('Kính gửi: Hội đồng Thử', 'b')),
        p(`${r('Thi', 'b')}${r('đua ')}${r(' yêu nước ', 'i')}${r('.', 'b')}`),
        b('Lê Văn B'),
        b('Trần Thị C'),
        p('Kết.'),
      ].join(''),
    );
    expect(markdown).toBe(
      'Mở.\n\nMột đoạn dài in đậm cả đoạn, là câu chứ không phải đề mục.\n\nKính gửi: Hội đồng Thử\n\nThiđua *yêu nước* .\n\nLê Văn B\n\nTrần Thị C\n\nKết.',
    );
  });
  it('pictures within text, lists and tables stand behind them; the same picture is one file', async () => {
    const { markdown, pictures } = await from({
      body: [
        p(`${r('Xem ảnh: ')}${picture('rP')}`),
        item(1, 0, 'Việc một'),
        item(1, 0, picture('rP')),
        p('Giữa.'),
        table([cell(p(picture('rP'))), 'Ảnh bên trái'], ['A', 'B']),
      ].join(''),
      relations: { rP: { file: 'image1.png', data: png } },
    });
    expect(pictures.map(({ name }) => name)).toEqual(['anh-1.png']);
    expect(markdown.replaceAll(/\n\n\*Ảnh: «[^»]*»\*|«[^»]*»/g, '')).toMatchInlineSnapshot(`
      "Xem ảnh:

      ![](./anh-1.png)

      - Việc một

      ![](./anh-1.png)

      Giữa.

      | | Ảnh bên trái |
      | - | - |
      | A | B |

      ![](./anh-1.png)"
    `);
  });
  it('a box of one cell is no table; a table in a table is told', async () => {
    const { markdown, notes } = await from(
      [
        p('Mở.'),
        table([cell(`${p('Trong khung.')}${p('Hai dòng.')}`)]),
        table(['A', 'B'], [cell(`${table(['trong', 'bảng'])}${p('')}`), 'C']),
        p('Kết.'),
      ].join(''),
    );
    expect(`${markdown}\n\n${notes.join('\n')}`).toMatchInlineSnapshot(`
      "Mở.

      Trong khung.

      Hai dòng.

      | A | B |
      | - | - |
      | trong; bảng | C |

      Kết.

      Có 1 ô bảng nhiều dòng: các dòng được nối thành một, ngăn bằng dấu chấm phẩy.
      Có 1 bảng nằm trong bảng khác: chữ được gộp vào ô. Hãy tách thành bảng riêng."
    `);
  });
  it('signs that Markdown reads', async () => {
    const hostile = [
      '<script>alert(1)</script> a < b & c',
      '*sao* _gạch_ `mã` ~10%~ ~~xóa~~',
      '# không phải đề mục',
      '1. không phải danh sách',
      '[chữ](http://vi-du.vn) ![ảnh](x)',
      '{biểu thức} | cột | $toán$',
      '> trích',
      '---',
      'https://vi-du.vn và a@b.vn',
      '&amp; &#x41; \\n',
    ];
    const { markdown } = await from(
      p('Mở đầu.') + hostile.map((text) => p(text)).join('') + p('Kết.'),
    );
    interface Node {
      type: string;
      value?: string;
      children?: Node[];
    }
    const wordsOf = ({ value, children = [] }: Node): string =>
      value ?? children.map(wordsOf).join('');
    const tree = markdownToMdast(markdown, { features: markdownFeatures }) as unknown as {
      children: Node[];
    };
    expect(tree.children.map(({ type }) => type)).toEqual(
      Array.from({ length: 12 }, () => 'paragraph'),
    );
    expect(tree.children.map(wordsOf)).toEqual(['Mở đầu.', ...hostile, 'Kết.']);
  });
});
