import { expect, it } from 'vitest';
import { honour, told } from './site.ts';

const honoured = (fields: Record<string, string | null>, more: Record<string, string> = {}) =>
  told({ 'honours/2022.yaml': honour(fields), ...more });
const steps = (...all: string[]) =>
  all.map((step) => `\n    - { status: ${step.replace(' ', ', date: ')} }`).join('');

it('tells a status that is not the last step', () => {
  expect(honoured({ status: 'decided' })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:7:11 [honour-status]
    Khen thưởng đã ở bước «decided» (Có quyết định) nhưng chưa dẫn quyết định, «steps» cũng chưa có bước này.
    → Thêm dòng: decision: «ĐIỀN mã quyết định». Quyết định chưa có trong documents/ thì tạo tệp ở đó trước. Nếu nguồn chưa nêu quyết định thì ghi bước gần nhất mà nguồn nêu."
  `);
});
it('tells steps out of order', () => {
  expect(honoured({ status: 'voted', steps: steps('proposed 2023-02-24', 'voted 2023-02-25') }))
    .toMatchInlineSnapshot(`
    "content/honours/2022.yaml:10:17 [honour-status]
    Bước 2 «voted» (Khối đã bình xét) đứng sau bước «proposed» (Đã đề nghị), trái thứ tự.
    → Xếp lại các bước theo thứ tự: registered, voted, proposed, decided, presented, revoked."
  `);
  expect(honoured({ steps: steps('voted 2023-02-24', 'proposed 2023-01-30') }))
    .toMatchInlineSnapshot(`
    "content/honours/2022.yaml:10:33 [honour-status]
    Bước 2 ghi ngày 2023-01-30, sớm hơn bước trước (2023-02-24).
    → Xem lại nguồn rồi sửa ngày, hoặc xếp lại các bước theo thời gian."
  `);
  expect(honoured({ steps: steps('voted 2023-02-24', 'proposed 2023-02') })).toBe('không có lỗi');
});
it('asks for the decision from `decided` on', () => {
  expect(honoured({ status: 'decided', steps: steps('proposed 2023-02-24', 'decided 2023-04-01') }))
    .toMatchInlineSnapshot(`
      "content/honours/2022.yaml:7:11 [honour-status]
      Khen thưởng đã ở bước «decided» (Có quyết định) nhưng chưa dẫn quyết định.
      → Thêm dòng: decision: «ĐIỀN mã quyết định». Quyết định chưa có trong documents/ thì tạo tệp ở đó trước. Nếu nguồn chưa nêu quyết định thì ghi bước gần nhất mà nguồn nêu."
    `);
  expect(honoured({ status: 'revoked', steps: steps('decided 2023-04-01', 'revoked 2024') }))
    .toMatchInlineSnapshot(`
      "content/honours/2022.yaml:7:11 [honour-status]
      Khen thưởng đã ở bước «decided» (Có quyết định) nhưng chưa dẫn quyết định.
      → Thêm dòng: decision: «ĐIỀN mã quyết định». Quyết định chưa có trong documents/ thì tạo tệp ở đó trước. Nếu nguồn chưa nêu quyết định thì ghi bước gần nhất mà nguồn nêu."
    `);
  expect(
    honoured(
      {
        status: 'presented',
        decision: 'quyet-dinh-1',
        steps: steps('decided 2023-04-01', 'presented 2023-05'),
      },
      {
        'documents/quyet-dinh-1.yaml':
          'kind: quyet-dinh\nnumber: 1/QĐ-UBND\ndate: 2023-04-01\ntitle: Khen thưởng\nsources: [tai-lieu-thu]\n',
      },
    ),
  ).toBe('không có lỗi');
});
