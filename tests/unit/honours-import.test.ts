import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentYamlOf, yamlOf } from '../../src/authoring/import/honours/write.ts';
import { create } from '../../src/cli/new.ts';
import { projectRoot } from '../../src/files/root.ts';
import { contentWith } from '../checks/site.ts';
import { contentFiles, draftOf, grid, readOf } from './honours-lists.ts';
import { docx, p, pdf, table } from './office.ts';

afterEach(() => vi.unstubAllEnvs());

const samples = join(projectRoot, 'tests/fixtures/office');
const sample = (start: string, end: string): string => {
  const name = readdirSync(samples).find((one) => one.startsWith(start) && one.endsWith(end));
  if (name === undefined) throw new Error(`no sample ${start}`);
  return join(samples, name);
};

const unit = (name: string) =>
  `names:\n  - { name: ${name}, short: ${name}, source: tai-lieu-thu }\nsummary: Một đơn vị để thử.\nmembership:\n  - { asOf: 2023-02-24, source: tai-lieu-thu }\nsources: [tai-lieu-thu]\n`;
/** The units that the samples name. */
const sampleUnits = Object.fromEntries(
  [
    'Thuế tỉnh Tây Ninh',
    'Bảo hiểm xã hội tỉnh Tây Ninh',
    'Chi cục Hải quan khu vực XVII',
    'Kho bạc Nhà nước khu vực XVII',
    'Ngân hàng Nhà nước Khu vực 13',
    'Thống kê tỉnh Tây Ninh',
    'Chi cục Quản lý thị trường tỉnh Tây Ninh',
  ].map((name, index) => [`units/don-vi-${index + 1}.yaml`, unit(name)]),
);

async function run(root: string, ...args: string[]) {
  vi.stubEnv('CONTENT_DIR', root);
  vi.stubEnv('BUILD_DATE', '2026-11-23');
  const [input, output, error] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await create(['honours', ...args], { input, output, error, terminal: false });
  const text = (stream: PassThrough) => String(stream.read() ?? '').replaceAll(root, 'ROOT');
  return { status, output: text(output), error: text(error) };
}

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?:honours|documents)\/.*\.\w+$/.test(file))
    .sort();
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true }) as Record<string, string>[];

describe('the samples of a decision', () => {
  const truth = rowsOf(readFileSync(join(samples, 'danh-sach-1234.csv'), 'utf8'));

  it.each([
    ['04', '.docx', 'quyet-dinh-1234-qd-ubnd-2025'],
    ['04', '.pdf', 'quyet-dinh-1234-qd-ubnd-2025'],
    ['06', '.xlsx', '06-danh-sach-kem-quyet-dinh-1234'],
  ])('reads every row of %s%s', async (start, end, slug) => {
    const root = contentWith(sampleUnits);
    const preview = join(root, '..', 'xem-truoc.md');
    const { status, output, error } = await run(
      root,
      '--from',
      sample(start, end),
      '--preview',
      preview,
    );
    expect([status, error]).toEqual([0, '']);
    const rows = rowsOf(readFileSync(join(root, `honours/2024/${slug}.csv`), 'utf8'));
    const columns = Object.keys(truth[0] as object);
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(
      truth.map((row) => columns.map((column) => row[column])),
    );
    expect(rows.every((row) => row['thuộc'] === undefined)).toBe(true);
    expect(output).toContain('Đọc được 299 dòng: 17 tập thể, 282 cá nhân.');
    expect(output).toMatch(/(?:Quyết định|Tệp) ghi 18 tập thể, đếm được 17 \(theo “18 tập thể/);
    const shown = readFileSync(preview, 'utf8');
    expect(shown.split('\n').filter((line) => /^\| \??\s*\| \d+ \|/.test(line))).toHaveLength(299);
    expect(shown).toContain('ghi 18 tập thể, đếm được 17');
  });

  it('keeps the award of each row as its column says', async () => {
    const root = contentWith(sampleUnits);
    await run(root, '--from', sample('06', '.xlsx'));
    const rows = rowsOf(
      readFileSync(join(root, 'honours/2024/06-danh-sach-kem-quyet-dinh-1234.csv'), 'utf8'),
    );
    const counts = Map.groupBy(rows, (row) => row['danh hiệu hình thức']);
    expect([...counts].map(([award, some]) => [award, some.length])).toEqual([
      ['Bằng khen của Chủ tịch UBND tỉnh', 17],
      ['BK UBND tỉnh', 275],
      ['Chiến sĩ thi đua cấp tỉnh', 7],
    ]);
  });

  it('lets nothing of the forbidden columns into a file or onto the screen', async () => {
    const root = contentWith(sampleUnits);
    const preview = join(root, '..', 'xem-truoc.md');
    const { output, status } = await run(
      root,
      '--from',
      sample('16', '.docx'),
      '--preview',
      preview,
    );
    expect(status).toBe(0);
    const all = [
      output,
      readFileSync(preview, 'utf8'),
      ...filesIn(root).map((file) => readFileSync(join(root, file), 'utf8')),
    ].join('\n');
    expect(all).toContain('Huỳnh Công Vinh');
    expect(all).toContain('«Ngày sinh», «Số CCCD», «Điện thoại», «Địa chỉ thường trú»');
    expect(all).not.toMatch(/\b19\d\d\b|072\d{3}|09\d{5}|ấp|Thạnh/);
  });

  it('refuses a table of figures', async () => {
    const root = contentWith(sampleUnits);
    const { status, error } = await run(root, '--from', sample('09', '.docx'));
    expect(status).toBe(2);
    expect(error).toContain('chỉ có bảng số liệu tổng hợp («bảng 1»)');
    expect(filesIn(root)).toEqual([]);
  });
});

describe('the files', () => {
  const list = grid('| STT | Họ tên | Đơn vị |\n| 1 | Nguyễn Văn An | Thuế tỉnh Thử |');
  const caption = '(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/5/2025 của Chủ tịch UBND tỉnh)';
  const yamlIn = (draft: ReturnType<typeof draftOf>) =>
    parseYaml(draft.files.at(-2)?.text ?? '') as Record<string, unknown>;

  it('takes the decision that the content has, by its number and day', () => {
    const draft = draftOf(readOf(caption, list), { year: 2024, award: 'bang-khen' });
    expect(draft.files.map(({ file }) => file)).toEqual([
      'honours/2024/quyet-dinh-12.yaml',
      'honours/2024/quyet-dinh-12.csv',
    ]);
    expect(yamlIn(draft)).toEqual({
      decision: 'quyet-dinh-12',
      year: 2024,
      award: 'bang-khen',
      line: '«ĐIỀN xác nhận: dia-phuong»',
      steps: [{ status: 'decided', date: '2025-05-15' }],
      sources: ['«ĐIỀN mã nguồn của nội dung này trong thư mục sources»'],
    });
  });

  it('writes what the command line says as it is', () => {
    const draft = draftOf(readOf(list), {
      decision: 'quyet-dinh-12',
      year: 2024,
      award: 'bang-khen',
      line: 'dia-phuong',
      form: 'cong-trang',
      sources: ['tai-lieu-thu'],
      slug: 'dot-mot',
    });
    expect(draft.files[0]?.file).toBe('honours/2024/dot-mot.yaml');
    expect(draft.files[0]?.text).not.toContain('«ĐIỀN');
    expect(yamlIn(draft)).toMatchObject({
      form: 'cong-trang',
      line: 'dia-phuong',
      sources: ['tai-lieu-thu'],
    });
  });

  it('leaves the column of the award out where one is for all, and keeps it where the content does not know it', () => {
    const withAward = (award: string) =>
      draftOf(
        readOf(
          grid(
            `| STT | Họ tên | Hình thức |\n| 1 | Nguyễn Văn An | ${award} |\n| 2 | Trần Thị Bình | ${award} |`,
          ),
        ),
        { year: 2024 },
      );
    const known = withAward('BK UBND tỉnh');
    expect(yamlIn(known)['award']).toBe('«ĐIỀN xác nhận: bang-khen»');
    expect(known.files.at(-1)?.text).not.toContain('danh hiệu hình thức');
    const unknown = withAward('Giấy khen');
    expect(yamlIn(unknown)['award']).toBeUndefined();
    expect(unknown.files.at(-1)?.text).toContain('cá nhân,Nguyễn Văn An,Giấy khen');
  });

  it('suggests loại hình where a column says one', () => {
    const draft = (form: string) =>
      draftOf(
        readOf(
          grid(
            `| STT | Họ tên | Phân loại khen thưởng |\n| 1 | Nguyễn Văn An | ${form} |\n| 2 | Trần Thị Bình | Công trạng |`,
          ),
        ),
        { year: 2024 },
      );
    expect(yamlIn(draft('Công trạng'))['form']).toBe('«ĐIỀN xác nhận: cong-trang»');
    expect(yamlIn(draft('Đột xuất'))['form']).toBeUndefined();
    expect(draft('Đột xuất').preview.notes.join()).toContain('nhiều loại hình khen thưởng');
  });

  it('says of a list of proposals that it is no decision', () => {
    const draft = draftOf(readOf('DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024', list));
    expect(yamlIn(draft)).toMatchObject({ steps: [{ status: 'proposed' }] });
    expect(yamlIn(draft)['decision']).toBeUndefined();
  });

  it.each<[string, Parameters<typeof draftOf>[1], string]>([
    ['an unknown decision', { decision: 'quyet-dinh-13', year: 2024 }, 'Có phải «quyet-dinh-12»?'],
    ['no year', {}, 'Thiếu năm thành tích'],
    ['a slug that is none', { slug: 'Đợt 1', year: 2024 }, 'chữ thường không dấu'],
    ['a sheet of a Word file', { sheets: ['Một'], year: 2024 }, 'không phải là tệp Excel'],
  ])('refuses %s', (_, given, words) => {
    expect(() => draftOf(readOf(list), given)).toThrow(words);
  });

  it('are YAML whatever words the file has', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aĐ«»“”":#,[]{}&*!|>%@`\n\t\u2028 -') });
    const value = fc.record({ suggested: words, words });
    fc.assert(
      fc.property(value, words, fc.nat(), (text, missing, number) => {
        const year = { suggested: number, words: text.words };
        const head = yamlOf({
          from: text.words,
          decision: { missing },
          status: 'decided',
          year,
          award: text,
          line: { missing },
          date: text,
          stated: { value: { collectives: number }, words: text.words },
          sources: { missing },
        });
        expect(parseYaml(head)).toMatchObject({
          year: expect.stringContaining(`xác nhận ${number}`),
          stated: { collectives: expect.stringContaining('«ĐIỀN') },
          sources: [expect.stringContaining('«ĐIỀN')],
        });
        const document = documentYamlOf({
          number: text,
          date: text,
          issuer: { missing },
          title: text,
          sources: { missing },
        });
        expect(parseYaml(document)).toMatchObject({ issuer: expect.stringContaining('«ĐIỀN') });
      }),
    );
  });

  it('writes over nothing', () => {
    expect(() =>
      draftOf(readOf(caption, list), { year: 2024 }, ['honours/2024/quyet-dinh-12.csv']),
    ).toThrow('--slug quyet-dinh-12-2');
  });
});

describe('npm run new -- honours --from', () => {
  const rows = [
    ['STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Số CCCD'],
    [1, 'Ông Nguyễn Văn An', 'Kế toán, Thuế tỉnh Thử', '072190000001'],
  ];
  const given = (name: string, data: Buffer) => {
    const root = contentWith(contentFiles);
    const path = join(root, '..', name);
    writeFileSync(path, data);
    return { root, path };
  };
  const book = (bookType: 'xlsx' | 'biff8' | 'html', ...names: string[]) => {
    const made = utils.book_new();
    for (const name of names) utils.book_append_sheet(made, utils.aoa_to_sheet(rows), name);
    return write(made, { type: 'buffer', bookType }) as Buffer;
  };
  const options = [
    '--decision',
    'quyet-dinh-12',
    '--year',
    '2024',
    '--award',
    'bang-khen',
    '--line',
    'dia-phuong',
    '--source',
    'tai-lieu-thu',
  ];
  const csv =
    '\ufeffloại,danh xưng,họ tên,chức vụ,đơn vị\ncá nhân,Ông,Nguyễn Văn An,Kế toán,Thuế tỉnh Thử\n';

  it.each([
    ['danh-sach.xlsx', book('xlsx', 'Một')],
    ['danh-sach.xls', book('biff8', 'Một')],
    ['trang-web.xls', book('html', 'Một')],
    ['danh-sach.docx', docx({ body: table(...rows.map((row) => row.map(String))) })],
  ])('makes the same of %s', async (name, data) => {
    const { root, path } = given(name, data);
    const { status, output, error } = await run(root, '--from', path, ...options);
    expect([status, error]).toEqual([0, '']);
    expect(filesIn(root)).toEqual([
      'documents/quyet-dinh-12.yaml',
      'honours/2024/quyet-dinh-12.csv',
      'honours/2024/quyet-dinh-12.yaml',
    ]);
    expect(readFileSync(join(root, 'honours/2024/quyet-dinh-12.csv'), 'utf8')).toBe(csv);
    expect(readFileSync(join(root, 'honours/2024/quyet-dinh-12.yaml'), 'utf8')).not.toContain(
      '«ĐIỀN',
    );
    expect(output).toContain(
      'Cột không lấy vì là dữ liệu cá nhân hoặc không cần cho việc công khai: «Số CCCD».',
    );
    expect(output).not.toContain('072190000001');
  });

  it('reads files typed with fonts from before Unicode', async () => {
    const { root, path } = given(
      'danh-sach.docx',
      docx({
        body:
          p('®Þa ph­¬ng thùc hiÖn nhiÖm vô') +
          table(['STT', 'Hä vµ tªn', '§¬n vÞ'], ['1', 'NguyÔn V¨n §øc', 'ThuÕ tØnh Thö']),
      }),
    );
    const { output } = await run(root, '--from', path, ...options);
    expect(output).toContain('Tệp gõ bằng phông chữ cũ');
    expect(readFileSync(join(root, 'honours/2024/quyet-dinh-12.csv'), 'utf8')).toContain(
      'cá nhân,Nguyễn Văn Đức,Thuế tỉnh Thử',
    );
  });

  it('asks which sheet, and takes several', async () => {
    const { root, path } = given('danh-sach.xlsx', book('xlsx', 'Đợt 1', 'Đợt 2'));
    const { status, error } = await run(root, '--from', path, ...options);
    expect(status).toBe(2);
    expect(error).toContain('danh sách ở nhiều trang tính: «Đợt 1», «Đợt 2»');
    expect((await run(root, '--from', path, '--sheet', 'Đợt 3', ...options)).error).toContain(
      'Có phải «Đợt 1»?',
    );
    const one = await run(root, '--from', path, '--sheet', 'dot 2', ...options);
    expect(one.output).toContain('Đọc được 1 dòng');
    const both = await run(
      root,
      '--from',
      path,
      '--sheet',
      'Đợt 1',
      '--sheet',
      'Đợt 2',
      '--slug',
      'ca-hai',
      ...options,
    );
    expect(both.output).toContain('Đọc được 2 dòng');
  });

  it('drafts the decision once, and finds it the next time', async () => {
    const { root, path } = given('quyet-dinh.docx', readFileSync(sample('04', '.docx')));
    expect((await run(root, '--from', path)).status).toBe(0);
    expect(filesIn(root)).toContain('documents/quyet-dinh-1234-qd-ubnd-2025.yaml');
    const document = parseYaml(
      readFileSync(join(root, 'documents/quyet-dinh-1234-qd-ubnd-2025.yaml'), 'utf8'),
    ) as Record<string, unknown>;
    expect(document).toMatchObject({
      kind: 'quyet-dinh',
      number: '«ĐIỀN xác nhận: 1234/QĐ-UBND»',
      date: '«ĐIỀN xác nhận: 2025-05-15»',
      title: '«ĐIỀN xác nhận: Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh»',
      signer: '«ĐIỀN xác nhận: Chủ tịch Nguyễn Thành Nhân»',
    });
    const again = await run(root, '--from', path);
    expect(again.status).toBe(2);
    expect(again.error).toContain('không tệp nào bị ghi đè');
    expect(filesIn(root)).toHaveLength(4);
  });

  it('writes a preview over an older one alone', async () => {
    const { root, path } = given('danh-sach.xlsx', book('xlsx', 'Một'));
    const mine = join(root, '..', 'cua-toi.md');
    writeFileSync(mine, '# Việc của tôi\n');
    expect((await run(root, '--from', path, '--preview', mine, ...options)).error).toContain(
      'không ghi đè',
    );
    expect(
      (await run(root, '--from', path, '--preview', join(root, '..', 'x.txt'), ...options)).error,
    ).toContain('.md');
    expect(existsSync(join(root, 'honours'))).toBe(false);
    const preview = join(root, '..', 'xem-truoc.md');
    await run(root, '--from', path, '--preview', preview, ...options);
    await run(root, '--from', path, '--preview', preview, '--slug', 'lan-hai', ...options);
    expect(readFileSync(preview, 'utf8')).toMatch(/^# Danh sách lấy từ danh-sach\.xlsx/);
  });

  it.each([
    [['--unit', 'thue'], 'không dùng --unit'],
    [['--form', 'dotxuat'], 'Có phải «dot-xuat»?'],
    [['--award', 'bangkhen'], '--award'],
    [['--sheet', ''], 'Sau --sheet cần một giá trị'],
    [['Bằng khen'], 'không có tiêu đề'],
  ])('refuses %j', async (more, words) => {
    const { root, path } = given('danh-sach.xlsx', book('xlsx', 'Một'));
    const { status, error } = await run(root, ...more, '--from', path);
    expect(status).toBe(2);
    expect(error).toContain(words);
    expect(filesIn(root)).toEqual(['documents/quyet-dinh-12.yaml']);
  });

  it.each([
    ['hong.xlsx', Buffer.concat([book('xlsx', 'Một').subarray(0, 900)]), 'bị hỏng'],
    ['trong.xlsx', Buffer.alloc(0), 'rỗng'],
    ['bao-cao.docx', docx({ body: p('Không có bảng') }), 'không thấy bảng nào'],
    ['bao-cao.pdf', pdf([[{ text: 'Không có bảng', y: 700 }]]), 'Bảng trong PDF phải có đường kẻ'],
    ['quet.pdf', pdf([[]]), 'là bản quét'],
    ['so-lieu.docx', docx({ body: table(['Quý', 'Thu'], ['I', '2.415']) }), '«bảng 1»: Quý, Thu'],
  ])('says what is wrong with %s', async (name, data, words) => {
    const { root, path } = given(name, data);
    const { status, error } = await run(root, '--from', path, ...options);
    expect([status, error]).toEqual([2, expect.stringContaining(words)]);
  });
});
