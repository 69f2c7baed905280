import { mostPoints, pointKinds, sumOfParts } from '../../domain/scoring.ts';
import type { Scoring } from '../../schemas/scoring.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, writeInstead } from '../words.ts';

type Fault = { path: PropertyKey[]; message: string; fix: string };

const kindWords = { self: 'tự chấm', score: 'được chấm' } as const;

export const scoring: Rule = {
  id: 'scoring',
  severity: 'error',
  summary:
    'Bảng chấm điểm: tổng điểm bằng cộng điểm các tiêu chí, không điểm nào quá điểm tối đa, xếp hạng theo điểm, mỗi tiêu chí ghi một lần.',
  check: (context) =>
    context.perEntry((entry): Finding[] => {
      const data = context.content.scoring.get(entry.id)?.data;
      if (entry.collection !== 'scoring' || !data) return [];
      return faultsOf(data).map(({ path, message, fix }) => ({
        file: entry.file,
        ...entry.locate(path),
        message,
        fix,
      }));
    }),
};

function faultsOf(data: Scoring): Fault[] {
  const faults: Fault[] = [];
  const add = (path: PropertyKey[], message: string, fix: string) =>
    faults.push({ path, message, fix });
  data.criteria.forEach((criterion, c) => {
    if (data.criteria.findIndex((other) => other.id === criterion.id) < c)
      add(
        ['criteria', c, 'id'],
        `Tiêu chí ${quote(criterion.id)} đã có ở trên.`,
        'Đặt mã khác cho tiêu chí này, hoặc bỏ dòng trùng.',
      );
  });
  const most = mostPoints(data);
  data.units.forEach((row, u) => {
    const at = (...path: PropertyKey[]) => ['units', u, ...path];
    row.parts.forEach((part, p) => {
      const criterion = data.criteria.find((one) => one.id === part.criterion);
      if (!criterion)
        add(
          at('parts', p, 'criterion'),
          `Không có tiêu chí ${quote(part.criterion)} trong «criteria».`,
          data.criteria.length > 0
            ? `Viết một trong các mã: ${data.criteria.map((one) => one.id).join(', ')}.`
            : 'Thêm tiêu chí này vào «criteria».',
        );
      if (row.parts.findIndex((other) => other.criterion === part.criterion) < p)
        add(
          at('parts', p, 'criterion'),
          `Tiêu chí ${quote(part.criterion)} đã có điểm của đơn vị này ở trên.`,
          'Mỗi tiêu chí ghi một lần; bỏ dòng trùng.',
        );
      for (const kind of pointKinds) {
        const points = part[kind];
        if (points !== undefined && criterion?.most !== undefined && points > criterion.most)
          add(
            at('parts', p, kind),
            `Điểm ${kindWords[kind]} ${formatNumber(points)} quá điểm tối đa ${formatNumber(criterion.most)} của tiêu chí ${quote(criterion.title)}.`,
            `Xem lại nguồn: sửa «${kind}» ở đây hoặc «most» của tiêu chí.`,
          );
      }
    });
    for (const kind of pointKinds) {
      const total = row[kind];
      const sum = sumOfParts(data, row.parts, kind);
      if (total === undefined) continue;
      if (sum !== undefined && sum !== total)
        add(
          at(kind),
          `Tổng điểm ${kindWords[kind]} ghi ${formatNumber(total)}, còn cộng điểm các tiêu chí là ${formatNumber(sum)}.`,
          `Xem lại nguồn: ${writeInstead(`${kind}: ${total}`, `${kind}: ${sum}`)} Nếu tổng đúng thì sửa điểm của tiêu chí.`,
        );
      else if (most !== undefined && total > most)
        add(
          at(kind),
          `Tổng điểm ${kindWords[kind]} ${formatNumber(total)} quá tổng điểm tối đa ${formatNumber(most)}.`,
          'Xem lại nguồn; có điểm thưởng thì ghi điểm thưởng là một tiêu chí.',
        );
    }
    const { rank, score } = row;
    const passed =
      rank !== undefined && score !== undefined
        ? data.units.find(
            (other) =>
              other.rank !== undefined &&
              other.score !== undefined &&
              other.rank < rank &&
              other.score < score,
          )
        : undefined;
    if (passed)
      add(
        at('rank'),
        `Đơn vị ${quote(row.unit)} được ${formatNumber(score as number)} điểm mà xếp hạng ${rank as number}, sau ${quote(passed.unit)} chỉ được ${formatNumber(passed.score as number)} điểm.`,
        'Xem lại nguồn: sửa «rank» hoặc «score».',
      );
  });
  return faults;
}
