import { expect, it } from 'vitest';
import { recordsOf } from '../../src/search/records.ts';

const page = (body: string) => `<main data-pagefind-body><h1>Tên</h1>${body}</main>`;
const blocks = (body: string) =>
  recordsOf(page(body), '/a/')[0]?.blocks.map(({ text, isLabel }) =>
    isLabel ? `(${text})` : text,
  );

it.each([
  ['a gap', '<p class="gap short">Nguồn chưa nêu: cấp.</p><p>Một</p>', ['Một']],
  [
    'a drawing with what explains it',
    '<figure class="timeline"><svg><text>2022</text></svg><figcaption>Vạch mờ</figcaption></figure><p>Một</p>',
    ['Một'],
  ],
  [
    'the initial on a plate, within a line',
    '<li><span class="portrait initial" aria-hidden="true">B</span> <div><p>Một</p></div></li>',
    ['Một'],
  ],
  [
    'a pager and a button',
    '<nav class="pager">Trang trước</nav><p>Một</p><button>Sao chép</button>',
    ['Một'],
  ],
])('what is no text of the page is left out: %s', (_, body, found) =>
  expect(blocks(body)).toEqual(found),
);

it('the label of a field and a named gap are shown, and found by nothing', () => {
  expect(blocks('<dl><dt>Loại</dt><dd>Phong trào</dd></dl><p>Nguồn chưa nêu: hai xã.</p>')).toEqual(
    ['(Loại)', 'Phong trào', '(Nguồn chưa nêu: hai xã.)'],
  );
});

it('a field is read as one of the choices', () => {
  const [record] = recordsOf(
    page('<span hidden data-pagefind-filter="linh-vuc">Y tế</span><p>Một</p>'),
    '/a/',
  );
  expect(record?.fields).toEqual(['Y tế']);
});
