import { isRecord } from '../../files/yaml.ts';
import { allNearest } from '../../vietnamese/nearest.ts';
import type { Context } from '../context.ts';
import { isDerivedPage } from '../../domain/pages.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, writeInstead } from '../words.ts';

export const redirect: Rule = {
  id: 'redirect',
  severity: 'error',
  summary:
    'Mỗi chuyển hướng dẫn thẳng từ một địa chỉ không còn tới một trang có thật, không vòng, không nối tiếp.',
  check: (context) => {
    const targets = new Map(
      context
        .entriesOf('redirects')
        .flatMap(({ id, data }) =>
          isRecord(data) && typeof data['to'] === 'string' ? [[id, data['to']] as const] : [],
        ),
    );
    return context.entriesOf('redirects').flatMap((entry): Finding[] => {
      const to = targets.get(entry.id);
      if (to === undefined) return [];
      const say = (field: 'from' | 'to', message: string, fix: string): Finding[] => [
        { file: entry.file, ...entry.locate([field]), message, fix },
      ];
      if (context.addresses.has(entry.id))
        return say(
          'from',
          `Địa chỉ ${quote(entry.id)} vẫn là một trang đang có nên không chuyển hướng được.`,
          'Xóa mục này; nếu trang đã được thay bằng trang khác thì xóa hoặc đổi tên tệp của trang cũ.',
        );
      const way = wayFrom(entry.id, targets);
      const last = way.at(-1) as string;
      if (way.indexOf(last) < way.length - 1)
        return say(
          'to',
          `Chuyển hướng đi vòng, không tới trang nào: ${way.join(' → ')}.`,
          'Sửa «to» thành địa chỉ hiện nay của nội dung, hoặc xóa mục này.',
        );
      if (way.length > 2)
        return say(
          'to',
          `Chuyển hướng nối tiếp qua ${way.length - 1} chặng: ${way.join(' → ')}.`,
          writeInstead(`to: ${to}`, `to: ${last}`),
        );
      if (context.addresses.has(to) || (!context.complete && isDerivedPage(to))) return [];
      const near = nearAddress(context, to);
      return say(
        'to',
        `Chuyển hướng dẫn tới ${quote(to)}, địa chỉ mà trang thông tin không có.`,
        near
          ? writeInstead(`to: ${to}`, `to: ${near}`)
          : 'Mở trang cần dẫn tới rồi chép phần địa chỉ sau tên miền vào «to».',
      );
    });
  },
};

/** Nobody needs to see more of a chain: it is wrong from the second on. */
const mostSteps = 20;

/** The addresses passed through, the first included; ends where no redirect leads on, with the first address met again, or after {@link mostSteps}. */
function wayFrom(address: string, targets: ReadonlyMap<string, string>): string[] {
  const way = [address];
  for (
    let next = targets.get(address);
    next !== undefined && way.length <= mostSteps;
    next = targets.get(next)
  ) {
    const again = way.includes(next);
    way.push(next);
    if (again) break;
  }
  return way;
}

/** The address in the same part of the site that was most likely meant, one with the same last part first. */
export function nearAddress(context: Context, address: string): string | undefined {
  const part = `/${address.split('/')[1] ?? ''}/`;
  const last = (path: string) => path.split('/').at(-2);
  const own = [...context.addresses.keys()].filter(
    (known) => known.startsWith(part) && known !== part,
  );
  return (
    own.find((known) => last(known) === last(address)) ??
    allNearest(address, own, 1, { maxDistance: Math.max(3, Math.round(address.length / 4)) }).find(
      (known) => !address.startsWith(known),
    )
  );
}
