import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { filesWith, positionAt } from '../texts.ts';
import { clip, quote } from '../words.ts';

export const birthYear: Rule = {
  id: 'birth-year',
  severity: 'warning',
  summary: 'Năm sinh của một người chỉ nên nêu khi thật cần.',
  check: (context) =>
    [...filesWith(context, maybe)]
      .filter((file) => file !== 'site.yaml')
      .flatMap((file) => faultsOf(context, file)),
};

const maybe = /sinh năm|năm sinh|SN/i;

// «học sinh năm 2023» and the like are no births: a name or a sign of punctuation stands before this one.
const pattern =
  /(?:^|[,;(–-]\s*|(?<=\p{Lu}\p{L}* ))((?:sinh năm|năm sinh:?|SN:?) (?:19[2-9]\d|20[01]\d))(?!\d)/gmu;

/** Words that `sinh` ends, at the start of a sentence. */
const compound = /(?<!\p{L})(?:học|tuyển|phát|vệ|hy|khai|tái|hoá|hóa|thí|nhân|giáo|khánh|thi) $/iu;

const faultsOf = (context: Context, file: string): Finding[] =>
  [...context.text(file).matchAll(pattern)]
    .filter(({ index, input }) => !compound.test(input.slice(Math.max(0, index - 12), index)))
    .map((match) => {
      const found = match[1] as string;
      return {
        file,
        ...positionAt(context, file, match.index + match[0].length - found.length),
        message: `Có năm sinh của một người: ${quote(clip(`${found.slice(0, -4)}…`))}.`,
        fix: 'Bỏ năm sinh, trừ khi bài cần đến và người đó đồng ý; giới thiệu bằng chức vụ và đơn vị là đủ.',
      };
    });
