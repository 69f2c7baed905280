import { expect, it } from 'vitest';
import { article, honour, told, toldOfArticle } from './site.ts';

const news = (fields: Record<string, string | null>) => toldOfArticle(article(fields));

it('finds nothing wrong with what is in order', () => {
  expect(toldOfArticle(article(), { 'honours/2022.yaml': honour() })).toBe('không có lỗi');
});
it('tells missing fields with a line to add', () => {
  expect(news({ summary: null, date: null, category: null, sources: null })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:1 [schema]
    Thiếu trường «date» (Ngày diễn ra, dạng 2025-01-31).
    → Thêm dòng: date: «ĐIỀN ngày diễn ra dạng năm-tháng-ngày»

    content/news/2023/bai-thu/index.md:2:1 [schema]
    Thiếu trường «summary» (Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm).
    → Thêm dòng: summary: «ĐIỀN một hai câu tóm tắt»

    content/news/2023/bai-thu/index.md:2:1 [schema]
    Thiếu trường «category» (Chuyên mục).
    → Thêm dòng: category: «ĐIỀN chuyên mục»  # chọn: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối)

    content/news/2023/bai-thu/index.md:2:1 [schema]
    Thiếu trường «sources» (Các nguồn của nội dung này: mã tệp trong thư mục sources).
    → Thêm dòng: sources: [«ĐIỀN các nguồn của nội dung này»]  # mã đang có: tai-lieu-thu"
  `);
  expect(told({ 'units/kho-bac.yaml': 'summary: Một đơn vị.\nsources: [tai-lieu-thu]\n' }))
    .toMatchInlineSnapshot(`
      "content/units/kho-bac.yaml:1:1 [schema]
      Thiếu trường «names» (Các tên qua từng thời kỳ, cũ trước, mới sau; đổi tên thì thêm một dòng, không sửa dòng cũ).
      → Thêm các dòng:
      names:
        - name: «ĐIỀN tên đầy đủ như nguồn ghi»
          short: «ĐIỀN tên gọn để dùng trong bảng và danh sách»
          source: «ĐIỀN nguồn của thông tin này»  # mã đang có: tai-lieu-thu

      content/units/kho-bac.yaml:1:1 [schema]
      Thiếu trường «membership» (Những khoảng thời gian là thành viên Khối).
      → Thêm các dòng:
      membership:
        - source: «ĐIỀN nguồn của thông tin này»  # mã đang có: tai-lieu-thu"
    `);
});
it('tells missing fields inside groups and items', () => {
  expect(news({ cover: '{ src: ./a.jpg }' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:8 [schema]
    Thiếu trường «alt» (Mô tả ảnh cho người không nhìn thấy ảnh) trong «cover».
    → Thêm dòng: alt: «ĐIỀN mô tả ảnh cho người không nhìn thấy ảnh»

    content/news/2023/bai-thu/index.md:8:8 [schema]
    Thiếu trường «credit» (Người chụp hoặc đơn vị giữ bản quyền ảnh) trong «cover».
    → Thêm dòng: credit: «ĐIỀN người chụp hoặc đơn vị giữ bản quyền ảnh»

    content/news/2023/bai-thu/index.md:8:15 [image]
    Không có ảnh «./a.jpg» cạnh bài.
    → Đặt ảnh vào news/2023/bai-thu/ rồi viết lại tên cho khớp."
  `);
});
it('tells fields left empty', () => {
  expect(news({ summary: '', byline: '', units: '[]', sources: '[]' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:1 [schema]
    «summary» đang để trống (Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm).
    → Điền vào: summary: «ĐIỀN một hai câu tóm tắt»

    content/news/2023/bai-thu/index.md:7:10 [schema]
    «sources» cần ít nhất 1 mục (Các nguồn của nội dung này: mã tệp trong thư mục sources).
    → Viết theo dạng: sources: [«ĐIỀN các nguồn của nội dung này»]  # mã đang có: tai-lieu-thu

    content/news/2023/bai-thu/index.md:8:1 [schema]
    «byline» đang để trống (Người viết bài của trang thông tin; không ghi tác giả của nguồn).
    → Điền vào, hoặc xóa cả dòng «byline:». Viết: byline: «ĐIỀN người viết bài của trang thông tin»"
  `);
  expect(news({ title: '"  "', units: '[""]' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:1 [schema]
    «title» đang để trống (Tiêu đề bài).
    → Điền vào: title: «ĐIỀN tiêu đề bài»

    content/news/2023/bai-thu/index.md:8:9 [schema]
    Mục 1 của «units» đang để trống.
    → Điền vào, hoặc xóa mục này. Viết: «ĐIỀN »"
  `);
});
it('tells unknown fields with the one that was meant, and that one not as missing', () => {
  expect(news({ summary: null, sumary: 'Tóm tắt.' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:7:1 [schema]
    Không có trường «sumary».
    → Bạn viết «sumary:» → nên viết «summary:». (Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm)"
  `);
  expect(news({ title: null, tieu_de: 'Bài' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:7:1 [schema]
    Không có trường «tieu_de».
    → Bạn viết «tieu_de:» → nên viết «title:». (Tiêu đề bài)"
  `);
  expect(news({ alt: 'Ảnh chụp' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:1 [schema]
    Không có trường «alt».
    → Trường này thuộc «cover»: chuyển dòng vào dưới «cover:» và thụt vào hai dấu cách."
  `);
  expect(news({ mauSac: 'đỏ' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:1 [schema]
    Không có trường «mauSac».
    → Xóa dòng này, hoặc dùng một trong các trường: updated, units, people, campaigns, documents, honours, conference, cover, byline, attachments, corrections, aliases."
  `);
  expect(news({ Title: 'Bài' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:1 [schema]
    Không có trường «Title».
    → Đã có «title»; xóa dòng này, hoặc gộp vào đó."
  `);
  expect(news({ corrections: '\n  - { date: 2023-03-01, txt: Sửa tên }' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:9:13 [date-order]
    «date» ở mục 1 của «corrections» ghi ngày 01/03/2023, sớm hơn ngày 22/11/2026 của «published» (dòng 4).
    → Sửa ngày sai: chỉ đính chính được sau khi đã đăng.

    content/news/2023/bai-thu/index.md:9:25 [schema]
    Không có trường «txt» trong mục 1 của «corrections».
    → Bạn viết «txt:» → nên viết «text:». (Nội dung đính chính: trước đây viết gì, nay sửa thành gì)"
  `);
});
it('tells values that are none of the choices', () => {
  expect(news({ category: 'hoinghi' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:6:11 [schema]
    «hoinghi» không phải là giá trị của «category» (Chuyên mục).
    → Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi». Các giá trị dùng được: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối)."
  `);
  expect(news({ category: 'Hội nghị' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:6:11 [schema]
    «Hội nghị» không phải là giá trị của «category» (Chuyên mục).
    → Bạn viết «category: Hội nghị» → nên viết «category: hoi-nghi». Các giá trị dùng được: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối)."
  `);
  expect(news({ category: 'thể thao' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:6:11 [schema]
    «thể thao» không phải là giá trị của «category» (Chuyên mục).
    → Các giá trị dùng được: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối)."
  `);
  expect(news({ category: '5' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:6:11 [schema]
    «5» không phải là giá trị của «category» (Chuyên mục).
    → Các giá trị dùng được: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối)."
  `);
});
it('tells values of the wrong kind', () => {
  expect(news({ title: '2023' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [schema]
    «title» phải là chữ trên một dòng (Tiêu đề bài).
    → Bạn viết «title: 2023» → nên viết «title: "2023"». Có dấu nháy kép thì số được hiểu là chữ."
  `);
  expect(news({ units: 'hai-quan, kho-bac', aliases: 'hội nghị, tổng kết' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:8 [schema]
    «units» phải là một danh sách (Mã các đơn vị được nhắc đến).
    → Bạn viết «units: hai-quan, kho-bac» → nên viết «units: [hai-quan, kho-bac]».

    content/news/2023/bai-thu/index.md:9:10 [schema]
    «aliases» phải là một danh sách (Cách gọi khác mà người đọc có thể gõ khi tìm kiếm).
    → Bạn viết «aliases: hội nghị, tổng kết» → nên viết «aliases: [hội nghị, tổng kết]»."
  `);
  expect(news({ summary: '[Tóm tắt.]' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:10 [schema]
    «summary» phải là chữ trên một dòng (Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm).
    → Bạn viết «summary: [Tóm tắt.]» → nên viết «summary: Tóm tắt.»."
  `);
  expect(news({ summary: '\n  Tóm tắt: một câu' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:6:3 [schema]
    «summary» phải là chữ trên một dòng (Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm).
    → Nếu giá trị có dấu hai chấm thì đặt trong dấu nháy kép: «summary: "Tóm tắt: một câu"»."
  `);
  expect(news({ cover: './a.jpg' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:8 [schema]
    «cover» phải là một nhóm trường (Ảnh chính của bài).
    → Viết theo dạng:
    cover:
      src: «ĐIỀN tệp ảnh đặt cạnh bài»
      alt: «ĐIỀN mô tả ảnh cho người không nhìn thấy ảnh»
      credit: «ĐIỀN người chụp hoặc đơn vị giữ bản quyền ảnh»"
  `);
  expect(news({ corrections: '\n  date: 2023-03-01' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:9:3 [schema]
    «corrections» phải là một danh sách (Các lần đính chính, mới nhất ở cuối).
    → Thêm dấu gạch trước trường đầu tiên của mục:
    corrections:
      - date: «ĐIỀN ngày đính chính dạng năm-tháng-ngày»
        text: «ĐIỀN nội dung đính chính»"
  `);
  expect(news({ corrections: '[Sửa tên]' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [schema]
    Mục 1 của «corrections» phải là một nhóm trường.
    → Viết theo dạng: { date: «ĐIỀN ngày đính chính dạng năm-tháng-ngày», text: «ĐIỀN nội dung đính chính» }"
  `);
});
it('tells numbers', () => {
  expect(told({ 'honours/2022.yaml': honour({ year: '"2022"' }) })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:5:9 [schema]
    «year» phải là một số nguyên (Năm thành tích).
    → Bạn viết «year: "2022"» → nên viết «year: 2022»."
  `);
  expect(told({ 'honours/2022.yaml': honour({ year: 'năm 2022' }) })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:5:9 [schema]
    «year» phải là một số nguyên (Năm thành tích).
    → Bạn viết «year: năm 2022» → nên viết «year: 2022»."
  `);
  expect(told({ 'honours/2022.yaml': honour({ year: '22' }) }, 'schema')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:5:9 [schema]
    Năm 22 nằm ngoài khoảng 1945–2100 («year»).
    → Xem lại nguồn rồi ghi năm đủ bốn chữ số."
  `);
  expect(told({ 'honours/2022.yaml': honour({ year: '2022.5' }) }, 'schema'))
    .toMatchInlineSnapshot(`
      "content/honours/2022.yaml:5:9 [schema]
      «year» phải là một số nguyên (Năm thành tích).
      → Viết theo dạng: year: «ĐIỀN năm thành tích»"
    `);
});
it('tells the choices of a recipient', () => {
  const recipient = (text: string) => told({ 'honours/2022.yaml': honour({ recipient: text }) });
  expect(recipient('hai-quan')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:14 [schema]
    «recipient» cần đúng một trong các trường «unit», «person», «model», «name» (Cá nhân, tập thể được khen thưởng: { unit: mã }, { person: mã }, { model: mã } hoặc { name: …, kind: … }).
    → Bạn viết «recipient: hai-quan» → nên viết «recipient: { unit: hai-quan }»."
  `);
  expect(recipient('Ông Nguyễn Văn Thử')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:14 [schema]
    «recipient» cần đúng một trong các trường «unit», «person», «model», «name» (Cá nhân, tập thể được khen thưởng: { unit: mã }, { person: mã }, { model: mã } hoặc { name: …, kind: … }).
    → Viết recipient: { unit: «ĐIỀN đơn vị được khen thưởng» } hoặc { person: «ĐIỀN cá nhân được khen thưởng» } hoặc { model: «ĐIỀN tập thể hoặc cá nhân có trang gương điển hình» } hoặc { name: «ĐIỀN tên như văn bản ghi», kind: «ĐIỀN loại» }."
  `);
  expect(recipient('{ unit: hai-quan, person: ai-do }')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:14 [schema]
    «recipient» cần đúng một trong các trường «unit», «person», «model», «name» (Cá nhân, tập thể được khen thưởng: { unit: mã }, { person: mã }, { model: mã } hoặc { name: …, kind: … }).
    → Bạn viết cả «unit» và «person»; giữ lại một, xóa phần còn lại."
  `);
  expect(recipient('{ units: hai-quan }')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:16 [schema]
    «recipient» cần đúng một trong các trường «unit», «person», «model», «name» (Cá nhân, tập thể được khen thưởng: { unit: mã }, { person: mã }, { model: mã } hoặc { name: …, kind: … }).
    → Bạn viết «units: hai-quan» → nên viết «unit: hai-quan»."
  `);
  expect(recipient('{ unit: 5 }')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:22 [schema]
    «unit» trong «recipient» phải là chữ trên một dòng (Đơn vị được khen thưởng).
    → Bạn viết «unit: 5» → nên viết «unit: "5"». Có dấu nháy kép thì số được hiểu là chữ."
  `);
  expect(recipient('{}')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:14 [schema]
    «recipient» cần đúng một trong các trường «unit», «person», «model», «name» (Cá nhân, tập thể được khen thưởng: { unit: mã }, { person: mã }, { model: mã } hoặc { name: …, kind: … }).
    → Viết recipient: { unit: «ĐIỀN đơn vị được khen thưởng» } hoặc { person: «ĐIỀN cá nhân được khen thưởng» } hoặc { model: «ĐIỀN tập thể hoặc cá nhân có trang gương điển hình» } hoặc { name: «ĐIỀN tên như văn bản ghi», kind: «ĐIỀN loại» }."
  `);
  expect(recipient('{ unit: hai-quan, note: x }')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:32 [schema]
    Không có trường «note» trong «recipient».
    → Đã có «name»; xóa dòng này, hoặc gộp vào đó."
  `);
});
it('gives each pattern its sentence', () => {
  expect(told({ 'honours/2022.yaml': honour({ id: 'Bằng khen 2022' }) })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:1:7 [schema]
    Mã «Bằng khen 2022» chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối («id»).
    → Bạn viết «id: Bằng khen 2022» → nên viết «id: bang-khen-2022»."
  `);
  const document = (number: string) =>
    told({
      'documents/van-ban-thu.yaml': `kind: chi-thi\nnumber: ${number}\ndate: 2023-01-03\ntitle: Văn bản thử\nsources: [tai-lieu-thu]\n`,
    });
  expect(document('01/CT-UBND')).toBe('không có lỗi');
  expect(document('Số 01 /ct–ubnd')).toMatchInlineSnapshot(`
    "content/documents/van-ban-thu.yaml:2:9 [schema]
    Số và ký hiệu «Số 01 /ct–ubnd» không theo dạng số/loại-cơ quan ban hành («number»).
    → Bạn viết «number: Số 01 /ct–ubnd» → nên viết «number: 01/CT-UBND»."
  `);
  expect(document('CT-UBND')).toMatchInlineSnapshot(`
    "content/documents/van-ban-thu.yaml:2:9 [schema]
    Số và ký hiệu «CT-UBND» không theo dạng số/loại-cơ quan ban hành («number»).
    → Viết đúng như trên văn bản: «number: «ĐIỀN số/loại-cơ quan ban hành»»."
  `);
  expect(news({ attachments: '\n  - { file: bao-cao.pdf, title: Báo cáo }' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:9:13 [schema]
    Tệp đính kèm «bao-cao.pdf» phải là PDF hoặc DOCX đặt cạnh bài, viết bắt đầu bằng ./ («file» ở mục 1 của «attachments»).
    → Bạn viết «file: bao-cao.pdf» → nên viết «file: ./bao-cao.pdf»."
  `);
  expect(news({ attachments: '\n  - { file: ./bao-cao.doc, title: Báo cáo }' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:9:13 [schema]
    Tệp đính kèm «./bao-cao.doc» phải là PDF hoặc DOCX đặt cạnh bài, viết bắt đầu bằng ./ («file» ở mục 1 của «attachments»).
    → Lưu tệp thành PDF hoặc DOCX, đặt cạnh bài, rồi viết, ví dụ: ./bao-cao.pdf."
  `);
  expect(told({ 'redirects.yaml': '- from: /Tin-Tuc/2023/Bài cũ\n  to: /tin-tuc/\n' }))
    .toMatchInlineSnapshot(`
    "content/redirects.yaml:1:9 [schema]
    Địa chỉ «/Tin-Tuc/2023/Bài cũ» phải viết thường, không dấu, mở đầu và kết thúc bằng dấu / («from»).
    → Bạn viết «from: /Tin-Tuc/2023/Bài cũ» → nên viết «from: /tin-tuc/2023/bai-cu/»."
  `);
  const site = (more: string) =>
    told({
      'site.yaml': `title: T\nshortTitle: T\ndescription: D\nbloc: khoi-thu\nprovince: tỉnh Thử\n${more}`,
    });
  expect(site('basePath: khoi\n')).toMatchInlineSnapshot(`
    "content/site.yaml:6:11 [schema]
    Địa chỉ «khoi» phải viết thường, không dấu, mở đầu và kết thúc bằng dấu / («basePath»).
    → Bạn viết «basePath: khoi» → nên viết «basePath: /khoi/»."
  `);
  expect(site('url: vi-du.vn\n')).toMatchInlineSnapshot(`
    "content/site.yaml:6:6 [schema]
    «vi-du.vn» không phải là địa chỉ trên mạng («url»).
    → Bạn viết «url: vi-du.vn» → nên viết «url: https://vi-du.vn»."
  `);
  expect(site('url: trang của khối\n')).toMatchInlineSnapshot(`
    "content/site.yaml:6:6 [schema]
    «trang của khối» không phải là địa chỉ trên mạng («url»).
    → Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https://, ví dụ «url: https://vi-du.vn/bai-viet»."
  `);
  expect(site('owner: { email: "van-phong @vi-du.vn" }\n')).toMatchInlineSnapshot(`
    "content/site.yaml:6:17 [schema]
    «van-phong @vi-du.vn» không phải là địa chỉ thư điện tử («email» trong «owner»).
    → Bạn viết «email: van-phong @vi-du.vn» → nên viết «email: van-phong@vi-du.vn»."
  `);
});
it('tells rules over several fields', () => {
  expect(
    told({
      'leadership.yaml':
        'terms:\n  - { role: head, unit: hai-quan, person: ai-do, source: tai-lieu-thu }\n  - { role: head, source: tai-lieu-thu }\n',
      'people/ai-do.yaml':
        'name: Nguyễn Văn Thử\noffices: [{ title: Trưởng ban, source: tai-lieu-thu }]\nsources: [tai-lieu-thu]\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/leadership.yaml:2:5 [schema]
    Nhiệm kỳ này chưa có thời gian nào (mục 1 của «terms»).
    → Thêm ít nhất một trong ba: «from» (từ khi nào), «to» (đến hết khi nào), «asOf» (thời điểm mà nguồn xác nhận), viết, ví dụ, asOf: «ĐIỀN năm-tháng-ngày».

    content/leadership.yaml:2:35 [schema]
    Mục 1 của «terms» có cả «unit» và «person»; chỉ được có một.
    → Giữ «unit» nếu đơn vị đảm nhiệm, giữ «person» nếu một cá nhân đảm nhiệm; xóa dòng kia.

    content/leadership.yaml:3:5 [schema]
    Mục 2 của «terms» thiếu «unit» hoặc «person».
    → Thêm dòng: unit: «ĐIỀN mã đơn vị»; hoặc person: «ĐIỀN mã người».

    content/leadership.yaml:3:5 [schema]
    Nhiệm kỳ này chưa có thời gian nào (mục 2 của «terms»).
    → Thêm ít nhất một trong ba: «from» (từ khi nào), «to» (đến hết khi nào), «asOf» (thời điểm mà nguồn xác nhận), viết, ví dụ, asOf: «ĐIỀN năm-tháng-ngày»."
  `);
  const figure = (text: string) =>
    told({
      'conferences/2023/hop/index.md': `---\ntitle: Họp\ndate: 2023-02-24\nkinds: [tong-ket]\nsummary: S\npublished: 2026-11-22\nsources: [tai-lieu-thu]\nfigures:\n  - ${text}\n---\n`,
    });
  expect(
    figure(
      '{ id: thu, subject: { unit: hai-quan }, measure: Thu, year: 2022, value: 100, source: tai-lieu-thu }',
    ),
  ).toMatchInlineSnapshot(`
    "content/conferences/2023/hop/index.md:9:78 [schema]
    Số liệu có «value» thì phải có «measuredIn» và «qualifier» (mục 1 của «figures»).
    → Thêm các dòng:
    measuredIn: «ĐIỀN đơn vị tính»
    qualifier: «ĐIỀN độ chính xác mà nguồn nêu»  # chọn: gan (gần), tren (trên), hon (hơn), dat (đạt)"
  `);
  expect(
    figure(
      '{ id: thu, subject: khoi, measure: Thu, year: 2022, value: "1.234,5", source: tai-lieu-thu }',
    ),
  ).toMatchInlineSnapshot(`
    "content/conferences/2023/hop/index.md:9:25 [schema]
    «subject» ở mục 1 của «figures» cần đúng một trong các trường «unit», «scope» (Số liệu của ai: { unit: mã } hoặc { scope: khoi | tinh }).
    → Bạn viết «subject: khoi» → nên viết «subject: { scope: khoi }».

    content/conferences/2023/hop/index.md:9:64 [schema]
    «value» ở mục 1 của «figures» phải là một số (Giá trị; bỏ trống nếu nguồn chỉ nêu tỷ lệ).
    → Bạn viết «value: 1.234,5» → nên viết «value: 1234.5»."
  `);
  expect(
    figure(
      '{ id: thu, subject: { scope: huyen }, measure: Thu, year: 2022, source: tai-lieu-thu }',
    ),
  ).toMatchInlineSnapshot(`
    "content/conferences/2023/hop/index.md:9:34 [schema]
    «huyen» không phải là giá trị của «scope» trong «subject» ở mục 1 của «figures» (Phạm vi: khoi (cả Khối) hoặc tinh (toàn tỉnh)).
    → Các giá trị dùng được: khoi (Cả Khối), tinh (Toàn tỉnh)."
  `);
});
it('asks a term of office for a date', () => {
  expect(
    told({
      'leadership.yaml': 'terms:\n  - { role: head, unit: hai-quan, source: tai-lieu-thu }\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/leadership.yaml:2:5 [schema]
    Nhiệm kỳ này chưa có thời gian nào (mục 1 của «terms»).
    → Thêm ít nhất một trong ba: «from» (từ khi nào), «to» (đến hết khi nào), «asOf» (thời điểm mà nguồn xác nhận), viết, ví dụ, asOf: «ĐIỀN năm-tháng-ngày»."
  `);
});
