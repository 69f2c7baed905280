import { recipientOf } from '../../domain/honours.ts';
import { awardSubjectLabels } from '../../vietnamese/labels.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const awardSubject: Rule = {
  id: 'award-subject',
  severity: 'error',
  summary: 'Danh hiệu, hình thức dành cho cá nhân thì không ghi cho tập thể, và ngược lại.',
  check: (context) =>
    context.perEntry((entry): Finding[] => {
      const honour =
        entry.collection === 'honours' ? context.content.honours.get(entry.id)?.data : undefined;
      const award = honour && context.content.awards.get(honour.award)?.data;
      if (!honour || !award || award.subjects.length === 0) return [];
      const { name, individual } = recipientOf(honour, context.content);
      const subject = individual ? 'ca-nhan' : 'tap-the';
      if (award.subjects.includes(subject)) return [];
      const meant = award.subjects.map((one) => awardSubjectLabels[one]).join(', ');
      return [
        {
          file: entry.file,
          ...entry.locate(['recipient']),
          message: `${quote(honour.label)} dành cho ${meant}, còn ${quote(name)} là ${awardSubjectLabels[subject]}.`,
          fix: 'Xem lại nguồn rồi sửa «recipient» hoặc «award»; nếu danh hiệu, hình thức này dành cho cả hai thì sửa «subjects» trong awards.yaml.',
        },
      ];
    }),
};
