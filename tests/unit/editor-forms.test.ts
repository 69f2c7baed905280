import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CmsConfig, Field as FormField } from '@sveltia/cms';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { entryFields, type Field, fieldsOf, itemOf } from '../../src/schema-info/fields.ts';
import { fileLooks, looks } from '../../src/editor/collections.ts';
import { editorConfig } from '../../src/editor/config.ts';
import { leftOut } from '../../src/editor/left-out.ts';
import { type CollectionName, collectionNames } from '../../src/schemas/index.ts';

const site = {
  title: 'Khối Mẫu',
  icon: '/favicon.svg',
  issues: undefined,
  units: [{ value: 'thong-ke-mau', label: 'Thống kê Mẫu' }],
  conferences: [{ value: '2024/tong-ket', label: 'Hội nghị tổng kết (01/02/2024)' }],
};
const github = editorConfig(
  { backend: 'github', repository: 'khoi-mau/trang', branch: 'main', folder: 'content' },
  site,
);

/** As much of a form field as the tests look at. */
interface Shown {
  name: string;
  label?: string;
  widget?: string;
  fields?: Shown[];
  field?: Shown;
  options?: { value: string; label: string }[];
  collection?: string;
  file?: string;
  value_field?: string;
  display_fields?: string[];
}

interface Form {
  name: string;
  fields: Shown[];
}

/** Every form: collections and the files of collections of files. */
const formsOf = ({ collections = [] }: CmsConfig): Form[] =>
  collections.flatMap((collection): unknown[] =>
    'files' in collection ? collection.files : [collection],
  ) as Form[];

const form = (name: string): Form => {
  const found = formsOf(github).find((one) => one.name === name);
  if (!found) throw new Error(`No form ${name}`);
  return found;
};

/** The fields of an entry in a form: those of its items where the file is a list. */
const entryOf = ({ fields }: Form): Shown[] =>
  fields.length === 1 && fields[0]?.name === 'items' ? (fields[0].fields ?? []) : fields;

/** Every path of a form, `steps.date`. */
const pathsOf = (fields: readonly Shown[], before = ''): string[] =>
  fields.flatMap((field) => [
    `${before}${field.name}`,
    ...pathsOf(field.fields ?? [], `${before}${field.name}.`),
  ]);

/** Every field of every form, with where it stands. */
const everyField = (fields: readonly Shown[], where: string): [where: string, field: Shown][] =>
  fields.flatMap((field) => [
    [`${where}.${field.name}`, field],
    ...everyField(
      [...(field.fields ?? []), ...(field.field ? [field.field] : [])],
      `${where}.${field.name}`,
    ),
  ]);

/** Every path of a schema, the ways of a choice included. */
const schemaPaths = (fields: Record<string, Field>, before = ''): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    `${before}${name}`,
    ...schemaPaths(fieldsOf(itemOf(field) ?? field), `${before}${name}.`),
  ]);

describe('the forms', () => {
  it('are a configuration that the CMS takes', () => {
    const schema = JSON.parse(
      readFileSync(
        join(
          dirname(createRequire(import.meta.url).resolve('@sveltia/cms')),
          '../schema/sveltia-cms.json',
        ),
        'utf8',
      ),
    );
    const validate = new Ajv({
      strict: false,
      allErrors: true,
      formats: { regex: true, uri: true },
    }).compile(schema);
    for (const config of [
      github,
      editorConfig(
        { backend: 'test-repo', folder: 'content' },
        { ...site, units: [], conferences: [] },
      ),
    ]) {
      validate(JSON.parse(JSON.stringify(config)));
      expect(validate.errors ?? []).toEqual([]);
      expect(validate({ ...config, backend: { name: 'github' } })).toBe(false);
    }
  });

  it('hold every field of every schema, or the table says why not', () => {
    const problems: string[] = [];
    for (const collection of collectionNames) {
      const whole = `${collection}.*` in leftOut;
      const formed = collection in looks || collection in fileLooks;
      if (whole === formed)
        problems.push(
          `${collection}: ${whole ? 'both left out and in a form' : 'neither in a form nor left out'}`,
        );
      if (!formed) continue;
      const there = new Set(pathsOf(entryOf(form(collection))));
      for (const path of schemaPaths(entryFields(collection))) {
        if (there.has(path) === `${collection}.${path}` in leftOut)
          problems.push(`${collection}.${path}`);
      }
    }
    expect(problems).toEqual([]);
    for (const [path, reason] of Object.entries(leftOut)) {
      const [collection = '', ...rest] = path.split('.');
      expect(collectionNames).toContain(collection);
      if (rest.join('.') !== '*')
        expect(schemaPaths(entryFields(collection as CollectionName))).toContain(rest.join('.'));
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  it('hold no field that no schema knows, but the text of the entry', () => {
    const strange = [...Object.keys(looks), ...Object.keys(fileLooks)].flatMap((name) => {
      const known = new Set([...schemaPaths(entryFields(name as CollectionName)), 'body']);
      return pathsOf(entryOf(form(name)))
        .filter((path) => !known.has(path))
        .map((path) => `${name}.${path}`);
    });
    expect(strange).toEqual([]);
  });

  it('name entries that there are forms for, by fields that these have', () => {
    const relations = formsOf(github)
      .flatMap(({ name, fields }) => everyField(fields, name))
      .filter(([, { widget }]) => widget === 'relation');
    expect(relations.length).toBeGreaterThan(30);
    for (const [
      where,
      { collection, file, value_field: value = '', display_fields: display = [] },
    ] of relations) {
      const target = file ? form(file) : form(collection ?? '');
      const known = new Set(pathsOf(target.fields));
      const named = [value, ...display]
        .flatMap((text) =>
          text.includes('{{')
            ? [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, tag]) => tag ?? '')
            : [text],
        )
        .filter((tag) => tag !== 'slug');
      for (const path of named)
        expect(known, where).toContain(path.replace(/\.(?:\*|\d+)(?=\.|$)/g, ''));
    }
  });

  it('show choices in words, never as they are coded', () => {
    const coded = formsOf(github)
      .flatMap(({ name, fields }) => everyField(fields, name))
      .flatMap(([where, { options = [] }]) =>
        options
          .filter(({ label }) => /^[a-z]/.test(label) || /[a-z]-[a-z]/.test(label))
          .map(({ label }) => `${where}: ${label}`),
      );
    expect(coded).toEqual([]);
  });

  it('have a name and a Vietnamese sentence where one is due', () => {
    const line = (
      field: FormField & Shown & { hint?: string; required?: boolean },
      depth = 0,
    ): string[] => [
      `${'  '.repeat(depth)}${field.label}${field.required === false ? '' : ' *'} [${field.widget ?? 'string'}]${field.hint ? ` ${field.hint}` : ''}`,
      ...(field.fields ?? []).flatMap((inner) => line(inner as typeof field, depth + 1)),
    ];
    expect(
      `\n${form('news')
        .fields.flatMap((field) => line(field as Parameters<typeof line>[0]))
        .join('\n')}\n`,
    ).toMatchInlineSnapshot(`
      "
      Tiêu đề bài * [string]
      Ngày diễn ra * [datetime]
      Ngày đăng trên trang thông tin * [datetime]
      Ngày cập nhật gần nhất trên trang thông tin [datetime]
      Một hai câu tóm tắt * [text] Dùng ở danh sách và kết quả tìm kiếm
      Chuyên mục * [select]
      Các đơn vị được nhắc đến [select]
      Những người được nhắc đến [relation]
      Các phong trào được nhắc đến [relation]
      Các văn bản được nhắc đến [relation]
      Các khen thưởng được nhắc đến [relation]
      Hội nghị mà bài đưa tin [select]
      Ảnh chính của bài [object]
        Tệp ảnh đặt cạnh bài * [image]
        Mô tả ảnh cho người không nhìn thấy ảnh * [text]
        Chú thích in dưới ảnh [text]
        Người chụp hoặc đơn vị giữ bản quyền ảnh * [string]
      Người viết bài của trang thông tin [string] Không ghi tác giả của nguồn
      Tệp đính kèm [list]
        Tệp PDF hoặc DOCX đặt cạnh bài * [file]
        Tên tài liệu như in trên tài liệu * [string]
      Các nguồn của nội dung này * [relation]
      Các lần đính chính [list] Mới nhất ở cuối
        Ngày đính chính * [datetime]
        Nội dung đính chính * [text] Trước đây viết gì, nay sửa thành gì
      Cách gọi khác mà người đọc có thể gõ khi tìm kiếm [list]
      Nội dung bài [richtext]
      "
    `);
    expect(
      `\n${form('honours')
        .fields.flatMap((field) => line(field as Parameters<typeof line>[0]))
        .join('\n')}\n`,
    ).toMatchInlineSnapshot(`
      "
      Các mục * [list]
        Mã không dấu * [string] Không trùng, ví dụ 2024-co-thi-dua-don-vi-a
        Cá nhân * [object] Điền đúng một trong các ô dưới đây.
          Đơn vị được khen thưởng [select]
          Cá nhân được khen thưởng [relation]
          Tập thể hoặc cá nhân có trang gương điển hình [relation]
          Tên như văn bản ghi [string] Của cá nhân hoặc tập thể
          Loại [select]
          Danh xưng như văn bản ghi [string] Ông, Bà
          Chức vụ khi được khen thưởng [string]
          Đơn vị thành viên tại thời điểm khen thưởng [select]
          Phòng hoặc đội [string] Cơ quan ngoài Khối cũng ghi ở đây
        Danh hiệu hoặc hình thức * [relation]
        Tên danh hiệu hoặc hình thức đúng như nguồn ghi * [string]
        Năm thành tích * [number]
        Loại hình khen thưởng [select]
        Khen thưởng của * [select]
        Tình trạng * [select]
        Các bước theo thứ tự thời gian * [list]
          Bước * [select]
          Thời điểm mà nguồn ghi cho bước này [string] Bỏ trống nếu nguồn chưa nêu; viết 2025-01-31, 2025-01 hoặc 2025, đúng như nguồn nêu
          Tổ chức thực hiện bước này [relation]
          Cơ quan được đề nghị khen thưởng [relation]
          Văn bản của bước này [relation]
        Quyết định khen thưởng [relation] Bắt buộc từ khi có quyết định
        Hội nghị bình xét [select]
        Thành tích khen thưởng như nguồn ghi [text]
        Các lần đính chính [list] Mới nhất ở cuối
          Ngày đính chính * [datetime]
          Nội dung đính chính * [text] Trước đây viết gì, nay sửa thành gì
        Các nguồn của nội dung này * [relation]
        Ngày cập nhật gần nhất trên trang thông tin [datetime]
      "
    `);
  });
});

describe('the settings of the forms', () => {
  it('lead to a pull request, and sign in by a token unless a server is named', () => {
    expect(github.publish_mode).toBe('editorial_workflow');
    expect(github.backend).toMatchObject({
      name: 'github',
      repo: 'khoi-mau/trang',
      branch: 'main',
      auth_methods: ['token'],
    });
    const signIn = { url: 'https://dang-nhap.example', path: 'auth' };
    expect(
      editorConfig(
        {
          backend: 'github',
          repository: 'khoi-mau/trang',
          branch: 'main',
          folder: 'content',
          signIn,
        },
        site,
      ).backend,
    ).toMatchObject({
      auth_methods: ['oauth', 'token'],
      base_url: 'https://dang-nhap.example',
      auth_endpoint: 'auth',
    });
  });

  it('put each entry where the check looks for it', () => {
    const places = Object.fromEntries(
      (github.collections ?? []).flatMap((one) =>
        'folder' in one
          ? [[one.name, `${one.folder}/${one.path} (${one.format})`]]
          : 'files' in one
            ? one.files.map((file) => [file.name, `${file.file} (${file.format})`])
            : [],
      ),
    );
    expect(places).toMatchInlineSnapshot(`
      {
        "abbreviations": "content/abbreviations.yaml (abbreviations.yaml)",
        "awards": "content/awards.yaml (awards.yaml)",
        "campaigns": "content/campaigns/{{slug}} (campaigns.mdx)",
        "conferences": "content/conferences/{{date | date('YYYY')}}/{{slug}}/index (conferences.md)",
        "documents": "content/documents/{{slug}} (documents.yaml)",
        "honourLists": "content/honours/{{fields.year}}/{{slug}} (honourLists.yaml)",
        "honours": "content/honours/{{slug}} (honours.yaml)",
        "leadership": "content/leadership.yaml (leadership.yaml)",
        "models": "content/models/{{slug}}/index (models.md)",
        "news": "content/news/{{date | date('YYYY')}}/{{slug}}/index (news.md)",
        "organisations": "content/organisations.yaml (organisations.yaml)",
        "pages": "content/pages/{{slug}} (pages.md)",
        "people": "content/people/{{slug}} (people.yaml)",
        "registrations": "content/registrations/{{slug}} (registrations.yaml)",
        "scoring": "content/scoring/{{slug}} (scoring.yaml)",
        "sources": "content/sources/{{slug}} (sources.yaml)",
        "units": "content/units/{{slug}} (units.yaml)",
      }
    `);
  });
});
