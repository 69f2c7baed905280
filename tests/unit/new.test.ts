import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Kind, kinds } from '../../src/authoring/kinds.ts';
import { placeholderPattern } from '../../src/schema-info/placeholder.ts';
import { runCheck } from '../../src/checks/run.ts';
import { create, usage } from '../../src/cli/new.ts';
import { projectRoot } from '../../src/files/root.ts';
import { contentWith, tell } from '../checks/site.ts';

const today = '2026-11-23';
afterEach(() => vi.unstubAllEnvs());

/** Runs the command in this process; `typed` stands for a person at a terminal. */
async function run(root: string, args: string[], typed?: string) {
  vi.stubEnv('CONTENT_DIR', root);
  vi.stubEnv('BUILD_DATE', today);
  const [input, output, error] = [new PassThrough(), new PassThrough(), new PassThrough()];
  if (typed !== undefined) input.write(typed);
  // Keys such as Ctrl-C mean something to a terminal alone, where nothing ends the input but they.
  if (/[\u0003\u0004]/.test(typed ?? '')) Object.assign(output, { isTTY: true });
  else input.end();
  const status = await create(args, { input, output, error, terminal: typed !== undefined });
  const text = (stream: PassThrough) => String(stream.read() ?? '').replaceAll(root, 'ROOT');
  return { status, output: text(output), error: text(error) };
}

/** What an author would put into each place, by its field. */
const fillings: Record<string, string> = {
  recipient: 'hai-quan',
  award: 'bang-khen',
  year: '2022',
  years: '2022',
  yearReviewed: '2022',
  yearLaunched: '2023',
  line: 'dia-phuong',
  steps: '',
  source: 'tai-lieu-thu',
  sources: 'tai-lieu-thu',
  category: 'hoi-nghi',
  kinds: 'tong-ket',
  session: 'chieu',
  unit: 'hai-quan',
  units: 'hai-quan',
  host: 'hai-quan',
  signatories: 'hai-quan',
  succeededBy: 'kho-bac',
  subject: 'hai-quan',
  person: 'le-van-b',
  people: 'le-van-b',
  setBy: 'ubnd-tinh-thu',
  by: 'ubnd-tinh-thu',
  to: 'ubnd-tinh-thu',
  organisation: 'ubnd-tinh-thu',
  launcher: 'ubnd-tinh-thu',
  issuer: 'ubnd-tinh-thu',
  parent: 'ubnd-tinh-thu',
  decider: 'ubnd-tinh-thu',
  campaigns: 'phong-trao-thu',
  related: 'phong-trao-thu',
  document: 'quyet-dinh-thu',
  documents: 'quyet-dinh-thu',
  decision: 'quyet-dinh-thu',
  honours: '2022-bang-khen-thu',
  conference: '2023/hop-thu',
  level: 'tinh',
  recognition: 'nominated',
  number: '12/QĐ-UBND',
  url: 'https://vi-du.vn/',
  src: './anh.png',
  file: './bao-cao.pdf',
  form: 'danh-hieu',
  subjects: 'ca-nhan',
  rank: '2',
  honorific: 'Ông',
  value: '10',
  share: '90',
  qualifier: 'dat',
  id: 'so-lieu-thu',
  succeededOn: '2023-02-24',
  asOf: '2023-02-24',
  from: '2023-02-24',
  date: '2023-02-24',
  published: '2023-02-24',
  updated: today,
};
const perKind: Record<string, Record<string, string>> = {
  conference: { kind: 'tong-ket', setBy: 'le-van-b', by: 'le-van-b' },
  campaign: { kind: 'phong-trao', to: '2023-12-31' },
  model: { kind: 'tap-the' },
  honour: { status: 'proposed', form: 'cong-trang' },
  'honour-list': {
    status: 'proposed',
    form: 'cong-trang',
    collectives: '1',
    individuals: '1',
    rows: 'họ tên',
  },
  document: { kind: 'quyet-dinh', status: 'con-hieu-luc' },
  source: { kind: 'bao-chi' },
  organisation: { kind: 'so', to: '2023-12-31' },
  award: { level: 'tinh', to: '2023-12-31' },
  person: { to: '2023-12-31' },
  unit: { to: '2023-12-31' },
  registration: { value: '10' },
  scoring: { id: 'chuyen-mon', criterion: 'chuyen-mon', self: '9', score: '9', most: '10' },
  redirect: { to: '/khen-thuong/' },
};

/** Fills every place, in the fields and in the text; with `all`, switches every other field on first, as the template says. */
function fill(kind: string, text: string, all: boolean): string {
  const inTarget = (lines: string[], index: number) =>
    kind === 'conference' &&
    lines
      .slice(0, index)
      .findLast((line) => /^\s+(?:targets|items|comments):/.test(line) || /^\w/.test(line))
      ?.includes('targets');
  return text
    .split('\n')
    .map((line) => (all ? line.replace(/^#(?=\w|  )/, '') : line))
    .map((line, index, lines) => {
      if (line.startsWith('#') && !line.startsWith('##')) return line;
      const key = /^\s*(?:- )?(\w+):/.exec(line)?.[1] ?? '';
      const target = inTarget(lines, index)
        ? ({ kind: 'du-toan', setBy: 'ubnd-tinh-thu' } as Record<string, string>)[key]
        : undefined;
      return line.replace(
        placeholderPattern,
        () => target ?? perKind[kind]?.[key] ?? fillings[key] ?? `Chữ thử ${key || 'trong bài'}`,
      );
    })
    .join('\n');
}

/** What the entries of other kinds refer to. */
const others = {
  'people/le-van-b.yaml':
    'name: Lê Văn B\noffices:\n  - { title: Phó Trưởng ban, organisation: ubnd-tinh-thu, asOf: 2023-02-24, source: tai-lieu-thu }\nsources: [tai-lieu-thu]\n',
  'campaigns/phong-trao-thu.mdx':
    '---\ntitle: Phong trào thử\nkind: phong-trao\nsummary: Tóm tắt.\nsources: [tai-lieu-thu]\n---\n\nNội dung.\n',
  'documents/quyet-dinh-thu.yaml':
    'kind: quyet-dinh\nnumber: 01/QĐ-UBND\ndate: 2023-03-01\ntitle: Tặng bằng khen\nsources: [tai-lieu-thu]\n',
  'honours/2022.yaml':
    '- id: 2022-bang-khen-thu\n  recipient: { unit: kho-bac }\n  award: bang-khen\n  label: Bằng khen\n  year: 2022\n  line: dia-phuong\n  status: proposed\n  steps:\n    - { status: proposed, date: 2023-02-24 }\n  sources: [tai-lieu-thu]\n',
  'conferences/2023/hop-thu/index.md':
    '---\ntitle: Họp thử\ndate: 2023-02-24\nkinds: [tong-ket]\nsummary: Tóm tắt.\npublished: 2026-11-22\nsources: [tai-lieu-thu]\n---\n\nNội dung.\n',
  'redirects.yaml': '[]\n',
  'abbreviations.yaml': '- { id: BHXH, meanings: [Bảo hiểm xã hội] }\n',
};
const begin: Record<string, string[]> = {
  news: ['--date', '24/02/2023'],
  conference: ['--date', '2023-02-24'],
  honour: ['--year', '2022', '--unit', 'hai-quan'],
  'honour-list': ['--year', '2022', '--award', 'bang-khen'],
  document: ['--kind', 'quyet-dinh', '--number', '12/QĐ-UBND', '--date', '2023-03-01'],
};

const argsFor = (name: string): string[] => [
  name,
  { redirect: '/tin-tuc/2022/ten-cu/', 'honour-list': 'quyet-dinh-thu' }[name] ??
    kinds.find((kind) => kind.name === name)?.example ??
    '',
  ...(begin[name] ?? []),
];

describe('every kind', () => {
  it('begins as a command, is caught while unfilled, and passes the check once filled', async () => {
    const root = contentWith({
      ...others,
      'honours/2022/quyet-dinh-thu.csv': 'họ tên,đơn vị\nLê Văn Thử,Kho bạc\n',
    });
    const files = new Map<string, string>();
    const lane = async (some: readonly Kind[]) => {
      for (const { name } of some) files.set(name, await spawned(root, argsFor(name)));
    };
    await Promise.all([
      lane(kinds.slice(0, kinds.length / 2)),
      lane(kinds.slice(kinds.length / 2)),
    ]);
    expect([...files.keys()].toSorted()).toEqual(kinds.map(({ name }) => name).toSorted());
    const before = runCheck({ root });
    for (const [kind, file] of files)
      expect(
        before.problems
          .filter((problem) => problem.file === `content/${file}`)
          .map(({ rule }) => rule),
        kind,
      ).toContain('placeholder');
    // That nothing uses a new source or person yet is right, and a warning.
    expect(
      new Set(
        before.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
      ),
    ).toEqual(new Set(['placeholder']));
    for (const [kind, file] of files)
      writeFileSync(join(root, file), fill(kind, readFileSync(join(root, file), 'utf8'), false));
    expect(tell(runCheck({ root }).problems.filter(({ severity }) => severity === 'error'))).toBe(
      'không có lỗi',
    );
  }, 60_000);

  it.each(kinds)('$name passes with every field switched on', async ({ name }) => {
    const root = contentWith(others);
    const { output } = await run(root, argsFor(name));
    const file = /ROOT\/(\S+)/.exec(output)?.[1] as string;
    const folder = join(root, file, '..');
    writeFileSync(join(root, file), fill(name, readFileSync(join(root, file), 'utf8'), true));
    // What a filled-in cover and attachment point to.
    if (/index\.md$|\.mdx$/.test(file))
      writeFileSync(
        join(folder, 'anh.png'),
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      );
    if (/index\.md$|^documents/.test(file))
      writeFileSync(join(folder, 'bao-cao.pdf'), '%PDF-1.4\n');
    expect(
      tell(
        runCheck({ root }).problems.filter(({ rule }) =>
          [
            'yaml',
            'front-matter',
            'schema',
            'placeholder',
            'reference',
            'impossible-date',
            'path',
            'image',
          ].includes(rule),
        ),
      ),
    ).toBe('không có lỗi');
  });
});

/** Runs `new` as a command, as npm does; the file it made. */
function spawned(root: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['src/cli/new.ts', ...args],
      { cwd: projectRoot, env: { ...process.env, CONTENT_DIR: root, BUILD_DATE: today } },
      (error, stdout, stderr) => {
        const file = new RegExp(`${root}/(\\S+)`).exec(stdout)?.[1];
        if (error || !file) return reject(new Error(`${args.join(' ')}: ${stderr || stdout}`));
        resolve(file);
      },
    );
  });
}

describe('what it says', () => {
  it('tells the path, what is left and the next command', async () => {
    const root = contentWith({});
    const { status, output } = await run(root, [
      'tin',
      'Khối họp ngày 24/02/2023',
      '--date',
      '24/2/2023',
      '--category',
      'Hội nghị',
      '--unit',
      'hai-quan,kho-bac',
      '--source',
      'tai-lieu-thu',
      '--aliases',
      'Họp, Khối',
    ]);
    expect(status).toBe(0);
    expect(output).toMatchInlineSnapshot(`
      "Đã tạo ROOT/news/2023/khoi-hop/index.md
      Địa chỉ của trang sau khi đăng: /tin-tuc/2023/khoi-hop/

      Còn 4 chỗ phải điền:
        dòng 9    summary   một hai câu tóm tắt
        dòng 50   bài viết  câu mở đầu: việc gì, ngày nào, ở đâu, ai tham gia
        dòng 52   bài viết  tên mục, ví dụ Kết quả
        dòng 54   bài viết  nội dung, viết bằng lời của mình theo nguồn

      Điền xong, lưu tệp rồi kiểm tra:
        npm run check -- ROOT/news/2023/khoi-hop/index.md
      "
    `);
    const text = readFileSync(join(root, 'news/2023/khoi-hop/index.md'), 'utf8');
    for (const line of [
      'title: Khối họp ngày 24/02/2023',
      'date: 2023-02-24',
      `published: ${today}`,
      'category: hoi-nghi',
      'units: [hai-quan, kho-bac]',
      'sources: [tai-lieu-thu]',
      'aliases: [Họp, Khối]',
    ])
      expect(text).toContain(`\n${line}\n`);
  });
  it('adds an honour to its year and leaves the others as they are', async () => {
    const root = contentWith({ 'honours/2022.yaml': others['honours/2022.yaml'] });
    const { output } = await run(root, [
      'khen-thuong',
      'Bằng khen năm 2022',
      '--year',
      '2022',
      '--unit',
      'hai-quan',
      '--award',
      'bang-khen',
      '--line',
      'dia-phuong',
      '--status',
      'proposed',
      '--sources',
      'tai-lieu-thu',
    ]);
    expect(output).toMatchInlineSnapshot(`
      "Đã thêm một mục vào cuối ROOT/honours/2022.yaml

      Còn 1 chỗ phải điền:
        dòng 28   status  bước

      Điền xong, lưu tệp rồi kiểm tra:
        npm run check -- ROOT/honours/2022.yaml
      "
    `);
    expect(
      readFileSync(join(root, 'honours/2022.yaml'), 'utf8').startsWith(
        `${others['honours/2022.yaml']}\n# Mã`,
      ),
    ).toBe(true);
  });
  it('places an article without a date in this year, and shortens a long name', async () => {
    expect(
      (
        await run(contentWith({}), [
          'news',
          'Hội nghị tổng kết phong trào thi đua và khen thưởng của các đơn vị trong Khối thi đua các cơ quan Trung ương',
        ])
      ).output.split('\n\n')[0],
    ).toMatchInlineSnapshot(`
      "Đã tạo ROOT/news/2026/hoi-nghi-tong-ket-phong-trao-thi-dua-khen-thuong-don-vi/index.md
      Địa chỉ của trang sau khi đăng: /tin-tuc/2026/hoi-nghi-tong-ket-phong-trao-thi-dua-khen-thuong-don-vi/
      Tên đã được rút gọn cho địa chỉ dễ đọc; muốn tên khác thì xóa tệp rồi chạy lại với --slug ten-khac (tên đầy đủ: hoi-nghi-tong-ket-phong-trao-thi-dua-va-khen-thuong-cua-cac-don-vi-trong-khoi-thi-dua-cac-co-quan-trung-uong).
      Bài được đặt trong thư mục năm 2026 (năm nay). Nếu ngày diễn ra thuộc năm khác thì xóa tệp rồi chạy lại với --date."
    `);
  });
  const wrong: [string, string[]][] = [
    ['a wrong kind', ['newss', 'x']],
    ['the files of which there is one', ['leadership', 'x']],
    ['no title', ['news']],
    ['a title in pieces', ['news', 'Khối', 'họp']],
    ['a wrong option', ['news', 'x', '--unti', 'hai-quan']],
    ['a wrong id', ['news', 'x', '--unit', 'haiquan']],
    ['a wrong choice', ['news', 'x', '--category', 'hoinghi']],
    ['a wrong day', ['news', 'x', '--date', '31/2/2023']],
    ['a month for a day', ['news', 'x', '--date', '2023-02']],
    ['a wrong year', ['honour', 'x', '--year', '22']],
    ['no year', ['honour', 'Bằng khen']],
    ['an option without a value', ['news', 'x', '--date']],
    ['a taken name', ['unit', 'Hải quan']],
    ['a reserved name', ['page', 'Tin tức']],
    ['a name with a day', ['news', 'x', '--slug', 'hop-24-02-2023']],
    ['a name with marks', ['news', 'x', '--slug', 'Họp Khối']],
    ['a title without a letter', ['news', '…']],
    ['an old address that is none', ['redirect', 'Tin cũ']],
    ['a wrong number', ['document', 'x', '--number', '12']],
  ];
  it('explains what it cannot do, with status 2 and nothing written', async () => {
    const root = contentWith({ 'redirects.yaml': '[]\n' });
    const before = readdirSync(root, { recursive: true }).length;
    const told: string[] = [];
    for (const [what, args] of wrong) {
      const { status, output, error } = await run(root, args);
      expect({ status, output }, what).toEqual({ status: 2, output: '' });
      told.push(`${what}: ${error.replace(usage, 'USAGE').trim()}`);
    }
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "a wrong kind: Không có loại «newss». Có phải bạn muốn viết «news» (tin tức)?

      USAGE
      the files of which there is one: Tệp leadership.yaml chỉ có một và đã có sẵn: hãy mở tệp và sửa.
      no title: Thiếu tiêu đề. Viết, ví dụ: npm run new -- news "Khối ký giao ước thi đua năm 2023"
      a title in pieces: Sau tiêu đề còn «họp». Đặt cả tiêu đề trong dấu nháy kép: npm run new -- news "Khối họp"
      a wrong option: Loại «news» (tin tức) không có --unti. Có phải bạn muốn viết --unit? Dùng được: --slug, --date, --published, --updated, --summary, --category, --units, --people, --campaigns, --documents, --honours, --conference, --byline, --sources, --aliases.
      a wrong id: --unit: Không có mã «haiquan» trong units/. Có phải bạn muốn viết «hai-quan»? Đang có: hai-quan, kho-bac.
      a wrong choice: --category: Không có lựa chọn «hoinghi». Có phải bạn muốn viết «hoi-nghi»? Chọn trong: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối).
      a wrong day: --date: «31/2/2023» không phải là một ngày có thật, đủ ngày, tháng, năm. Viết dạng 2025-01-31 hoặc 24/02/2023.
      a month for a day: --date: «2023-02» không phải là một ngày có thật, đủ ngày, tháng, năm. Viết dạng 2025-01-31 hoặc 24/02/2023.
      a wrong year: --year: «22» không dùng được; cần một năm đủ bốn chữ số, ví dụ 2023.
      no year: Thiếu năm thành tích: nơi đặt tệp là honours/<năm>.yaml. Thêm, ví dụ: --year 2025
      an option without a value: Sau --date cần một giá trị: Ngày diễn ra, dạng 2025-01-31.
      a taken name: Đã có «hai-quan» trong units/hai-quan.yaml. Nếu là nội dung khác, đặt tên khác: --slug hai-quan-2
      a reserved name: Tên «tin-tuc» đã dành cho một trang có sẵn của trang thông tin. Đặt tên khác, ví dụ: --slug ve-tin-tuc
      a name with a day: Tên «hop-24-02-2023» có ngày «24-02-2023»; địa chỉ không ghi ngày. Bỏ ngày đi, ví dụ: --slug hop
      a name with marks: Tên «Họp Khối» chỉ được gồm chữ thường không dấu, số và dấu gạch nối. Viết: --slug hop-khoi
      a title without a letter: Không đặt được tên tệp từ «…». Hãy đặt tên ngắn, không dấu, ví dụ: --slug ten-bai
      an old address that is none: «Tin cũ» không phải là địa chỉ trên trang thông tin. Viết địa chỉ cũ, ví dụ: /tin-tuc/2023/ten-cu/
      a wrong number: --number: «12» không đúng dạng (Số và ký hiệu, ví dụ 12/QĐ-UBND)."
    `);
    expect(readdirSync(root, { recursive: true })).toHaveLength(before);
  }, 30_000);
  it('explains itself in a pipe and when asked', async () => {
    const root = contentWith({});
    expect(await run(root, [])).toEqual({ status: 2, output: '', error: `${usage}\n` });
    expect(await run(root, ['--help'])).toEqual({ status: 0, output: `${usage}\n`, error: '' });
    expect(usage).toMatchInlineSnapshot(`
      "Cách dùng: npm run new -- LOẠI "Tiêu đề" [--trường giá-trị …]
      Ví dụ:     npm run new -- news "Khối ký giao ước thi đua năm 2023" --date 2025-01-31 --category hoi-nghi --unit hai-quan
      Từ tệp:    npm run new -- conference --from bao-cao.docx
                 npm run new -- honours --from danh-sach.xlsx --decision quyet-dinh-12-qd-ubnd-2025

      Các loại:
        news          tin tức (hoặc: tin, tin-tuc, bai, bai-viet)
        conference    hội nghị, hoạt động (hoặc: hoi-nghi, hoat-dong)
        campaign      phong trào (hoặc: phong-trao)
        model         gương điển hình (hoặc: guong, guong-dien-hinh, dien-hinh)
        honour        khen thưởng (hoặc: khen-thuong, khen)
        honour-list   danh sách kèm quyết định (hoặc: danh-sach, danh-sach-khen-thuong)
        registration  đăng ký, giao ước thi đua (hoặc: dang-ky, giao-uoc)
        scoring       chấm điểm thi đua (hoặc: cham-diem, bang-diem)
        document      văn bản (hoặc: van-ban)
        person        người (hoặc: nguoi, ca-nhan)
        unit          đơn vị thành viên (hoặc: don-vi)
        source        nguồn (hoặc: nguon)
        organisation  tổ chức, chức danh (hoặc: to-chuc, co-quan)
        award         danh hiệu, hình thức khen thưởng (hoặc: danh-hieu, hinh-thuc)
        abbreviation  chữ viết tắt (hoặc: viet-tat, chu-viet-tat)
        redirect      địa chỉ cũ đã chuyển (hoặc: chuyen-huong, dia-chi-cu)
        page          trang cố định (hoặc: trang)

      Trường nào của loại ấy cũng điền được sẵn bằng --tên-trường; --slug đặt phần cuối của địa chỉ.
      Có sẵn tệp Word (.docx) hay PDF thì thêm --from ĐƯỜNG-DẪN (loại news, conference): bài được lấy từ tệp, không cần tiêu đề,
      ảnh được tách ra, tên và ngày được gợi ý để xác nhận, điều chưa lấy được thì nêu rõ. Không tệp nào bị ghi đè.
      Danh sách kèm theo quyết định khen thưởng (.xlsx, .xls, .docx, .pdf) thì dùng loại honours: bảng được đọc thành một tệp .csv và một tệp .yaml,
      chỗ chưa chắc được nêu ra. Thêm được --sheet TRANG-TÍNH, --decision MÃ, --year, --award, --line, --form, --preview TỆP.md.
      Chạy "npm run new" không kèm gì trong cửa sổ dòng lệnh thì được hỏi từng bước."
    `);
  });
  it('notices options that npm kept for itself', async () => {
    vi.stubEnv('npm_config_date', 'true');
    const { status, error } = await run(contentWith({}), ['news', 'Khối họp', '2023-02-24']);
    expect({ status, error }).toMatchInlineSnapshot(`
      {
        "error": "Thiếu hai dấu gạch riêng sau "new", nên npm giữ mất --date. Viết: npm run new -- news "Khối họp" --date …
      ",
        "status": 2,
      }
    `);
  });
  it('refuses an address that leads elsewhere already', async () => {
    const root = contentWith({
      'redirects.yaml': '- { from: /tin-tuc/2023/bai-cu/, to: /tin-tuc/ }\n',
    });
    expect((await run(root, ['news', 'Bài cũ', '--date', '2023-01-02'])).error)
      .toMatchInlineSnapshot(`
      "Địa chỉ /tin-tuc/2023/bai-cu/ là địa chỉ cũ, đang được chuyển đi trong redirects.yaml. Đặt tên khác: --slug bai-cu-2
      "
    `);
  });
  it('explains a content folder that is not there', async () => {
    expect((await run('/khong/co', ['news', 'x'])).error).toMatch(
      /^Không có thư mục nội dung «ROOT»\./,
    );
  });
});

describe('asking at a terminal', () => {
  it('asks step by step, takes numbers and ids, and repeats a question that was answered wrongly', async () => {
    const root = contentWith({});
    const { status, output } = await run(
      root,
      [],
      '1\nKhối họp\n24/2/2023\n9\n1\n2,hai-quan\ntai-lieu-thu\n',
    );
    expect(status).toBe(0);
    expect(output).toMatchInlineSnapshot(`
      "Bạn muốn viết gì?
         1. tin tức (news)
         2. hội nghị, hoạt động (conference)
         3. phong trào (campaign)
         4. gương điển hình (model)
         5. khen thưởng (honour)
         6. danh sách kèm quyết định (honour-list)
         7. đăng ký, giao ước thi đua (registration)
         8. chấm điểm thi đua (scoring)
         9. văn bản (document)
        10. người (person)
        11. đơn vị thành viên (unit)
        12. nguồn (source)
        13. tổ chức, chức danh (organisation)
        14. danh hiệu, hình thức khen thưởng (award)
        15. chữ viết tắt (abbreviation)
        16. địa chỉ cũ đã chuyển (redirect)
        17. trang cố định (page)
      Chọn số từ 1 đến 17: Tiêu đề hoặc tên (ví dụ: Khối ký giao ước thi đua năm 2023): Khối họp
      Ngày diễn ra, dạng 2025-01-31 (date; Enter là hôm nay, 2026-11-23): 24/2/2023
      Chuyên mục:
         1. Hội nghị (hoi-nghi)
         2. Phong trào thi đua (phong-trao)
         3. Khen thưởng (khen-thuong)
         4. Gương điển hình (guong-dien-hinh)
         5. Hoạt động của Khối (hoat-dong)
      Chọn số hoặc mã (category; Enter để điền sau): 9
      Không có lựa chọn «9». Chọn trong: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối).
      Chọn số hoặc mã (category; Enter để điền sau): 1
      Mã các đơn vị được nhắc đến:
         1. Cục Hải quan Thử (hai-quan)
         2. Kho bạc Thử (kho-bac)
      Chọn số hoặc mã (units; nhiều thì cách nhau bằng dấu phẩy; Enter để điền sau): 2,hai-quan
      Các nguồn của nội dung này: mã tệp trong thư mục sources:
         1. Tài liệu thử (tai-lieu-thu)
      Chọn số hoặc mã (sources; nhiều thì cách nhau bằng dấu phẩy; Enter để điền sau): tai-lieu-thu
      Đã tạo ROOT/news/2023/khoi-hop/index.md
      Địa chỉ của trang sau khi đăng: /tin-tuc/2023/khoi-hop/

      Còn 4 chỗ phải điền:
        dòng 9    summary   một hai câu tóm tắt
        dòng 50   bài viết  câu mở đầu: việc gì, ngày nào, ở đâu, ai tham gia
        dòng 52   bài viết  tên mục, ví dụ Kết quả
        dòng 54   bài viết  nội dung, viết bằng lời của mình theo nguồn

      Điền xong, lưu tệp rồi kiểm tra:
        npm run check -- ROOT/news/2023/khoi-hop/index.md
      "
    `);
    const text = readFileSync(join(root, 'news/2023/khoi-hop/index.md'), 'utf8');
    for (const line of [
      'date: 2023-02-24',
      'category: hoi-nghi',
      'units: [kho-bac, hai-quan]',
      'sources: [tai-lieu-thu]',
    ])
      expect(text).toContain(`\n${line}\n`);
  });
  it('asks for another name when one is taken, reserved or long', async () => {
    const root = contentWith({});
    expect((await run(root, ['page'], 'Tin tức\nHỏi đáp\nhoi-dap\n')).output)
      .toMatchInlineSnapshot(`
      "Tiêu đề hoặc tên (ví dụ: Hỏi đáp): Tên «tin-tuc» đã dành cho một trang có sẵn của trang thông tin. Đặt tên khác, ví dụ: ve-tin-tuc
      Tên (không dấu, nối bằng dấu gạch): Hỏi đáp
      Tên «Hỏi đáp» chỉ được gồm chữ thường không dấu, số và dấu gạch nối. Viết: hoi-dap
      Tên (không dấu, nối bằng dấu gạch): hoi-dap
      Đã tạo ROOT/pages/hoi-dap.md
      Địa chỉ của trang sau khi đăng: /hoi-dap/

      Còn 2 chỗ phải điền:
        dòng 5    summary   một câu mô tả trang
        dòng 14   bài viết  nội dung của trang

      Điền xong, lưu tệp rồi kiểm tra:
        npm run check -- ROOT/pages/hoi-dap.md
      "
    `);
    expect(existsSync(join(root, 'pages/hoi-dap.md'))).toBe(true);
  });
  it('offers a shorter name, and takes another', async () => {
    const root = contentWith({});
    const { output } = await run(
      root,
      ['page'],
      'Những điều người đọc hay hỏi về việc bình xét, đề nghị và quyết định khen thưởng\nhoi-dap\n',
    );
    expect(output).toMatch(
      /Tên đầy đủ dài 79 ký tự nên được rút gọn: pages\/dieu-nguoi-doc-hay-hoi-ve-viec-binh-xet-de-nghi-quyet-dinh\.md\nEnter để dùng, hoặc gõ tên khác .*hoi-dap\nĐã tạo ROOT\/pages\/hoi-dap\.md\n/,
    );
  });
  it.each([
    ['the end of the input', '1\nKhối họp\n'],
    ['Ctrl-C', '1\r\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('leaves nothing behind when stopped by %s', async (_what, typed) => {
    const root = contentWith({});
    const { status, error } = await run(root, [], typed);
    expect({ status, error }).toEqual({ status: 130, error: '\nĐã dừng, chưa tạo tệp nào.\n' });
    expect(existsSync(join(root, 'news'))).toBe(false);
  });
});
