import type { Finding, Rule } from '../problem.ts';
import { quote, writeInstead } from '../words.ts';

const collections = ['registrations', 'scoring'] as const;

export const yearFile: Rule = {
  id: 'year-file',
  severity: 'error',
  summary:
    'Tệp của một năm (đăng ký, chấm điểm) ghi đúng năm của tên tệp, mỗi đơn vị một lần; mức giao ước có đơn vị tính hoặc có nội dung.',
  check: (context) =>
    collections.flatMap((collection) =>
      context.entriesOf(collection).flatMap((entry): Finding[] => {
        const data = context.content[collection].get(entry.id)?.data;
        if (!data) return [];
        const found = (path: PropertyKey[], message: string, fix: string): Finding => ({
          file: entry.file,
          ...entry.locate(path),
          message,
          fix,
        });
        const units = data.units.map(({ unit }) => unit);
        return [
          ...(String(data.year) === entry.id
            ? []
            : [
                found(
                  ['year'],
                  `Tệp là của năm ${entry.id}, còn «year» là ${data.year}.`,
                  `${writeInstead(`year: ${data.year}`, `year: ${entry.id}`)} Nếu «year» đúng thì đổi tên tệp thành ${data.year}.yaml.`,
                ),
              ]),
          ...units.flatMap((unit, u) =>
            units.indexOf(unit) < u
              ? [
                  found(
                    ['units', u, 'unit'],
                    `Đơn vị ${quote(unit)} đã có ở trên.`,
                    'Mỗi đơn vị ghi một lần; gộp hai mục hoặc bỏ mục trùng.',
                  ),
                ]
              : [],
          ),
          ...data.units.flatMap((row, u) =>
            ('targets' in row ? row.targets : []).flatMap((target, t) =>
              (target.value === undefined ? target.text : target.measuredIn) === undefined
                ? [
                    found(
                      ['units', u, 'targets', t, target.value === undefined ? 'measure' : 'value'],
                      target.value === undefined
                        ? `Chỉ tiêu ${quote(target.measure)} chưa có mức giao ước.`
                        : `Mức giao ước ${target.value} của ${quote(target.measure)} chưa có đơn vị tính.`,
                      target.value === undefined
                        ? 'Thêm «value» và «measuredIn», hoặc «text» nếu nguồn không nêu con số.'
                        : 'Thêm «measuredIn», ví dụ: measuredIn: tỷ đồng',
                    ),
                  ]
                : [],
            ),
          ),
        ];
      }),
    ),
};
