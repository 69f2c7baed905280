import { expect, it } from 'vitest';
import { base, honour, told } from './site.ts';

const person = `name: Nguyễn Văn Thử\noffices:\n  - { title: Cục trưởng, unit: hai-quan, asOf: 2022, source: tai-lieu-thu }\nsources: [tai-lieu-thu]\n`;
const says = (subjects: string, recipient: string) =>
  told(
    {
      'awards.yaml': base['awards.yaml']!.replace('  rank:', `  subjects: ${subjects}\n  rank:`),
      'people/a.yaml': person,
      'honours/2022.yaml': honour({ recipient }),
    },
    'award-subject',
  );

it('holds a recipient against those whom the award is for', () => {
  expect(says('[]', '{ unit: hai-quan }')).toBe('không có lỗi');
  expect(says('[ca-nhan, tap-the]', '{ person: a }')).toBe('không có lỗi');
  expect(says('[tap-the]', '{ unit: hai-quan }')).toBe('không có lỗi');
  expect(says('[ca-nhan]', '{ unit: hai-quan }')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:14 [award-subject]
    «Bằng khen» dành cho cá nhân, còn «Cục Hải quan Thử» là tập thể.
    → Xem lại nguồn rồi sửa «recipient» hoặc «award»; nếu danh hiệu, hình thức này dành cho cả hai thì sửa «subjects» trong awards.yaml."
  `);
  expect(says('[tap-the]', '{ person: a }')).not.toBe('không có lỗi');
});
