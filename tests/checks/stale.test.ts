import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { staleText } from '../../src/checks/report/stale.ts';
import { staleContent } from '../../src/checks/stale.ts';
import { projectRoot } from '../../src/files/root.ts';
import { article, base, contentWith, honour, newsFile } from './site.ts';

const campaign = (title: string, more: string) =>
  `---\ntitle: ${title}\nkind: phong-trao\nlevel: khoi\nlauncher: khoi-thu\nsummary: Một phong trào để thử.\n${more}sources: [tai-lieu-thu]\n---\n`;
const result =
  'results:\n  - { unit: hai-quan, year: 2023, text: Trồng 10 cây., source: tai-lieu-thu }\n';
const files = {
  'campaigns/het-han.mdx': campaign(
    'Phong trào đã hết',
    'period: { from: 2023-01, to: 2023-11 }\n',
  ),
  'campaigns/co-ket-qua.mdx': campaign(
    'Phong trào có kết quả',
    `period: { from: 2023, to: 2023 }\n${result}`,
  ),
  'campaigns/chua-ro.mdx': campaign('Phong trào chưa rõ hạn', 'period: { from: 2023 }\n'),
  'honours/2022.yaml':
    honour() +
    honour({
      id: '2022-bang-khen-kho-bac',
      recipient: '{ unit: kho-bac }',
      status: 'revoked',
      steps:
        '\n    - { status: voted, date: 2023-02-24 }\n    - { status: revoked, date: 2023-03-01 }',
    }),
  'site.yaml': base['site.yaml']?.replace(', phone: tổng đài Thử', '') ?? '',
  [newsFile]: article({ summary: '«ĐIỀN tóm tắt»' }),
};
const report = (today: string, months: number, content: Record<string, string> = files) =>
  staleText(staleContent(buildContext(contentWith(content)), today, months), 'content');

it('tells what waits for somebody, group by group, and what to do', () => {
  expect(report('2026-11-22', 6)).toMatchInlineSnapshot(`
    "Có 8 chỗ cần bổ sung hoặc xác nhận. Danh sách này tự cập nhật mỗi tuần.

    ### Phong trào đã kết thúc, chưa có kết quả (1)

    Thêm kết quả của từng đơn vị vào «results», kèm nguồn.

    - content/campaigns/het-han.mdx:2 – «Phong trào đã hết» đã kết thúc (11/2023).

    ### Đề nghị khen thưởng quá 6 tháng chưa rõ kết quả (1)

    Tìm quyết định khen thưởng; có thì thêm bước «decided» và «decision», không được khen thì hỏi đơn vị rồi ghi đúng như nguồn nêu.

    - content/honours/2022.yaml:1 – «2022-bang-khen-hai-quan»: Bằng khen, bước cuối ngày 24/02/2023.

    ### Chỗ chưa điền (1)

    Thay chữ «ĐIỀN …» bằng nội dung thật, hoặc xóa dòng không dùng.

    - content/news/2023/bai-thu/index.md:5 – Chưa điền «summary»: còn chữ của tệp mẫu «ĐIỀN tóm tắt».

    ### Thông tin liên hệ và đơn vị phụ trách (1)

    Điền vào site.yaml.

    - content/site.yaml:6 – Thông tin liên hệ còn thiếu: điện thoại cơ quan.

    ### Nguồn chưa nêu (4)

    Không bắt buộc: chỉ thêm khi đã có nguồn nêu rõ.

    - content/awards.yaml:1 – «bang-khen»: danh hiệu thi đua hay hình thức khen thưởng, dành cho ai (cá nhân, tập thể).
    - content/campaigns/chua-ro.mdx:2 – «chua-ro»: văn bản phát động.
    - content/campaigns/co-ket-qua.mdx:2 – «co-ket-qua»: văn bản phát động.
    - content/campaigns/het-han.mdx:2 – «het-han»: văn bản phát động.
    "
  `);
});
it('waits until a campaign is over and a proposal is old', () => {
  expect(report('2023-11-30', 6)).not.toContain('đã kết thúc');
  expect(report('2023-12-01', 6)).toContain('đã kết thúc');
  expect(report('2023-08-24', 6)).not.toContain('bước cuối');
  expect(report('2023-08-25', 6)).toContain('bước cuối');
  // Not into March: the month before has no 31st.
  expect(report('2023-08-31', 6)).toContain('bước cuối');
  expect(report('2023-08-25', 7)).not.toContain('bước cuối');
});
it('says so when nothing waits, and fits an issue when much does', () => {
  expect(
    report('2026-11-22', 6, {
      'awards.yaml': `${base['awards.yaml']?.replace(/ {2}sources.*\n/, '')}  form: hinh-thuc\n  subjects: [tap-the]\n  sources: [tai-lieu-thu]\n`,
    }),
  ).toBe('Không có nội dung nào cần bổ sung hoặc xác nhận.\n');
  const items = Array.from({ length: 5000 }, (_, line) => ({
    file: `news/2023/${'bai-viet-'.repeat(40)}/index.md`,
    line,
    text: '_Nội dung_ '.repeat(100),
  }));
  const long = staleText(
    Array.from({ length: 5 }, (_, i) => ({ title: `Nhóm ${i}`, advice: 'Sửa.', items })),
    'content',
  );
  expect(long.length).toBeLessThan(65_536);
  expect(long).toContain('… và 4960 chỗ nữa');
  expect(
    staleText(
      [
        {
          title: 'Nhóm',
          advice: 'Sửa.'.repeat(10_000),
          items: items.map((item) => ({ ...item, text: '@'.repeat(200) })),
        },
      ],
      'content',
    ).length,
  ).toBeLessThan(65_536);
});
it('is a command whose exit says whether there is something', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cho-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(projectRoot, 'src/cli/stale.ts'), ...args], {
      env: { ...process.env, CONTENT_DIR: contentWith(files), BUILD_DATE: '2026-11-22' },
      encoding: 'utf8',
    });
  const { status, stdout } = run('--out', join(folder, 'a.md'));
  expect([status, stdout]).toEqual([1, readFileSync(join(folder, 'a.md'), 'utf8')]);
  rmSync(folder, { recursive: true });
  const wrong = run('--months', 'sáu');
  expect([wrong.status, wrong.stdout, wrong.stderr]).toEqual([
    1,
    '',
    '--months là số tháng, một số nguyên từ 1 trở lên.\n',
  ]);
});
