import { plainMarkdown } from './markdown.ts';

export interface DeadLink {
  address: string;
  detail: string;
  places: readonly string[];
}

/** GitHub takes 65,536 characters for an issue. */
const mostShown = 80;
const mostPlaces = 5;

/** The text of the issue on links that lead nowhere any more, in Markdown; addresses stand in code, so that none is followed by mistake. */
export function deadLinksText(
  dead: readonly DeadLink[],
  blocked: readonly DeadLink[],
  asked: number,
): string {
  const list = (links: readonly DeadLink[]) => [
    ...links.slice(0, mostShown).map(
      ({ address, detail, places }) =>
        `- \`${address.replace(/`/g, '%60').slice(0, 300)}\` (${plainMarkdown(detail)})\n${placesOf(
          places,
        )
          .map((place) => `  - ${place}`)
          .join('\n')}`,
    ),
    ...(links.length > mostShown ? [`- … và ${links.length - mostShown} liên kết nữa`] : []),
  ];
  return [
    `Đã hỏi ${asked} liên kết ra ngoài: ${dead.length} không còn mở được, ${blocked.length} không trả lời chương trình.`,
    ...(dead.length > 0
      ? [
          '',
          '### Không còn mở được',
          '',
          'Hãy mở thử từng địa chỉ; nếu đúng là đã mất thì thay bằng địa chỉ mới hoặc bản lưu, và giữ tên nguồn.',
          '',
          ...list(dead),
        ]
      : []),
    ...(blocked.length > 0
      ? [
          '',
          '### Cần người mở thử',
          '',
          'Các trang này từ chối chương trình tự động; chưa chắc đã hỏng.',
          '',
          ...list(blocked),
        ]
      : []),
    '',
  ].join('\n');
}

const placesOf = (places: readonly string[]) => [
  ...places.slice(0, mostPlaces).map(plainMarkdown),
  ...(places.length > mostPlaces ? [`… và ${places.length - mostPlaces} chỗ nữa`] : []),
];
