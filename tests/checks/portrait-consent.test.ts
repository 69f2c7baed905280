import { expect, it } from 'vitest';
import { told } from './site.ts';

const model = (more: string) =>
  told(
    {
      'models/a/index.md': `---\nname: Nguyễn Văn Thử\nkind: ca-nhan\nunit: hai-quan\nyears: [2022]\nrecognition: nominated\nsummary: S.\n${more}published: 2026-11-22\nsources: [tai-lieu-thu]\n---\n`,
    },
    'portrait-consent',
  );
const portrait = 'portrait: { src: ./a.jpg, alt: Ảnh, credit: Khối }\n';

it('tells a portrait without consent, and nothing else', () => {
  expect(model(portrait)).toMatchInlineSnapshot(`
    "content/models/a/index.md:8:1 [portrait-consent]
    Gương này có ảnh chân dung nhưng chưa ghi nhận sự đồng ý cho đăng ảnh.
    → Khi đã có bản đồng ý: Thêm các dòng:
    consent:
      date: «ĐIỀN ngày đồng ý, dạng năm-tháng-ngày»
      recordedBy: «ĐIỀN nơi giữ bản đồng ý»
    Chưa có thì bỏ phần «portrait» và xóa tệp ảnh khỏi thư mục."
  `);
  expect(model(`${portrait}consent: { date: 2026-11-01, recordedBy: Văn phòng }\n`)).toBe(
    'không có lỗi',
  );
  expect(model('')).toBe('không có lỗi');
});
