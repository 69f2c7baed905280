import { expect, it } from 'vitest';
import { base, told } from './site.ts';

const site = (owner: string) =>
  told({ 'site.yaml': `${base['site.yaml']?.replace(/owner:.*\n/, '')}${owner}` }, 'contact');

it('tells what of the contact data is missing', () => {
  expect(site('owner: {}\n')).toMatchInlineSnapshot(`
    "content/site.yaml:6:1 [contact]
    Thông tin liên hệ của trang còn thiếu: đơn vị quản lý trang, người chịu trách nhiệm nội dung, địa chỉ trụ sở, thư điện tử công vụ, điện thoại cơ quan.
    → Viết phần «owner» như sau, rồi điền thay dấu …:
    owner:
      name: …  # Đơn vị quản lý trang
      responsible: …  # Người chịu trách nhiệm nội dung
      address: …  # Địa chỉ trụ sở
      email: …  # Thư điện tử công vụ
      phone: …  # Điện thoại cơ quan"
  `);
  expect(site('owner:\n  name: Tổ Thử\n  responsible: Trưởng tổ\n  address: Phòng 1\n'))
    .toMatchInlineSnapshot(`
    "content/site.yaml:6:1 [contact]
    Thông tin liên hệ của trang còn thiếu: thư điện tử công vụ, điện thoại cơ quan.
    → Thêm dưới «owner:», rồi điền thay dấu …:
      email: …  # Thư điện tử công vụ
      phone: …  # Điện thoại cơ quan"
  `);
  expect(told({}, 'contact')).toBe('không có lỗi');
});
