import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownNode, parseText } from '../../src/checks/markdown.ts';
import { officeText } from '../../src/checks/rules/office-text.ts';
import { article, check, newsFile } from './site.ts';

const found = (body: string) =>
  check({ [newsFile]: article({}, `${body}\n`) }, [officeText]).problems;
const fixes = (body: string) => found(body).map(({ fix }) => fix.replace(/^[^\n]*\n/, ''));
/** The line of the text, counted from its first. */
const lines = (body: string) => {
  const start = article({}, '').split('\n').length - 1;
  return found(body).map(({ line }) => line - start);
};

describe('stars that stay as stars', () => {
  it.each([
    ['Khẩu hiệu **“Kỷ cương”**được treo.', 'Khẩu hiệu **“Kỷ cương”** được treo.'],
    ['Đơn vị **Thuế (cấp tỉnh)**và Hải quan.', 'Đơn vị **Thuế (cấp tỉnh)** và Hải quan.'],
    ['Giai đoạn *(giai đoạn 2)*đang làm.', 'Giai đoạn *(giai đoạn 2)* đang làm.'],
    ['Quyết định **(số 5)**của tỉnh.', 'Quyết định **(số 5)** của tỉnh.'],
    ['Đạt **90 %**tổng số.', 'Đạt **90 %** tổng số.'],
    ['Đây là ** Thừa cách ** nhé.', 'Đây là **Thừa cách** nhé.'],
    ['**Mở mà không đóng.', 'Mở mà không đóng.'],
    ['Chữ __“A”__sát.', 'Chữ __“A”__ sát.'],
  ])('%s', (text, right) => {
    expect(fixes(text)).toEqual([right]);
    expect(found(right)).toEqual([]);
  });
  it.each([
    'Khẩu hiệu **“Kỷ cương”**, đã treo.',
    '**Lưu ý:** gửi trước ngày 15.',
    'Phép nhân 5 * 3 và 5*3*2.',
    'Chú thích (*) ở dưới, giá trị 12*.',
    'Họ và tên: ________ Chức vụ: ____',
    'Tệp ten_file_moi.pdf và \\*\\*sao\\*\\*.',
    'Mã `**lệnh**`.',
  ])('leaves %s', (text) => expect(found(text)).toEqual([]));
});

describe('lines that become something else', () => {
  it('an indented paragraph is no code', () => {
    expect(fixes('    Thực hiện kế hoạch năm, các đơn vị đã rà soát **hồ sơ**.')).toEqual([
      'Thực hiện kế hoạch năm, các đơn vị đã rà soát **hồ sơ**.',
    ]);
    expect(fixes('\tDòng thụt bằng phím Tab.')).toEqual(['Dòng thụt bằng phím Tab.']);
    expect(found('```\nmã lệnh\n```')).toEqual([]);
    expect(found('- một\n\n  đoạn nữa của mục')).toEqual([]);
  });
  it('bars without a row of dashes are no table', () => {
    expect(fixes('| Đơn vị | Điểm |\n| Thuế | 95 |')).toEqual([
      '| Đơn vị | Điểm |\n| --- | --- |\n| Thuế | 95 |',
    ]);
    expect(found('| Đơn vị | Điểm |\n| --- | --- |\n| Thuế | 95 |')).toEqual([]);
  });
  it('lines under each other run together', () => {
    expect(fixes('a) Việc thứ nhất\nb) Việc thứ hai\nc) Việc thứ ba')).toEqual([
      '- a) Việc thứ nhất\n- b) Việc thứ hai\n- c) Việc thứ ba',
    ]);
    expect(fixes('Gồm có:\nđ) Việc thứ năm')).toEqual(['Gồm có:\n\nđ) Việc thứ năm']);
    expect(fixes('– Một\n– Hai')).toEqual(['- Một\n- Hai']);
    expect(fixes('Ông Lê Văn A\nBà Trần Thị B')).toEqual(['- Ông Lê Văn A\n- Bà Trần Thị B']);
    expect(found('Một câu dài được xuống dòng\nở giữa chừng, có Ông Lê Văn A\ntrong câu.')).toEqual(
      [],
    );
    expect(found('- một\n- hai')).toEqual([]);
  });
  it('dashes under a line make a heading', () => {
    const [problem] = found('Kết quả của năm nay như sau\n---');
    expect(problem?.fix).toContain('Kết quả của năm nay như sau\n\n---');
    expect(found('## Kết quả\n\nMột câu.\n\n---')).toEqual([]);
  });
  it('numbers of lists are not those that were written', () => {
    expect(fixes('2024. Đó là năm thứ ba.\n\n15. Mười lăm lá cờ.')).toEqual([
      '2024\\. Đó là năm thứ ba.\n\n15\\. Mười lăm lá cờ.',
    ]);
    expect(lines('1. Việc một\n3. Việc ba\n7. Việc bảy')).toEqual([2]);
    expect(lines('01. Không một')).toEqual([1]);
    expect(found('1. Một\n2. Hai\n3. Ba')).toEqual([]);
    expect(found('4) Bốn\n5) Năm')).toEqual([]);
    expect(found('2024\\. Đó là năm thứ ba.')).toEqual([]);
  });
  it('tildes strike out, a sign at the start quotes, HTML signs change', () => {
    expect(fixes('Khoảng ~5 đến 7~ phần trăm.')).toEqual(['Khoảng \\~5 đến 7\\~ phần trăm.']);
    expect(found('Khoảng ~5 %, hơn ~7 %.')).toEqual([]);
    expect(found('Giá ~~cũ~~ mới.')).toEqual([]);
    expect(fixes('> 90 % hồ sơ đúng hạn.')).toEqual(['\\> 90 % hồ sơ đúng hạn.']);
    expect(found('> Lời của Bác.')).toEqual([]);
    expect(found('Bản quyền &copy; 2024.')).toHaveLength(1);
    expect(found('Thuế &amp; Hải quan.')).toEqual([]);
  });
});

describe('whatever an office text looks like', () => {
  const word = fc.constantFrom(
    'Khối',
    'thi đua',
    'đạt 90 %',
    '“Kỷ cương”',
    '(số 5)',
    'năm 2024',
    'Ông Lê A',
    '1.234,5 tỷ',
    'và',
    'gồm:',
  );
  const inline = fc.oneof(
    { weight: 5, arbitrary: word },
    word.map((text) => `**${text}**`),
    word.map((text) => `*${text}*`),
  );
  const joint = fc.constantFrom(' ', ' ', ' ', ', ', '');
  const start = fc.constantFrom(
    '',
    '',
    '',
    '    ',
    '\t',
    'a) ',
    '– ',
    '- ',
    '1. ',
    '3. ',
    '2024. ',
    '01. ',
    '+ ',
    '• ',
    '> ',
    '# ',
  );
  const line = fc
    .tuple(start, fc.array(fc.tuple(inline, joint), { minLength: 1, maxLength: 5 }))
    .map(
      ([first, parts]) =>
        first +
        parts
          .map((part) => part.join(''))
          .join('')
          .trim(),
    );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n---\n', '\n\n')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) =>
      parts
        .map((part) => part.join(''))
        .join('')
        .trimEnd(),
    );

  it('is told of, or shows the words and numbers that were written', () => {
    fc.assert(
      fc.property(text, (body) => {
        // Headings and quotations are asked for by their signs, and have rules of their own.
        if (/^(?:#|>)/m.test(body) || found(body).length > 0) return;
        expect(visible(parseText(body))).toBe(meant(body));
      }),
      { numRuns: 300 },
    );
  });

  const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();
  /** What the author meant to be read: the line without signs of bold, slanted, lists and rules. */
  const meant = (body: string) =>
    squeeze(
      body
        .split('\n')
        .filter((one) => !/^\s*-{3,}\s*$/.test(one))
        .map((one) => one.replace(/^\s*[-+] /, ''))
        .join(' ')
        .replace(/\*\*|\*/g, ''),
    );
  /** What a page shows, with the numbers of its lists. */
  function visible(nodes: readonly MarkdownNode[]): string {
    const write = (node: MarkdownNode): string => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
      if (node.type === 'list') {
        const { ordered, start: from } = node as { ordered?: boolean; start?: number };
        return (node.children ?? [])
          .map((child, i) => `${ordered ? `${(from ?? 1) + i}. ` : ''}${write(child)} `)
          .join('');
      }
      const inner = (node.children ?? []).map(write).join('');
      return ['paragraph', 'heading'].includes(node.type) ? `${inner} ` : inner;
    };
    return squeeze(write(nodes[0] as MarkdownNode));
  }
});
