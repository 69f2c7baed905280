import type { RawEntry } from '../../files/read.ts';
import type { Figure } from '../../schemas/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatAmount } from '../../vietnamese/numbers.ts';
import { placeOfEntry } from '../places.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const figureConflict: Rule = {
  id: 'figure-conflict',
  severity: 'warning',
  summary: 'Cùng một số liệu của cùng một năm không được nêu hai giá trị khác nhau.',
  check: (context) => {
    const first = new Map<string, { entry: RawEntry; path: PropertyKey[]; figure: Figure }>();
    return context.entriesOf('conferences').flatMap((entry) =>
      (context.content.conferences.get(entry.id)?.data.figures ?? []).flatMap(
        (figure, index): Finding[] => {
          if (figure.value === undefined) return [];
          const key = JSON.stringify([
            figure.subject,
            fold(figure.measure).replace(/\s+/g, ' ').trim(),
            figure.year,
            fold(figure.measuredIn ?? ''),
          ]);
          const path = ['figures', index, 'value'];
          const before = first.get(key);
          if (!before) {
            first.set(key, { entry, path, figure });
            return [];
          }
          const [here, there] = [figure, before.figure].map(({ value, measuredIn, qualifier }) =>
            formatAmount({ value: value as number, measuredIn, qualifier }, { withDat: true }),
          );
          if (here === there) return [];
          return [
            {
              file: entry.file,
              ...entry.locate(path),
              message: `${quote(figure.measure)} năm ${figure.year} ở đây là ${here}, còn ở ${placeOfEntry(before.entry, entry, before.path)} là ${there}.`,
              fix: 'Xem lại hai nguồn: ghi sai thì sửa; số sau thay số trước thì bỏ số trước và ghi vào «corrections»; đo hai điều khác nhau thì viết «measure» khác nhau.',
            },
          ];
        },
      ),
    );
  },
};
