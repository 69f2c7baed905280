import { isRecord } from '../../files/yaml.ts';
import type { Finding, Rule } from '../problem.ts';
import { addLines } from '../words.ts';

/** The build withholds such a portrait all the same: this tells the author why it would not be seen. */
export const portraitConsent: Rule = {
  id: 'portrait-consent',
  severity: 'error',
  summary: 'Ảnh chân dung chỉ được đăng khi đã ghi nhận sự đồng ý của người trong ảnh.',
  check: (context) =>
    context.perEntry((entry): Finding[] => {
      if (
        entry.collection !== 'models' ||
        !isRecord(entry.data) ||
        !entry.data['portrait'] ||
        entry.data['consent']
      )
        return [];
      return [
        {
          file: entry.file,
          ...entry.locate(['portrait'], true),
          message: 'Gương này có ảnh chân dung nhưng chưa ghi nhận sự đồng ý cho đăng ảnh.',
          fix: `Khi đã có bản đồng ý: ${addLines(['consent:', '  date: «ĐIỀN ngày đồng ý, dạng năm-tháng-ngày»', '  recordedBy: «ĐIỀN nơi giữ bản đồng ý»'])}\nChưa có thì bỏ phần «portrait» và xóa tệp ảnh khỏi thư mục.`,
        },
      ];
    }),
};
