import { picture } from '../fixtures/bloc/pictures.ts';
import type { Form } from './form.ts';

/** What the article of these tests is called, and its path below the content folder. */
export const articleTitle = 'Đoàn đại biểu Khối thăm kho mẫu vật, tặng sổ tay “Đồi Gió”';
export const articlePath =
  'news/2025/doan-dai-bieu-khoi-tham-kho-mau-vat-tang-so-tay-doi-gio/index.md';

/** Fills in a whole news article in a form that is open. */
export async function writeNews(form: Form): Promise<void> {
  await form.fill('Tiêu đề bài', articleTitle);
  await form.fill('Ngày diễn ra', '2025-03-05');
  await form.fill('Ngày đăng trên trang thông tin', '2026-11-22');
  await form.fill(
    'Một hai câu tóm tắt',
    'Ngày 05/3/2025, đoàn xem cách giữ mẫu vật và trao sổ tay cho hai đơn vị.',
  );
  await form.mark('Chuyên mục', 'Hoạt động của Khối');
  await form.choose('Các đơn vị được nhắc đến', 'Ngân quỹ Giả định');
  await form.choose('Các đơn vị được nhắc đến', 'Trạm Đo đạc Bến Mơ');
  await form.add('Ảnh chính của bài');
  await form.upload('Tệp ảnh đặt cạnh bài', {
    name: 'Lễ trao sổ Đợt 1.JPG',
    mimeType: 'image/jpeg',
    buffer: picture('landscape'),
  });
  await form.fill(
    'Mô tả ảnh cho người không nhìn thấy ảnh',
    'Một vòng tròn sáng trên hai tam giác sẫm',
  );
  await form.fill('Người chụp hoặc đơn vị giữ bản quyền ảnh', 'Tổ giúp việc Khối thi đua Mẫu');
  await form.choose('Các nguồn của nội dung này', 'Công báo Mẫu, số 12 – Văn phòng Ví dụ');
  await form.write(
    'Nội dung bài',
    'Đoàn đi trong một buổi sáng.\n## Hai việc đã làm\nĐoàn xem *kho mẫu vật* và trao sổ tay:\n- một cuốn cho Ngân quỹ Giả định;\nmột cuốn cho Trạm Đo đạc Bến Mơ.\n\n',
  );
  await form.link('Nội dung bài', '/gioi-thieu/', 'Giới thiệu về Khối');
}
