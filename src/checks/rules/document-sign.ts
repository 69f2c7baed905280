import { kindBySign, readSign } from '../../domain/document-signs.ts';
import { isRecord } from '../../files/yaml.ts';
import { type documentKinds } from '../../schemas/document.ts';
import { documentKindLabels } from '../../vietnamese/labels.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, writeInstead } from '../words.ts';

export const documentSign: Rule = {
  id: 'document-sign',
  severity: 'error',
  summary:
    'Loại văn bản khớp với ký hiệu trong số của văn bản: QĐ là quyết định, CT là chỉ thị, KH là kế hoạch.',
  check: (context) =>
    context.perEntry((entry): Finding[] => {
      if (entry.collection !== 'documents' || !isRecord(entry.data)) return [];
      const { kind, number } = entry.data;
      const sign = typeof number === 'string' ? readSign(number) : undefined;
      const right = sign && kindBySign(sign);
      if (!right || typeof kind !== 'string' || kind === right || !isKind(kind)) return [];
      return [
        {
          file: entry.file,
          ...entry.locate(['kind']),
          message: `Loại văn bản ghi ${quote(documentKindLabels[kind])}, còn ký hiệu ${quote(sign)} trong «number: ${String(number)}» là của ${documentKindLabels[right].toLowerCase()}.`,
          fix: `Theo ký hiệu trong số: ${writeInstead(`kind: ${kind}`, `kind: ${right}`)} Nếu loại văn bản đúng thì sửa «number».`,
        },
      ];
    }),
};

const isKind = (kind: string): kind is (typeof documentKinds)[number] =>
  Object.hasOwn(documentKindLabels, kind);
