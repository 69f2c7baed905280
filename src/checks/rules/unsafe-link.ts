import { hazardOf, type LinkHazard } from '../../domain/safe-links.ts';
import { allLinks, type PlacedLink } from '../links.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  summary:
    'Liên kết chỉ mở trang mạng (https, http), thư điện tử (mailto) hoặc số điện thoại (tel), và không che giấu nơi nó dẫn tới.',
  check: (context) =>
    context.perEntry((entry) =>
      allLinks(context, entry).flatMap((link) => {
        const hazard = hazardOf(link.url);
        const told = hazard && sentence(hazard, link);
        return told
          ? [
              {
                file: entry.file,
                ...link.position,
                message: told[0],
                fix: told[1],
              } satisfies Finding,
            ]
          : [];
      }),
    ),
};

function sentence(
  hazard: LinkHazard,
  { url, inField }: PlacedLink,
): [message: string, fix: string] | undefined {
  const shown = quote(clip(url));
  switch (hazard.kind) {
    // `//vi-du.vn` in a text is told by `internal-link`; in a field the schema takes https and http alone.
    case 'no-scheme':
      return url.startsWith('//')
        ? undefined
        : [
            `Liên kết ${shown} có dấu \\ ở chỗ của dấu /.`,
            'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
          ];
    case 'scheme':
      return inField ? undefined : ofScheme(hazard.scheme, shown);
    case 'backslash':
      return [
        `Liên kết ${shown} có dấu \\, nên mỗi trình duyệt hiểu một cách.`,
        url.includes('://')
          ? writeInstead(url, url.replace(/\\/g, '/'))
          : 'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
      ];
    case 'slashes':
      return [
        `Liên kết ${shown} viết sai phần đầu: sau https: phải là hai dấu /.`,
        rightStart(url) ?? 'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
      ];
    case 'unreadable':
      return [
        `Địa chỉ ${shown} không đọc được.`,
        'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
      ];
    case 'credentials':
      return [
        `Liên kết ${shown} thật ra dẫn tới ${quote(hazard.host)}: phần ${quote(clip(hazard.user, 40))} trước dấu @ chỉ là tên đăng nhập.`,
        `Xóa phần trước dấu @; nếu muốn dẫn tới ${quote(clip(hazard.user, 40))} thì chép lại địa chỉ của nơi đó.`,
      ];
  }
}

function ofScheme(scheme: string, shown: string): [message: string, fix: string] {
  if (scheme === 'file' || /^[a-z]$/.test(scheme))
    return [
      `Liên kết ${shown} chỉ mở được trên máy của bạn.`,
      `Đặt tệp cạnh bài rồi viết, ví dụ: ${quote('[Báo cáo](./bao-cao.pdf)')}.`,
    ];
  if (/^(?:javascript|vbscript|data|blob)$/.test(scheme))
    return [
      `Liên kết ${shown} chạy mã lệnh chứ không mở trang nào.`,
      'Xóa liên kết, giữ lại phần chữ.',
    ];
  return [
    `Liên kết ${shown} không mở được trên trang: phần đầu ${quote(`${clip(scheme, 30)}:`)} không phải https:, http:, mailto: hay tel:.`,
    'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt, bắt đầu bằng https://; trang khác của trang thông tin thì bắt đầu bằng dấu /.',
  ];
}

const rightStart = (url: string): string | undefined => {
  const rest = /^https?:\/*([^/\s\\].*)$/i.exec(url)?.[1];
  return rest && writeInstead(url, `https://${rest}`);
};
