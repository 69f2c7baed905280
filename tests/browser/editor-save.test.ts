import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, describe, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { editor, formContent, stored, type ContentFiles } from '../editor/open.ts';
import { Form } from '../editor/form.ts';
import { writeNews } from '../editor/article.ts';
import { blocContent } from '../site/sites.ts';

const { open } = editor();
const tall = { width: 1280, height: 3600 };
const root = mkdtempSync(join(tmpdir(), 'editor-'));
cpSync(blocContent, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the check says of content with these files in it. */
function told(files: ContentFiles): string[] {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return runCheck({ root, files: [...files.keys()] }).problems.map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`,
  );
}

const texts = (files: ContentFiles): string =>
  [...files]
    .map(([path, bytes]) =>
      /\.(?:md|yaml)$/.test(path) ? `${path}\n${bytes.toString('utf8')}` : path,
    )
    .sort()
    .join('\n');

describe('what the form saves passes the check', () => {
  it('a news article with a picture, units, a source and a formatted body', async () => {
    const files = formContent();
    await open({ files, viewport: tall }, async ({ page }) => {
      const form = new Form(page);
      await form.signInToBrowser();
      await form.begin('news');
      await writeNews(form);
      await form.save();
      const saved = await stored(page, files);
      expect(texts(saved)).toMatchInlineSnapshot(`
        "news/2025/doan-dai-bieu-khoi-tham-kho-mau-vat-tang-so-tay-doi-gio/index.md
        ---
        title: Đoàn đại biểu Khối thăm kho mẫu vật, tặng sổ tay “Đồi Gió”
        date: 2025-03-05
        published: 2026-11-22
        summary: Ngày 05/3/2025, đoàn xem cách giữ mẫu vật và trao sổ tay cho hai đơn vị.
        category: hoat-dong
        units: [ngan-quy-gia-dinh, tram-do-dac]
        cover:
          src: ./le-trao-so-dot-1.webp
          alt: Một vòng tròn sáng trên hai tam giác sẫm
          credit: Tổ giúp việc Khối thi đua Mẫu
        sources: [cong-bao-mau]
        ---

        Đoàn đi trong một buổi sáng.

        ## Hai việc đã làm

        Đoàn xem **kho mẫu vật** và trao sổ tay:

        - một cuốn cho Ngân quỹ Giả định;
        - một cuốn cho Trạm Đo đạc Bến Mơ.

        [Giới thiệu về Khối](/gioi-thieu/)

        news/2025/doan-dai-bieu-khoi-tham-kho-mau-vat-tang-so-tay-doi-gio/le-trao-so-dot-1.webp"
      `);
      expect(told(saved)).toEqual([]);
    });
  });

  it('a conference with a goal', async () => {
    const files = formContent();
    await open({ files, viewport: tall }, async ({ page }) => {
      const form = new Form(page);
      await form.signInToBrowser();
      await form.begin('conferences');
      await form.fill('Tên hội nghị hoặc hoạt động', 'Hội nghị sơ kết sáu tháng đầu năm 2025');
      await form.fill('Ngày diễn ra', '2025-07-15');
      await form.mark('Buổi trong ngày', 'Sáng');
      await form.choose('Nội dung của hội nghị', 'Sơ kết');
      await form.choose('Đơn vị chủ trì tổ chức', 'Ngân quỹ Giả định');
      await form.fill(
        'Một hai câu tóm tắt',
        'Khối sơ kết nửa năm và bàn việc của nửa năm còn lại.',
      );
      const goals = await form.add('Mục tiêu được thống nhất');
      await goals.getByRole('spinbutton', { name: 'Năm của mục tiêu' }).fill('2025');
      await form.fill('Mục tiêu', 'Mỗi đơn vị có ít nhất một sáng kiến.', goals);
      await form.fill('Ngày đăng trên trang thông tin', '2026-11-22');
      await form.choose('Các nguồn của nội dung này', 'Công báo Mẫu, số 12 – Văn phòng Ví dụ');
      await form.write('Nội dung bài', 'Các đơn vị báo cáo kết quả nửa năm.');
      await form.save();
      const saved = await stored(page, files);
      expect(texts(saved)).toMatchInlineSnapshot(`
        "conferences/2025/hoi-nghi-so-ket-sau-thang-dau-nam-2025/index.md
        ---
        title: Hội nghị sơ kết sáu tháng đầu năm 2025
        date: 2025-07-15
        session: sang
        kinds: [so-ket]
        host: ngan-quy-gia-dinh
        summary: Khối sơ kết nửa năm và bàn việc của nửa năm còn lại.
        goals:
          - year: 2025
            text: Mỗi đơn vị có ít nhất một sáng kiến.
        published: 2026-11-22
        sources: [cong-bao-mau]
        ---

        Các đơn vị báo cáo kết quả nửa năm.
        "
      `);
      expect(told(saved)).toEqual([]);
    });
  });

  it('the honours of a year', async () => {
    const files = formContent();
    await open({ files, viewport: tall }, async ({ page }) => {
      const form = new Form(page);
      await form.signInToBrowser();
      await form.begin('honours');
      await form.add('Các mục');
      await form.fill('Mã không dấu', '2020-bang-khen-mau-ngan-quy-gia-dinh');
      await form.choose('Đơn vị được khen thưởng', 'Ngân quỹ Giả định');
      await form.choose('Danh hiệu hoặc hình thức', 'Bằng khen Mẫu');
      await form.fill('Tên danh hiệu hoặc hình thức đúng như nguồn ghi', 'Bằng khen Mẫu');
      await page.getByRole('spinbutton', { name: 'Năm thành tích' }).fill('2020');
      await form.mark('Khen thưởng của', 'Địa phương');
      await form.choose('Tình trạng', 'Đã đăng ký');
      const steps = await form.add('Các bước theo thứ tự thời gian');
      await form.choose('Bước', 'Đã đăng ký', steps);
      await form.fill('Thời điểm mà nguồn ghi cho bước này', '2020', steps);
      await form.choose(
        'Các nguồn của nội dung này',
        'Tập tài liệu về hoạt động năm 2020 của Khối thi đua Mẫu – Tổ giúp việc Khối thi đua Mẫu',
      );
      await form.save();
      const saved = await stored(page, files);
      expect(texts(saved)).toMatchInlineSnapshot(`
        "honours/2020.yaml
        - id: 2020-bang-khen-mau-ngan-quy-gia-dinh
          recipient:
            unit: ngan-quy-gia-dinh
          award: bang-khen-mau
          label: Bằng khen Mẫu
          year: 2020
          line: dia-phuong
          status: registered
          steps:
            - status: registered
              date: "2020"
          sources: [bao-cao-khoi-mau-2020]
        "
      `);
      expect(told(saved)).toEqual([]);
    });
  });

  it('a list of a decision, its rows copied from a spreadsheet', async () => {
    const files = formContent();
    await open({ files, viewport: tall }, async ({ page }) => {
      const form = new Form(page);
      await form.signInToBrowser();
      await form.begin('honourLists');
      await form.field('Quyết định khen thưởng').getByRole('combobox').click();
      await page
        .getByRole('option', { name: /^\u2068?quyết định /i })
        .first()
        .click();
      await page.getByRole('spinbutton', { name: 'Năm thành tích' }).fill('2020');
      await form.choose('Danh hiệu hoặc hình thức chung của cả danh sách', 'Bằng khen Mẫu');
      await form.mark('Khen thưởng của', 'Địa phương');
      const steps = await form.add('Các bước theo thứ tự thời gian');
      await form.choose('Bước', 'Đã đề nghị', steps);
      await form.fill(
        'Các dòng của danh sách',
        'danh xưng\thọ tên\tđơn vị\nÔng\tLê Văn Thử\tNgân quỹ Giả định\nBà\tĐỗ Thị Vờ\t',
      );
      await form.choose(
        'Các nguồn của nội dung này',
        'Tập tài liệu về hoạt động năm 2020 của Khối thi đua Mẫu – Tổ giúp việc Khối thi đua Mẫu',
      );
      await form.save();
      const saved = await stored(page, files);
      expect(texts(saved)).toMatchInlineSnapshot(`
        "honours/2020/quyet-dinh-107-2022.yaml
        decision: quyet-dinh-107-2022
        year: 2020
        award: bang-khen-mau
        line: dia-phuong
        steps:
          - status: proposed
        rows: |-
          danh xưng	họ tên	đơn vị
          Ông	Lê Văn Thử	Ngân quỹ Giả định
          Bà	Đỗ Thị Vờ
        sources: [bao-cao-khoi-mau-2020]
        "
      `);
      expect(told(saved)).toEqual([]);
    });
  });

  it('what Word puts on the clipboard, with the meaning that it has there', async () => {
    const files = formContent();
    await open({ files, viewport: tall }, async ({ page }) => {
      const form = new Form(page);
      await form.signInToBrowser();
      await form.begin('pages');
      await form.fill('Tên trang', 'Trang thử dán');
      await form.box('Nội dung bài').click();
      await form.box('Nội dung bài').evaluate((box) => {
        const data = new DataTransfer();
        data.setData(
          'text/html',
          '<p>Diện tích 500 m<sup>2</sup>, sản lượng 10<span style="vertical-align:super">6</span> kWh, H<sub>2</sub>O, <s>120 %</s> 130 %.</p><table><tr><td>Đơn vị</td><td>Điểm</td></tr><tr><td>Thuế</td><td>95</td></tr></table><p><a href="file:///C:/bao-cao.docx">Báo cáo</a></p>',
        );
        data.setData('text/plain', 'Diện tích 500 m2');
        box.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      });
      await form.box('Nội dung bài').getByText('Báo cáo').waitFor();
      await page.waitForTimeout(2_500);
      await form.fill('Một câu mô tả trang', 'Trang thử.');
      await form.save();
      expect(texts(await stored(page, files))).toMatchInlineSnapshot(`
        "pages/trang-thu-dan.md
        ---
        title: Trang thử dán
        summary: Trang thử.
        ---

        Diện tích 500 m², sản lượng 10⁶ kWh, H₂O, 130 %.

        | Đơn vị | Điểm |
        | --- | --- |
        | Thuế | 95 |

        Báo cáo
        "
      `);
    });
  });
});
