import type { z } from 'zod';
import { labelled } from '../../schema-info/choices.ts';
import { fold } from '../../vietnamese/fold.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { sentenceCase } from '../../vietnamese/sentence-case.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { isRecord, type Position } from '../../files/yaml.ts';
import { documentNumber } from '../../schemas/document.ts';
import { type CollectionName, collectionNames } from '../../schemas/index.ts';
import type { Context } from '../context.ts';
import { blankLines, blankValue } from '../../schema-info/blanks.ts';
import {
  type Field,
  fieldAt,
  type FieldKind,
  fieldOf,
  fieldsOf,
  inBrackets,
  itemOf,
  optionsOf,
} from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { idsIn, idsMeant } from '../references.ts';
import { typedScalar } from '../texts.ts';
import { type Fault, valueAt } from '../validate.ts';
import {
  addLines,
  choices,
  clip,
  fieldName,
  keyOf,
  quote,
  shown,
  writeInstead,
  yamlText,
} from '../words.ts';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  summary: 'Mỗi tệp có đủ trường bắt buộc, không có trường lạ, và giá trị đúng kiểu.',
  check: (context) => {
    const found: Finding[] = [];
    for (const [, faults] of Map.groupBy(context.faults, ({ entry }) => entry)) {
      const unknown = faults
        .filter(({ issue }) => issue.code === 'unrecognized_keys')
        .flatMap((fault) => unknownKeys(fault, context));
      found.push(...unknown.map(({ finding }) => finding));
      // A misspelt key is one fault, not a strange key and a missing one.
      const renamed = new Set(unknown.map(({ meant }) => meant));
      for (const fault of faults) {
        if (
          fault.kind === 'date' ||
          fault.kind === 'reference' ||
          fault.issue.code === 'unrecognized_keys'
        )
          continue;
        if (fault.kind === 'missing' && renamed.has(pathKey(fault.path))) continue;
        const [message, fix, position = fault.entry.locate(fault.path)] = sentence(fault, context);
        found.push({ file: fault.entry.file, ...position, message, fix });
      }
    }
    return found;
  },
};

type Sentence = [message: string, fix: string, position?: Position];

const pathKey = (path: readonly PropertyKey[]) => path.map(String).join('\n');

/** Told of one group of fields in one run. */
const mostKeys = 100;

function unknownKeys(
  { entry, path, issue, value, field }: Fault,
  context: Context,
): { finding: Finding; meant: string | undefined }[] {
  const fields = field ? fieldsOf(field) : {};
  const free =
    field?.kind === 'choice'
      ? []
      : Object.keys(fields).filter((name) => !isRecord(value) || !Object.hasOwn(value, name));
  return (issue as z.core.$ZodIssueUnrecognizedKeys).keys.slice(0, mostKeys).map((key) => {
    const named = free.filter((name) => startsWithWords(fields[name]?.description ?? '', key));
    const meant = (named.length === 1 ? named[0] : undefined) ?? nearest(key, free);
    const used =
      meant === undefined ? nearest(key, Object.keys(fields), { maxDistance: 2 }) : undefined;
    const inner =
      meant === undefined && path.length === 0
        ? groupWith(fieldOf(context.schemas[entry.collection]), key)
        : undefined;
    const within = path.length > 0 ? ` trong ${fieldName(path)}` : '';
    let fix: string;
    if (meant) fix = `${writeInstead(`${key}:`, `${meant}:`)}${inBrackets(fields[meant])}`;
    else if (inner)
      fix = `Trường này thuộc ${quote(inner)}: chuyển dòng vào dưới ${quote(`${inner}:`)} và thụt vào hai dấu cách.`;
    else if (used) fix = `Đã có ${quote(used)}; xóa dòng này, hoặc gộp vào đó.`;
    else if (free.length > 0)
      fix = `Xóa dòng này, hoặc dùng một trong các trường: ${choices(free, 12)}.`;
    else fix = 'Xóa dòng này.';
    const message =
      key.trim() === ''
        ? `Trước dấu hai chấm chưa có tên trường${within}.`
        : `Không có trường ${quote(clip(key, 40))}${within}.`;
    return {
      finding: { file: entry.file, ...entry.locate([...path, key], true), message, fix },
      meant: meant && pathKey([...path, meant]),
    };
  });
}

/** True if the description begins with what the author wrote for a key: `tieu_de` for «Tiêu đề bài». */
function startsWithWords(description: string, key: string): boolean {
  const words = slugify(key);
  const described = slugify(description);
  return words.length > 2 && (described === words || described.startsWith(`${words}-`));
}

/** The group of the entry that has a field of this name. */
const groupWith = (entry: Field, key: string) =>
  Object.entries(fieldsOf(entry)).find(
    ([, field]) => field.kind === 'group' && Object.hasOwn(fieldsOf(field), key),
  )?.[0];

function sentence(fault: Fault, context: Context): Sentence {
  const { entry, path, issue, value, field, kind } = fault;
  const ids = idsIn(context);
  const key = keyOf(path);
  const name = fieldName(path);
  const inItem = typeof path.at(-1) === 'number';
  const typed = (text: string) => (inItem ? text : `${key}: ${text}`);
  const exampleOf = (): string[] => {
    if (!field) return [`${key}: …`];
    return inItem ? [blankValue(field)] : blankLines(key, field, ids);
  };
  const example = () => paste(exampleOf());

  if (kind === 'missing') {
    const parent = path.slice(0, -1);
    return [
      `Thiếu trường ${quote(key)}${inBrackets(field)}${parent.length > 0 ? ` ${typeof parent.at(-1) === 'number' ? 'ở' : 'trong'} ${fieldName(parent)}` : ''}.`,
      addLines(exampleOf()),
      entry.locate(parent),
    ];
  }
  if (kind === 'blank') {
    const needed = !field || !field.optional;
    const drop = inItem ? 'xóa mục này' : `xóa cả dòng ${quote(`${key}:`)}`;
    return [
      `${sentenceCase(name)} đang để trống${inBrackets(field)}.`,
      needed && !inItem ? `Điền vào:${example()}` : `Điền vào, hoặc ${drop}. Viết:${example()}`,
      path.length > 0 && !inItem ? entry.locate(path, true) : entry.locate(path),
    ];
  }

  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meanings = labelled(values);
      const typedSlug = slugify(shown(value));
      const best =
        meanings.find(
          ({ value: allowed, label }) =>
            typedSlug !== '' &&
            [allowed, label].some(
              (text) => slugify(text) === typedSlug || slugify(text).endsWith(`-${typedSlug}`),
            ),
        )?.value ?? nearest(shown(value), values);
      const list = `Các giá trị dùng được: ${choices(
        meanings.map(({ value: allowed, label }) =>
          label === allowed ? allowed : `${allowed} (${label})`,
        ),
        12,
      )}.`;
      return [
        `${quote(shown(value))} không phải là giá trị của ${name}${inBrackets(field)}.`,
        best ? `${writeInstead(typed(shown(value)), typed(best))} ${list}` : list,
      ];
    }
    case 'invalid_type':
      return wrongType(fault, typed, example, context);
    case 'invalid_union':
      return wrongChoice(fault, context);
    case 'too_small':
      if (Array.isArray(value))
        return [
          `${sentenceCase(name)} cần ít nhất ${issue.minimum} mục${inBrackets(field)}.`,
          `Viết theo dạng:${example()}`,
        ];
      return outOfRange(field, name, value);
    case 'too_big':
      return outOfRange(field, name, value);
    case 'invalid_format':
      return wrongPattern(field?.kind ?? 'other', String(value), name, typed);
    case 'custom':
      if (issue.message === 'one-of') return oneOf(fault);
      if (issue.message === 'undated')
        return [
          `Nhiệm kỳ này chưa có thời gian nào (${fieldName(path)}).`,
          'Thêm ít nhất một trong ba: «from» (từ khi nào), «to» (đến hết khi nào), «asOf» (thời điểm mà nguồn xác nhận), viết, ví dụ, asOf: «ĐIỀN năm-tháng-ngày».',
        ];
      if (issue.message === 'figure') {
        const figure = valueAt(entry.data, path.slice(0, -1));
        const needs = ['measuredIn', 'qualifier'].filter(
          (part) => !isRecord(figure) || figure[part] === undefined,
        );
        const lines = needs.flatMap((part) => {
          const inner = fieldAt(context.schemas[entry.collection], [...path.slice(0, -1), part]);
          return inner ? blankLines(part, inner, ids).join('\n') : part;
        });
        return [
          `Số liệu có «value» thì phải có ${needs.map(quote).join(' và ')} (${fieldName(path.slice(0, -1))}).`,
          addLines(lines),
        ];
      }
      break;
    default:
      break;
  }
  return [
    `Giá trị ${quote(shown(value))} của ${name} không dùng được${inBrackets(field)}.`,
    `Viết theo dạng:${example()}`,
  ];
}

/** What follows a colon: on the same line, or below it when there are several lines. */
const paste = (lines: readonly string[]) =>
  lines.length > 1 ? `\n${lines.join('\n')}` : ` ${lines[0] ?? ''}`;

function outOfRange(field: Field | undefined, name: string, value: unknown): Sentence {
  if (field?.kind === 'whole-number' && field.description.startsWith('Năm'))
    return [
      `Năm ${shown(value)} nằm ngoài khoảng 1945–2100 (${name}).`,
      'Xem lại nguồn rồi ghi năm đủ bốn chữ số.',
    ];
  return [
    `Số ${shown(value)} của ${name} nằm ngoài khoảng cho phép${inBrackets(field)}.`,
    'Ghi số từ 1 trở lên.',
  ];
}

const typeWords: Partial<Record<FieldKind, string>> = {
  list: 'một danh sách',
  group: 'một nhóm trường',
  'whole-number': 'một số nguyên',
  number: 'một số',
  'yes-no': 'true hoặc false',
  image: 'đường dẫn tới tệp ảnh',
};

function wrongType(
  fault: Fault,
  typed: (text: string) => string,
  example: () => string,
  context: Context,
): Sentence {
  const { value, field, path, entry } = fault;
  const name = fieldName(path);
  const wants = typeWords[field?.kind ?? 'text'] ?? 'chữ trên một dòng';
  const message = `${sentenceCase(name)} phải là ${wants}${inBrackets(field)}.`;
  const kind = field?.kind;
  if (kind === 'list') {
    const item = field && itemOf(field);
    if (typeof value === 'string' && item?.kind !== 'group') {
      const target = item?.collection as CollectionName | undefined;
      const parts =
        item?.kind === 'text'
          ? [value]
          : value
              .split(/\s*[,;]\s*/)
              .filter(Boolean)
              .map((part) => (target ? (idsMeant(context, target, part)[0] ?? part) : part));
      return [message, writeInstead(typed(value), typed(`[${parts.map(yamlText).join(', ')}]`))];
    }
    if (typeof value === 'number')
      return [message, writeInstead(typed(String(value)), typed(`[${value}]`))];
    if (isRecord(value) && item?.kind === 'group')
      return [
        message,
        `Thêm dấu gạch trước trường đầu tiên của mục:${paste(blankLines(keyOf(path), field as Field, idsIn(context)))}`,
      ];
    return [message, `Viết theo dạng:${example()}`];
  }
  if (kind === 'whole-number' || kind === 'number') {
    const number = typeof value === 'string' ? numberIn(value, kind) : undefined;
    return [
      message,
      number
        ? writeInstead(typed(yamlText(String(value))), typed(number))
        : `Viết theo dạng:${example()}`,
    ];
  }
  if (kind === 'group') return [message, `Viết theo dạng:${example()}`];
  if (typeof value === 'number' || typeof value === 'boolean') {
    const bare = typedScalar(context, entry, path) ?? String(value);
    return [
      message,
      `${writeInstead(typed(bare), typed(`"${bare}"`))} Có dấu nháy kép thì ${typeof value === 'number' ? 'số' : 'từ này'} được hiểu là chữ.`,
    ];
  }
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string')
    return [message, writeInstead(typed(`[${value[0]}]`), typed(value[0]))];
  if (isRecord(value)) {
    const [[first, rest] = []] = Object.entries(value);
    if (
      first !== undefined &&
      Object.keys(value).length === 1 &&
      (typeof rest === 'string' || typeof rest === 'number')
    ) {
      return [
        message,
        `Nếu giá trị có dấu hai chấm thì đặt trong dấu nháy kép: ${quote(typed(`"${clip(`${first}: ${rest}`)}"`))}.`,
      ];
    }
  }
  return [message, `Viết theo dạng:${example()}`];
}

/** The number in Vietnamese writing, `1.234,5`, or in words around a year, `năm 2023`. */
function numberIn(text: string, kind: FieldKind): string | undefined {
  const bare = text.replace(/^năm\s+/i, '').replace(/\s|%/g, '');
  if (/^-?\d+$/.test(bare)) return bare;
  if (kind === 'number' && /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(bare))
    return bare.replace(/\./g, '').replace(',', '.');
  if (kind === 'number' && /^-?\d+,\d+$/.test(bare)) return bare.replace(',', '.');
  return undefined;
}

/** One of several groups, such as the recipient of an honour. */
function wrongChoice({ entry, path, value, field }: Fault, context: Context): Sentence {
  const key = keyOf(path);
  const ways = field ? optionsOf(field) : [];
  const names = ways.flatMap((way) => Object.keys(fieldsOf(way)).slice(0, 1));
  const list = ways.map(blankValue).join(' hoặc ');
  const message = `${sentenceCase(fieldName(path))} cần đúng một trong các trường ${names.map(quote).join(', ')}${inBrackets(field)}.`;
  if (typeof value === 'string') {
    const found = ways
      .map((way) => Object.entries(fieldsOf(way))[0])
      .find((way) => {
        const [, inner] = way ?? [];
        return (
          inner?.values.includes(value) ||
          (inner?.collection && context.ids[inner.collection as CollectionName].has(value))
        );
      });
    if (found)
      return [message, writeInstead(`${key}: ${value}`, `${key}: { ${found[0]}: ${value} }`)];
    return [message, `Viết ${key}: ${list}.`];
  }
  if (isRecord(value)) {
    const given = Object.keys(value);
    if (given.filter((name) => names.includes(name)).length > 1)
      return [
        message,
        `Bạn viết cả ${given.map(quote).join(' và ')}; giữ lại một, xóa phần còn lại.`,
      ];
    const [only] = given;
    const inCollection =
      only === undefined
        ? undefined
        : names.find((name) =>
            collectionNames.some(
              (c) => c === only && fieldsOf(field as Field)[name]?.collection === c,
            ),
          );
    const best = only === undefined ? undefined : (inCollection ?? nearest(fold(only), names));
    if (only !== undefined && best)
      return [
        message,
        writeInstead(`${only}: ${shown(value[only])}`, `${best}: ${shown(value[only])}`),
        entry.locate([...path, only], true),
      ];
  }
  return [message, `Viết ${key}: ${list}.`];
}

function oneOf({ value, path, entry }: Fault): Sentence {
  const both = isRecord(value) && value['unit'] && value['person'];
  const where = fieldName(path);
  if (both)
    return [
      `${sentenceCase(where)} có cả «unit» và «person»; chỉ được có một.`,
      'Giữ «unit» nếu đơn vị đảm nhiệm, giữ «person» nếu một cá nhân đảm nhiệm; xóa dòng kia.',
      entry.locate([...path, 'person'], true),
    ];
  return [
    `${sentenceCase(where)} thiếu «unit» hoặc «person».`,
    'Thêm dòng: unit: «ĐIỀN mã đơn vị»; hoặc person: «ĐIỀN mã người».',
  ];
}

/** Texts that must follow a pattern: the schemas name the pattern, its sentence is here. */
function wrongPattern(
  kind: FieldKind,
  value: string,
  name: string,
  typed: (text: string) => string,
): Sentence {
  const instead = (right: string | undefined, otherwise: string) =>
    right && right !== value ? writeInstead(typed(value), typed(right)) : otherwise;
  switch (kind) {
    case 'slug':
      return [
        `Mã ${quote(shown(value))} chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối (${name}).`,
        instead(slugify(value), 'Viết, ví dụ: ma-khong-dau.'),
      ];
    case 'document-number': {
      const tidy = value
        .normalize('NFC')
        .trim()
        .replace(/^(?:số|so)\s*:?\s*/i, '')
        .replace(/[–—]/g, '-')
        .replace(/\s+/g, '')
        .toUpperCase()
        // The official sign of a tờ trình has a small r.
        .replace(/(?<=\d\/)TTR(?=-)/, 'TTr');
      return [
        `Số và ký hiệu ${quote(shown(value))} không theo dạng số/loại-cơ quan ban hành (${name}).`,
        instead(
          documentNumber.test(tidy) ? tidy : undefined,
          `Viết đúng như trên văn bản: ${quote(typed('«ĐIỀN số/loại-cơ quan ban hành»'))}.`,
        ),
      ];
    }
    case 'attachment': {
      const file = value.replace(/\\/g, '/').replace(/^.*\//, '');
      const ok = /\.(?:pdf|docx)$/i.test(file);
      return [
        `Tệp đính kèm ${quote(shown(value))} phải là PDF hoặc DOCX đặt cạnh bài, viết bắt đầu bằng ./ (${name}).`,
        ok
          ? instead(`./${file}`, '')
          : 'Lưu tệp thành PDF hoặc DOCX, đặt cạnh bài, rồi viết, ví dụ: ./bao-cao.pdf.',
      ];
    }
    case 'address':
    case 'base-path': {
      const path = value
        .replace(/^https?:\/\/[^/]+/, '')
        .replace(/[?#].*$/, '')
        .split('/')
        .map(slugify)
        .filter(Boolean);
      const right = path.length > 0 ? `/${path.join('/')}/` : '/';
      return [
        `Địa chỉ ${quote(shown(value))} phải viết thường, không dấu, mở đầu và kết thúc bằng dấu / (${name}).`,
        instead(right, 'Viết, ví dụ: /tin-tuc/2023/ten-bai/.'),
      ];
    }
    case 'repository': {
      const right = /^(?:https?:\/\/)?github\.com\/([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
        value,
      )?.[1];
      return [
        `Kho ${quote(shown(value))} phải viết dạng chủ-kho/tên-kho như trong địa chỉ trên GitHub (${name}).`,
        instead(right, `Viết, ví dụ: ${quote(typed('ten-co-quan/trang-khoi-thi-dua'))}.`),
      ];
    }
    case 'repository-folder':
      return [
        `Thư mục ${quote(shown(value))} phải viết từ gốc của kho, không có dấu / ở đầu và cuối (${name}).`,
        instead(value.replace(/^[./]+|\/+$/g, ''), `Viết, ví dụ: ${quote(typed('content'))}.`),
      ];
    case 'url': {
      const right = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(value) ? `https://${value}` : undefined;
      return [
        `${quote(shown(value))} không phải là địa chỉ trên mạng (${name}).`,
        instead(
          right,
          `Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https://, ví dụ ${quote(typed('https://vi-du.vn/bai-viet'))}.`,
        ),
      ];
    }
    case 'email': {
      const right = value.replace(/\s/g, '').replace(/^mailto:/, '');
      return [
        `${quote(shown(value))} không phải là địa chỉ thư điện tử (${name}).`,
        instead(
          /^[^@]+@[^@]+\.[^@]+$/.test(right) ? right : undefined,
          `Viết, ví dụ ${quote(typed('van-phong@vi-du.vn'))}.`,
        ),
      ];
    }
    default:
      return [
        `Giá trị ${quote(shown(value))} của ${name} không đúng dạng.`,
        'Xem mô tả của trường này trong hướng dẫn biên tập.',
      ];
  }
}
