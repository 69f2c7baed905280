import { requiredOwnerFields } from '../../domain/contact.ts';
import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import { blankValue, hintFor } from '../../schema-info/blanks.ts';
import { type Field, fieldAt, fieldsOf } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { valueAt } from '../validate.ts';
import { quote } from '../words.ts';

export const contact: Rule = {
  id: 'contact',
  severity: 'warning',
  summary:
    'Tệp site.yaml nêu đơn vị quản lý trang thông tin và cách liên hệ; chưa có tên đơn vị và thư điện tử thì chưa xuất bản được. Giấy phép chỉ có hiệu lực khi nêu đơn vị cấp phép.',
  check: (context) =>
    context.entriesOf('site').flatMap((entry): Finding[] => {
      const owner = fieldAt(context.schemas.site, ['owner']);
      if (!owner) return [];
      const given = valueAt(entry.data, ['owner']);
      const fields = Object.entries(fieldsOf(owner));
      const missing = fields.filter(([name]) => !isRecord(given) || (given[name] ?? '') === '');
      const isRequired = ([name]: [string, Field]) =>
        (requiredOwnerFields as readonly string[]).includes(name);
      const required = missing.filter(isRequired);
      const others = missing.filter((field) => !isRequired(field));
      const unpublishable = required.length > 0;
      const { publishing } = context;
      return [
        ...(missing.length === 0
          ? []
          : [
              {
                file: entry.file,
                ...entry.locate(['owner'], true),
                ...(unpublishable && publishing && { severity: 'error' as const }),
                message: [
                  unpublishable &&
                    `Trang thông tin chưa nêu ${listFields(required)}, nên ${publishing ? 'không xuất bản được' : 'chưa xuất bản được'}.`,
                  others.length > 0 && `Thông tin liên hệ còn thiếu: ${listFields(others)}.`,
                ]
                  .filter(Boolean)
                  .join(' '),
                fix: `${pasteUnder(missing, missing.length === fields.length)}${unpublishable && publishing ? '\nNếu chỉ muốn xem thử: npm run build -- --preview' : ''}`,
              },
            ]),
        ...(required.some(([name]) => name === 'name') &&
        isRecord(entry.data) &&
        entry.data['licence']
          ? [ungranted(entry)]
          : []),
      ];
    }),
};

/** A licence is granted by somebody. */
const ungranted = (entry: RawEntry): Finding => ({
  file: entry.file,
  ...entry.locate(['licence'], true),
  message:
    'Có giấy phép dùng lại nhưng chưa nêu đơn vị cấp phép, nên trang thông tin chưa công bố giấy phép này.',
  fix: 'Ghi tên đơn vị quản lý ở «owner» → «name», hoặc bỏ phần «licence».',
});

const listFields = (fields: [string, Field][]) =>
  fields.map(([, field]) => hintFor(field)).join(', ');

const pasteUnder = (fields: [string, Field][], whole: boolean) =>
  [
    `${whole ? `Viết phần ${quote('owner')} như sau` : `Thêm dưới ${quote('owner:')}`}, rồi thay chữ trong dấu «»:`,
    ...(whole ? ['owner:'] : []),
    ...fields.map(([name, field]) => `  ${name}: ${blankValue(field)}`),
  ].join('\n');
