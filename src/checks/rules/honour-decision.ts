import { latestName } from '../../domain/names.ts';
import { firstDay, lastDay } from '../../domain/time.ts';
import type { RawEntry } from '../../files/read.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import { documentKindLabels } from '../../vietnamese/labels.ts';
import { canonicalTone } from '../../vietnamese/fold.ts';
import type { Context } from '../context.ts';
import { valuesAt } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { valueAt } from '../validate.ts';
import { datePhrase, quote, writeInstead } from '../words.ts';

export const honourDecision: Rule = {
  id: 'honour-decision',
  severity: 'error',
  summary:
    'Quyết định mà khen thưởng dẫn tới là quyết định, có ngày và cơ quan ban hành khớp với các bước.',
  check: (context) =>
    context.perEntry((entry) => (entry.collection === 'honours' ? faultsOf(entry, context) : [])),
};

/** Steps that come before the decision; presenting and revoking come after. */
const before = ['registered', 'voted', 'proposed'];

function faultsOf(entry: RawEntry, context: Context): Finding[] {
  const id = valueAt(entry.data, ['decision']);
  const document = typeof id === 'string' ? context.content.documents.get(id) : undefined;
  if (!document) return [];
  const { kind, number, date: decided, issuer } = document.data;
  const found: Finding[] = [];
  const say = (path: PropertyKey[], message: string, fix: string) =>
    void found.push({ file: entry.file, ...entry.locate(path), message, fix });
  const named = `Quyết định ${number} ${datePhrase(decided)} (documents/${document.id}.yaml)`;

  if (kind !== 'quyet-dinh') {
    say(
      ['decision'],
      `Văn bản ${quote(number)} mà khen thưởng này dẫn tới là ${documentKindLabels[kind].toLowerCase()}, không phải quyết định.`,
      'Dẫn tới quyết định khen thưởng; nếu đúng là quyết định thì sửa «kind: quyet-dinh» trong tệp của văn bản.',
    );
    return found;
  }
  const year = valueAt(entry.data, ['year']);
  if (typeof year === 'number' && year > Number(decided.slice(0, 4))) {
    say(
      ['year'],
      `Năm thành tích ${year} ở sau ngày của quyết định: ${named}.`,
      'Xem lại nguồn rồi sửa «year» hoặc «decision».',
    );
  }
  for (const { path, value: step } of valuesAt(entry.data, ['steps', '*'])) {
    const [status, written, by] = ['status', 'date', 'by'].map((name) => valueAt(step, [name]));
    const date = typeof written === 'number' ? String(written) : written;
    if (typeof date === 'string' && isCalendarDate(date)) {
      const at = [...path, 'date'];
      if (status === 'decided' && (decided < firstDay(date) || decided > lastDay(date))) {
        say(
          at,
          `Bước «decided» ghi ${datePhrase(date)}, khác ngày của quyết định: ${named}.`,
          `${writeInstead(`date: ${date}`, `date: ${decided}`)} Nếu ngày ở đây đúng thì sửa «date» của văn bản.`,
        );
      } else if ((status === 'presented' || status === 'revoked') && lastDay(date) < decided) {
        say(
          at,
          `Bước ${quote(String(status))} ghi ${datePhrase(date)}, trước khi có quyết định: ${named}.`,
          'Xem lại nguồn rồi sửa ngày của bước này, hoặc dẫn tới đúng quyết định.',
        );
      } else if (before.includes(String(status)) && firstDay(date) > decided) {
        say(
          at,
          `Bước ${quote(String(status))} ghi ${datePhrase(date)}, sau khi đã có quyết định: ${named}.`,
          'Xem lại nguồn rồi sửa ngày của bước này, hoặc dẫn tới đúng quyết định.',
        );
      }
    }
    if (
      status === 'decided' &&
      typeof by === 'string' &&
      issuer &&
      by !== issuer &&
      !sameBody(by, issuer, context)
    ) {
      say(
        [...path, 'by'],
        `Bước «decided» ghi nơi quyết định là ${quote(by)}, còn quyết định ${number} do ${quote(issuer)} ban hành.`,
        `${writeInstead(`by: ${by}`, `by: ${issuer}`)} Nếu nơi ghi ở đây đúng thì sửa «issuer» trong documents/${document.id}.yaml.`,
      );
    }
  }
  return found;
}

/** A body and its head decide as one in everyday wording: «UBND tỉnh» and «Chủ tịch UBND tỉnh». */
function sameBody(a: string, b: string, { content }: Context): boolean {
  const namesOf = (id: string) => {
    const data = content.organisations.get(id)?.data;
    return data
      ? [latestName(data).name, latestName(data).short].map((name) =>
          canonicalTone(name).toLowerCase(),
        )
      : [];
  };
  const [ofA, ofB] = [namesOf(a), namesOf(b)];
  return ofA.some((x) => ofB.some((y) => x.includes(y) || y.includes(x)));
}
