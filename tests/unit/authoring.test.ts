import { describe, expect, it } from 'vitest';
import { appendItem } from '../../src/authoring/append.ts';
import { kinds, templateFile, wordsOf } from '../../src/authoring/kinds.ts';
import { placeholderPattern, placesIn } from '../../src/schema-info/placeholder.ts';
import { dayIn, freeSlug, longSlug, slugFor } from '../../src/authoring/slug.ts';
import { templateOf } from '../../src/authoring/template.ts';
import {
  entryFields,
  type Field,
  fieldsOf,
  itemOf,
  optionsOf,
} from '../../src/schema-info/fields.ts';
import { otherFiles, placeOf, places } from '../../src/files/layout.ts';
import { collectionNames } from '../../src/schemas/index.ts';

describe('the kinds', () => {
  it('are all collections but single files', () => {
    expect(kinds.map(({ collection }) => collection).toSorted()).toEqual(
      collectionNames.filter((name) => places[name].shape !== 'one').toSorted(),
    );
  });
  it('share no word', () => {
    const words = kinds.flatMap(wordsOf);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
  it.each(kinds)(
    '$name lies where its collection is read from, its template where nothing is',
    (kind) => {
      const slug = kind.title === 'year' ? '2024' : 'ten-bai';
      const { collection, id, shape } = placeOf(kind.path(slug, '2024')) ?? {};
      expect(collection).toBe(kind.collection);
      if (shape !== 'list') expect(id).toBe(kind.yearly ? `2024/${slug}` : slug);
      expect(placeOf(templateFile(kind))).toBeUndefined();
      expect(otherFiles.some((pattern) => pattern.test(templateFile(kind)))).toBe(true);
    },
  );
});

describe('the template', () => {
  const names = (fields: Record<string, Field>): string[] =>
    Object.entries(fields).flatMap(([name, field]) => [
      name,
      ...(field.kind === 'choice'
        ? optionsOf(field).map((option) => Object.keys(fieldsOf(option))[0] as string)
        : names(fieldsOf(itemOf(field) ?? field))),
    ]);
  it.each(kinds)(
    'of $name names every field of its schema, each with a place to fill in',
    (kind) => {
      const text = templateOf(kind);
      const unnamed = names(entryFields(kind.collection)).filter(
        (name) => !new RegExp(`(?:^|[\\s{#])${name}:`, 'm').test(text),
      );
      expect(unnamed).toEqual([]);
      const needed = Object.entries(entryFields(kind.collection))
        .filter(([, field]) => !field.optional)
        .map(([name]) => name);
      for (const name of needed) expect(text).toMatch(new RegExp(`^(?:- |  )?${name}:`, 'm'));
      expect(placesIn(text).length).toBeGreaterThanOrEqual(needed.length);
      expect(text).not.toMatch(/undefined|\[object|: $/m);
    },
  );
  it('takes what is known, switches its fields on, and lists the ids there are', () => {
    const kind = kinds.find(({ name }) => name === 'honour');
    const text = templateOf(kind as (typeof kinds)[number], {
      values: new Map([
        ['recipient.person', ['le-van-b']],
        ['sources', ['nguon-a', 'nguon-b']],
        ['decision', ['quyet-dinh-1']],
      ]),
      idsOf: (collection) => (collection === 'awards' ? ['bang-khen'] : []),
    });
    expect(text).toContain('\n  recipient: { person: le-van-b }\n');
    expect(text).toContain('\n  sources: [nguon-a, nguon-b]\n');
    expect(text).toContain('\n  decision: quyet-dinh-1\n');
    expect(text).toContain('Đang có: bang-khen\n');
  });
});

describe('slugs of titles', () => {
  it.each([
    ['Đợt thi đua đặc biệt!', 'dot-thi-dua-dac-biet'],
    ['Hội nghị ngày 24/02/2023 tổng kết năm 2022', 'hoi-nghi-tong-ket-nam-2022'],
    ['Họp ngày 24 tháng 2 năm 2023', 'hop'],
    ['Họp 2023-02-24 ở Khối', 'hop-o-khoi'],
    ['Gần 1/3 đơn vị', 'gan-1-3-don-vi'],
    ['Ngày 24/02/2023', ''],
  ])('%s → %s', (title, slug) => expect(slugFor(title).slug).toBe(slug));
  it('shortens by whole words', () => {
    const { slug, whole } = slugFor(
      'Hội nghị tổng kết phong trào thi đua và khen thưởng của các đơn vị trong Khối thi đua các cơ quan Trung ương',
    );
    expect(slug).toBe('hoi-nghi-tong-ket-phong-trao-thi-dua-khen-thuong-don-vi');
    expect(slug.length).toBeLessThanOrEqual(longSlug);
    expect(whole.length).toBeGreaterThan(longSlug);
  });
  it('finds a day, and the next free name', () => {
    expect(
      [
        'hop-24-02-2023',
        '2023-02-24-hop',
        'hop-ngay-24-2',
        'hop-ngay-24-thang-2',
        'nam-2023',
        'chi-thi-01-ct-ubnd-2023',
        'gan-1-3-don-vi',
      ].map(dayIn),
    ).toEqual([
      '24-02-2023',
      '2023-02-24',
      'ngay-24-2',
      'ngay-24-thang-2',
      undefined,
      undefined,
      undefined,
    ]);
    expect(freeSlug('a', (slug) => ['a', 'a-2', 'a-3'].includes(slug))).toBe('a-4');
  });
});

describe('adding to a list', () => {
  const item = '# Mã\n- id: b\n  # Nghĩa\n  meanings: [x]\n';
  const add = (text: string) => appendItem('abbreviations.yaml', text, item);
  it('keeps what is there byte for byte', () => {
    for (const text of [
      '# ghi chú\n- { id: a,   meanings: [y] } # cuối\n',
      '- id: a\n  meanings: [y]',
      '\uFEFF- { id: a, meanings: [y] }\r\n',
      '  - id: a\n    meanings: [y]\n\n\n',
      '',
      '# trống\n',
    ]) {
      const after = add(text);
      expect(after.startsWith(text)).toBe(true);
      expect(
        after
          .slice(text.length)
          .replace(/\r\n/g, '\n')
          .replace(text.startsWith(' ') ? /^ {2}/gm : '', '')
          .trim(),
      ).toBe(item.trim());
    }
    expect(
      add('- { id: a, meanings: [y] }\r\n')
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });
  it('puts the item in the place of an empty list', () =>
    expect(add('# ghi chú\n[]\n')).toBe(`# ghi chú\n${item}`));
  it('refuses lists that it cannot add to', () => {
    expect(() => add('- id: a\n  id: b\n')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Tệp «abbreviations.yaml» đang có lỗi nên chưa thêm được. Hãy chạy "npm run check", sửa lỗi của tệp rồi chạy lại lệnh.]`,
    );
    expect(() => add('[{ id: a, meanings: [y] }]\n')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Không thêm được vào cuối «abbreviations.yaml» vì tệp không viết theo dạng danh sách gạch đầu dòng («- id: …»). Hãy sửa tệp về dạng ấy rồi chạy lại lệnh.]`,
    );
  });
});

it('a placeholder cannot be mistaken for text', () => {
  expect(placeholderPattern.exec('x «ĐIỀN tiêu đề» y')?.[0]).toBe('«ĐIỀN tiêu đề»');
  expect(placeholderPattern.exec('x «ĐIỀN tiêu đề')?.[0]).toBe('«ĐIỀN tiêu đề');
  expect(placeholderPattern.test('«Điền vào chỗ trống», «ĐIỀNG»')).toBe(false);
});
