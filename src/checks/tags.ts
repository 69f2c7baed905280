import { quote } from './words.ts';

/** What to write in Markdown instead of an HTML tag, for the tags that people know. */
export function insteadOfTag(tag: string): string {
  const known = advice.find(([names]) => names.includes(tag.toLowerCase()));
  return known
    ? known[1]
    : `Xóa thẻ, giữ lại phần chữ. Nếu là dấu nhỏ hơn trong câu thì viết ${quote('\\<')}.`;
}

const advice: [names: string[], fix: string][] = [
  [['b', 'strong'], `Viết chữ đậm bằng hai dấu sao: ${quote('**chữ đậm**')}.`],
  [['i', 'em', 'cite'], `Viết chữ nghiêng bằng một dấu sao: ${quote('*chữ nghiêng*')}.`],
  [
    ['br'],
    `Kết thúc dòng bằng dấu ${quote('\\')} để xuống dòng, hoặc để một dòng trống để sang đoạn mới.`,
  ],
  [
    ['img', 'picture', 'figure', 'svg'],
    `Đặt tệp ảnh cạnh bài rồi viết: ${quote('![Mô tả ảnh](./hoi-nghi.jpg)')}.`,
  ],
  [['a'], `Viết liên kết: ${quote('[chữ của liên kết](https://vi-du.vn/bai-viet)')}.`],
  [
    ['table', 'thead', 'tbody', 'tr', 'td', 'th'],
    'Viết bảng bằng Markdown:\n| Đơn vị | Kết quả |\n| --- | --- |\n| Tên đơn vị | 100% |',
  ],
  [
    ['ul', 'li'],
    `Viết mỗi mục trên một dòng, mở đầu bằng gạch và dấu cách: ${quote('- việc thứ nhất')}.`,
  ],
  [['ol'], `Viết mỗi mục trên một dòng, mở đầu bằng số: ${quote('1. việc thứ nhất')}.`],
  [
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'details', 'summary'],
    `Viết tiêu đề bằng dấu thăng: ${quote('## Kết quả')}.`,
  ],
  [
    ['p', 'div', 'span', 'center', 'font', 'section', 'article', 'small', 'big'],
    'Xóa thẻ, giữ lại phần chữ; các đoạn cách nhau bằng một dòng trống. Cỡ chữ, màu và cách căn lề do trang đặt.',
  ],
  [
    ['u', 'ins', 'mark'],
    `Xóa thẻ, vì trên mạng chữ gạch chân là liên kết; muốn nhấn mạnh thì viết ${quote('**chữ đậm**')}.`,
  ],
  [['s', 'del', 'strike'], `Viết chữ gạch ngang: ${quote('~~chữ gạch~~')}.`],
  [
    ['sub', 'sup'],
    `Dùng ký tự có sẵn: ${quote('m²')}, ${quote('CO₂')}; chú thích cuối bài viết ${quote('[^1]')}.`,
  ],
  [['hr'], `Viết ba dấu gạch trên một dòng riêng: ${quote('---')}, phía trên có một dòng trống.`],
  [
    ['blockquote', 'q'],
    `Viết đoạn trích, mỗi dòng mở đầu bằng dấu lớn hơn: ${quote('> Lời trích')}.`,
  ],
  [['code', 'pre', 'kbd'], `Đặt chữ giữa hai dấu nháy ngược: ${quote('`chữ`')}.`],
  [
    [
      'script',
      'style',
      'link',
      'meta',
      'base',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'noscript',
      'template',
    ],
    'Xóa cả đoạn: trang không nhận mã lệnh, kiểu chữ riêng và biểu mẫu.',
  ],
  [
    ['iframe', 'frame', 'object', 'embed', 'video', 'audio', 'applet'],
    `Xóa cả đoạn: trang không nhúng nội dung của nơi khác; thay bằng liên kết: ${quote('[Xem video](https://vi-du.vn/video)')}.`,
  ],
];
