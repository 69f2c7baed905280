import { expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { base, contentWith, told } from './site.ts';

const site = (owner: string) =>
  told({ 'site.yaml': `${base['site.yaml']?.replace(/owner:.*\n/, '')}${owner}` }, 'contact');

it('tells what of the contact data is missing', () => {
  expect(site('owner: {}\n')).toMatchInlineSnapshot(`
    "content/site.yaml:6:1 [contact]
    Trang thông tin chưa nêu đơn vị quản lý trang thông tin, thư điện tử công vụ, nên chưa xuất bản được. Thông tin liên hệ còn thiếu: người chịu trách nhiệm nội dung, địa chỉ trụ sở, điện thoại cơ quan.
    → Viết phần «owner» như sau, rồi thay chữ trong dấu «»:
    owner:
      name: «ĐIỀN đơn vị quản lý trang thông tin»
      responsible: «ĐIỀN người chịu trách nhiệm nội dung»
      address: «ĐIỀN địa chỉ trụ sở»
      email: «ĐIỀN thư điện tử công vụ»
      phone: «ĐIỀN điện thoại cơ quan»"
  `);
  expect(site('owner:\n  name: Tổ Thử\n  responsible: Trưởng tổ\n  address: Phòng 1\n'))
    .toMatchInlineSnapshot(`
      "content/site.yaml:6:1 [contact]
      Trang thông tin chưa nêu thư điện tử công vụ, nên chưa xuất bản được. Thông tin liên hệ còn thiếu: điện thoại cơ quan.
      → Thêm dưới «owner:», rồi thay chữ trong dấu «»:
        email: «ĐIỀN thư điện tử công vụ»
        phone: «ĐIỀN điện thoại cơ quan»"
    `);
  expect(told({}, 'contact')).toBe('không có lỗi');
});

it('refuses to publish a site that nobody answers for, and warns of it in a preview', () => {
  const unowned = contentWith({
    'site.yaml': `${base['site.yaml']?.replace(/owner:.*\n/, '')}owner: {}\n`,
  });
  const severities = (publishing: boolean) =>
    runCheck({ root: unowned, publishing })
      .problems.filter(({ rule }) => rule === 'contact')
      .map(({ severity }) => severity);
  expect(severities(true)).toEqual(['error']);
  expect(severities(false)).toEqual(['warning']);
});
