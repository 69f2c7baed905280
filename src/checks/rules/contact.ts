import { isRecord } from '../../files/yaml.ts';
import { fieldAt, fieldsOf } from '../fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { valueAt } from '../validate.ts';
import { quote } from '../words.ts';

export const contact: Rule = {
  id: 'contact',
  severity: 'warning',
  summary: 'Tệp site.yaml nêu đủ đơn vị quản lý trang và cách liên hệ.',
  check: (context) =>
    context.entriesOf('site').flatMap((entry): Finding[] => {
      const owner = fieldAt(context.schemas.site, ['owner']);
      if (!owner) return [];
      const given = valueAt(entry.data, ['owner']);
      const missing = Object.entries(fieldsOf(owner)).filter(
        ([name]) => !isRecord(given) || (given[name] ?? '') === '',
      );
      if (missing.length === 0) return [];
      const what = missing
        .map(([, { description }]) => description.charAt(0).toLowerCase() + description.slice(1))
        .join(', ');
      const lines = missing.map(([name, { description }]) => `  ${name}: …  # ${description}`);
      const whole = missing.length === Object.keys(fieldsOf(owner)).length;
      return [
        {
          file: entry.file,
          ...entry.locate(['owner'], true),
          message: `Thông tin liên hệ của trang còn thiếu: ${what}.`,
          fix: `${whole ? `Viết phần ${quote('owner')} như sau` : `Thêm dưới ${quote('owner:')}`}, rồi điền thay dấu …:\n${[...(whole ? ['owner:'] : []), ...lines].join('\n')}`,
        },
      ];
    }),
};
