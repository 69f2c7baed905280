import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unpack, zipParts } from '../../src/files/zip.ts';
import { dataSetOf, dataSets } from '../../src/domain/data-sets.ts';
import { licenceFile, readme, zip } from '../../src/outputs/open-data/archive.ts';
import { columnsOf, typeOf } from '../../src/outputs/open-data/columns.ts';
import { dataPackage } from '../../src/outputs/open-data/data-package.ts';
import { dictionaryOf, dictionaryRow } from '../../src/outputs/open-data/dictionary.ts';
import { tables } from '../../src/outputs/open-data/index.ts';
import { fileSchema } from '../../src/outputs/open-data/json.ts';
import {
  coded,
  column,
  dataTools,
  idIn,
  refersTo,
  table,
} from '../../src/outputs/open-data/table.ts';
import { termsOf } from '../../src/outputs/open-data/terms.ts';
import { documentNumber, documentSchema } from '../../src/schemas/document.ts';
import { validatorOf } from '../schemas/json-schema.ts';

const licence = { id: 'CC-BY-4.0', name: 'Giấy phép Thử', url: 'https://giay-phep.example/thu/' };
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

describe('the tables', () => {
  it('are those that have addresses, in their order', () =>
    expect(tables.map(({ id }) => id)).toEqual([...dataSets]));
  it('have for every id that an entry may name a set with a column of ids', () => {
    for (const id of Object.values(dataSetOf))
      expect(Object.keys(tables.find((one) => one.id === id)?.schema.shape ?? {})).toContain('ma');
  });
});

describe.each(tables.map((one) => [one.id, one] as const))('the columns of %s', (_, one) => {
  const columns = columnsOf(one);
  it('have unaccented keys, a heading and a meaning in Vietnamese', () => {
    for (const { key, schema } of columns) {
      expect(key).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(schema.title, key).toMatch(vietnamese);
      expect(schema.description, key).toMatch(vietnamese);
      // What authors are told about folders and files says nothing to those who use the data.
      expect(schema.description, key).not.toMatch(/\.yaml|thư mục|tệp trong|bằng lời của mình|\{/);
    }
  });
  it('hold the key and the time of a row, and are of few kinds', () => {
    for (const key of [...one.key, ...(one.time ? [one.time] : [])])
      expect(columns.map((c) => c.key)).toContain(key);
    for (const { schema } of columns)
      expect(['string', 'integer', 'number', 'array']).toContain(schema.type);
  });
});

describe('a column', () => {
  const { shape } = documentSchema(dataTools);
  const one = table({
    id: 'van-ban',
    title: 'Thử',
    description: 'Để thử.',
    key: ['so'],
    rows: () => [],
    schema: z.strictObject({
      so: column('Số', shape.number),
      noi: column('Nơi', shape.issuer, 'Nơi ban hành.'),
      loai: column('Loại', coded({ a: 'chữ A', b: 'chữ B' }, 'Loại chữ').optional()),
      nguon: column('Nguồn', z.array(idIn('sources')), 'Mã các nguồn.'),
    }),
  });
  it('takes type, meaning and pattern from the field of the content, unless it is explained anew', () => {
    const [so, noi] = columnsOf(one);
    expect(so).toMatchObject({
      required: true,
      schema: {
        title: 'Số',
        description: 'Số và ký hiệu, ví dụ 12/QĐ-UBND',
        type: 'string',
        pattern: documentNumber.source,
      },
    });
    expect(noi).toMatchObject({
      required: false,
      to: 'to-chuc',
      schema: { description: 'Nơi ban hành.', [refersTo]: 'to-chuc' },
    });
  });
  it('explains codes by the words of the site', () =>
    expect(columnsOf(one)[2]?.schema).toMatchObject({
      title: 'Loại',
      description: 'Loại chữ: a (chữ A), b (chữ B).',
      enum: ['a', 'b'],
    }));
  it('tells its type in words', () => {
    expect(columnsOf(one).map((c) => typeOf(c, (set) => set))).toEqual([
      'chữ',
      'mã ở bộ to-chuc',
      'mã trong danh sách',
      'nhiều giá trị: mã ở bộ nguon',
    ]);
  });
  it('stands in the dictionary, whose own columns are explained too', () => {
    const rows = dictionaryOf(one, (set) => set);
    expect(rows.map((row) => dictionaryRow.parse(row))).toEqual(rows);
    expect(rows[3]).toEqual({
      bo: 'van-ban',
      cot: 'nguon',
      ten: 'Nguồn',
      y_nghia: 'Mã các nguồn.',
      kieu: 'nhiều giá trị: mã ở bộ nguon',
      luon_co: 'co',
      dan_den: 'nguon',
    });
  });
  it('is described for tools that read data packages', () => {
    const [resource] = (
      JSON.parse(
        dataPackage({
          title: 'T',
          description: 'D',
          homepage: undefined,
          version: 'v',
          licence,
          files: [{ table: one, name: 'van-ban.csv', bytes: 1, sha256: 'x' }],
        }),
      ) as { resources: { schema: unknown }[] }
    ).resources;
    expect(resource?.schema).toMatchObject({
      primaryKey: ['so'],
      missingValues: [''],
      foreignKeys: [{ fields: ['noi'], reference: { resource: 'to-chuc', fields: ['ma'] } }],
      fields: [
        { name: 'so', type: 'string', constraints: { required: true } },
        { name: 'noi' },
        { name: 'loai', constraints: { enum: ['a', 'b'], required: false } },
        { name: 'nguon', type: 'list', delimiter: ' | ', itemType: 'string' },
      ],
    });
  });
  it('is held to its schema in the JSON file', () => {
    const check = validatorOf(fileSchema(one, 'https://vi-du.example/van-ban.schema.json'));
    const file = (row: object, rest: object = {}) => ({
      tieu_de: 'T',
      dia_chi: '/',
      giai_thich: '/',
      so_muc: 1,
      muc: [row],
      ...rest,
    });
    expect(check(file({ so: '01/CT-UBND', nguon: ['a'] }))).toBe(true);
    for (const wrong of [
      file({ nguon: [] }),
      file({ so: '01', nguon: [] }),
      file({ so: '01/CT-UBND', nguon: 'a' }),
      file({ so: '01/CT-UBND', nguon: [], loai: 'c' }),
      file({ so: '01/CT-UBND', nguon: [], thua: 1 }),
      file({ so: '01/CT-UBND', nguon: [] }, { so_muc: -1 }),
    ])
      expect(check(wrong), JSON.stringify(wrong)).toBe(false);
  });
});

describe('the terms', () => {
  it('name the licence, what is not under it and how to attribute', () => {
    const terms = termsOf(licence, 'Trang Thử');
    expect(terms.allowed).toMatchInlineSnapshot(
      `"Nội dung và dữ liệu do trang thông tin biên soạn được dùng lại theo giấy phép Giấy phép Thử."`,
    );
    expect(terms.attribution).toContain('“Trang Thử”');
    expect(terms.excepted.join()).toMatch(/chân dung.*Tệp đính kèm.*cá nhân/);
  });
  it('allow nothing where nobody has chosen a licence', () => {
    const text = licenceFile(termsOf(undefined, 'Trang Thử'), undefined);
    expect(text).toContain('chưa công bố giấy phép');
    expect(text).not.toContain('Không thuộc giấy phép');
  });
});

describe('the archive', () => {
  const files = { 'DOC-TRUOC.txt': 'Đọc trước', 'a.csv': '\uFEFFma\r\n'.repeat(200) };
  it('is read by another reader, the names and bytes as they were', () => {
    const data = Buffer.from(zip(files, '2026-11-22'));
    expect(
      Object.fromEntries(
        zipParts(data).map((part) => [part.name, unpack(data, part).toString('utf8')]),
      ),
    ).toEqual(files);
  });
  it('has the same bytes whenever and wherever it is made', () => {
    const zone = process.env['TZ'];
    const made = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(zip(files, '2026-11-22')).toString('hex');
    });
    process.env['TZ'] = zone;
    expect(new Set(made).size).toBe(1);
    expect(Buffer.from(zip(files)).equals(Buffer.from(zip(files, '2026-11-22')))).toBe(false);
  });
  it('says what is in it', () => {
    const text = readme({
      title: 'Trang Thử',
      address: undefined,
      version: '2026-11-22.1a2b3c4d',
      updated: '2026-11-22',
      terms: termsOf(licence, 'Trang Thử'),
      official: false,
      sets: [
        { name: 'Văn bản', description: 'Mỗi dòng là một văn bản.', count: 1200, file: 'van-ban' },
      ],
    });
    expect(text).toContain('không phải là cổng thông tin điện tử chính thức');
    expect(text.startsWith('\uFEFFDỮ LIỆU MỞ – Trang Thử\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('Văn bản: van-ban.xlsx, van-ban.csv, van-ban.json (1.200 mục)');
    expect(text).not.toContain('Địa chỉ:');
  });
});
