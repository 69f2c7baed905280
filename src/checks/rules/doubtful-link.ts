import { domainToUnicode } from 'node:url';
import { hazardOf } from '../../domain/safe-links.ts';
import { allLinks } from '../links.ts';
import { ownMachine } from './internal-link.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const doubtfulLink: Rule = {
  id: 'doubtful-link',
  severity: 'warning',
  summary:
    'Liên kết ra ngoài nên dùng https, và tên miền của nó không lẫn chữ của nhiều bảng chữ cái.',
  check: (context) =>
    context.perEntry((entry) =>
      allLinks(context, entry).flatMap(({ url, position }) => {
        const told =
          /^https?:/i.test(url) && !ownMachine.test(url) && !hazardOf(url)
            ? doubtOf(url)
            : undefined;
        return told
          ? [{ file: entry.file, ...position, message: told[0], fix: told[1] } satisfies Finding]
          : [];
      }),
    ),
};

function doubtOf(url: string): [message: string, fix: string] | undefined {
  const { hostname, protocol } = new URL(url);
  // Told as an error by `internal-link`.
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return undefined;
  const host = domainToUnicode(hostname);
  const shown = quote(clip(url));
  const compare =
    'Mở liên kết, so tên miền với tên của cơ quan hoặc tờ báo; đúng thì giữ nguyên, sai thì chép lại địa chỉ đúng.';
  // The letters of one label from Latin alone are what Vietnamese domain names are made of.
  if (!/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(host))
    return [
      `Tên miền ${quote(host)} (${hostname}) có chữ không thuộc bảng chữ cái La-tinh, dễ giả làm tên khác.`,
      compare,
    ];
  if (/(?:^|[/.@])xn--/i.test(url.slice(0, url.indexOf('/', 8) + 1 || undefined)))
    return [`Tên miền ${quote(hostname)} viết ở dạng mã; tên thật là ${quote(host)}.`, compare];
  if (/^[\d.]+$|^\[/.test(hostname))
    return [
      `Liên kết ${shown} dẫn tới địa chỉ số ${quote(hostname)}, không phải tên miền.`,
      'Dùng địa chỉ có tên miền của cơ quan hoặc tờ báo.',
    ];
  if (protocol === 'http:')
    return [
      `Liên kết ${shown} dùng http, không được mã hóa.`,
      `Mở thử bằng https; nếu mở được thì sửa. ${writeInstead(url, url.replace(/^http:/i, 'https:'))}`,
    ];
  return undefined;
}
