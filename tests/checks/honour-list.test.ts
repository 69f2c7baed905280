import { expect, it } from 'vitest';
import { told } from './site.ts';

const decision = {
  'documents/qd-1.yaml':
    'kind: quyet-dinh\nnumber: 1/QĐ-UBND\ndate: 2024-03-01\nissuer: ubnd-tinh-thu\ntitle: Về việc khen thưởng\nsources: [tai-lieu-thu]\n',
};
const yaml =
  'decision: qd-1\nyear: 2023\naward: bang-khen\nline: dia-phuong\nsteps:\n  - { status: decided, date: 2024-03-01, by: ubnd-tinh-thu }\nsources: [tai-lieu-thu]\n';
const list = (csv: string | null, text = yaml, rule: string | undefined = 'honour-list') =>
  told({ ...decision, 'honours/2023/qd-1.yaml': text, 'honours/2023/qd-1.csv': csv }, rule);

it('takes a list that is in order', () => {
  expect(
    list(
      'danh xưng,họ tên,chức vụ,đơn vị\nÔng,Lê Văn Thử,Đội trưởng,Cục Hải quan Thử\n',
      yaml,
      undefined,
    ),
  ).toMatchInlineSnapshot(`"không có lỗi"`);
});
it('tells of every column and cell at its place, all at once', () => {
  expect(
    list(
      'họ tên,ngày sinh,đơn vị,danh hiệu hình thức,loại\nLê Văn Một,1/1/1980,Cục Hải quang Thử,Bằng khem,cá nhân\nLê Văn Hai,,Hải quan,Bằng khen,con\n',
    ),
  ).toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.csv:1:8 [honour-list]
    Cột «ngày sinh» chứa dữ liệu cá nhân không được đăng.
    → Xóa cả cột này khỏi danh sách rồi lưu lại. Tệp đã đẩy lên kho nội dung thì báo người quản trị kho nội dung: lịch sử vẫn giữ bản cũ.

    content/honours/2023/qd-1.csv:2:21 [honour-list]
    Không có đơn vị thành viên nào tên «Cục Hải quang Thử».
    → Có phải bạn muốn ghi «Cục Hải quan Thử»? Nếu đây là cơ quan ngoài Khối thì giữ nguyên, ghi ở cột «thuộc».

    content/honours/2023/qd-1.csv:2:39 [honour-list]
    Không có danh hiệu, hình thức nào tên «Bằng khem» trong awards.yaml.
    → Có phải bạn muốn ghi «Bằng khen»?

    content/honours/2023/qd-1.csv:3:32 [honour-list]
    Cột «loại» không nhận «con».
    → Ghi một trong: cá nhân, tập thể, hộ gia đình, doanh nghiệp."
  `);
});
it('tells of a missing table, of quotes that do not close, of a decision that is not named', () => {
  expect(list(null)).toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.yaml:1:1 [honour-list]
    Danh sách chưa có «rows» hay tệp «honours/2023/qd-1.csv» ghi cá nhân, tập thể được khen thưởng, hoặc tệp ấy không đọc được bằng UTF-8.
    → Dán các dòng từ Excel vào «rows», hoặc đặt tệp CSV (lưu từ Excel, chọn “CSV UTF-8”) cạnh tệp này, cùng tên. Dòng đầu ghi tên cột: họ tên, loại, danh xưng, chức vụ, đơn vị, thuộc, danh hiệu hình thức, thành tích, mã, tình trạng, đính chính, ghi chú, stt."
  `);
  expect(list('họ tên\n"Lê Văn Thử\n')).toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.csv:2:1 [honour-list]
    Bảng viết sai: dấu nháy kép mở ra mà không đóng lại, hoặc đóng giữa ô.
    → Mở tệp bằng Excel, xem lại dòng này rồi lưu lại thành “CSV UTF-8”."
  `);
  expect(list('họ tên\nLê Văn Thử\n', yaml.replace('decision: qd-1\n', ''))).toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.yaml:5:3 [honour-list]
    Danh sách đã có quyết định nhưng chưa dẫn quyết định nào («decision»).
    → Thêm dòng: decision: «ĐIỀN mã của quyết định trong documents»"
  `);
});
it('holds what the document states against the rows', () => {
  const stated = `${yaml}stated: { collectives: 1, individuals: 3 }\n`;
  expect(list('loại,họ tên\ncá nhân,A\ncá nhân,B\ntập thể,Phòng Một\n', stated))
    .toMatchInlineSnapshot(`
      "content/honours/2023/qd-1.yaml:8:40 [honour-list]
      Văn bản ghi 3 cá nhân, danh sách có 2.
      → Đối chiếu với văn bản: thêm dòng còn thiếu, xóa dòng thừa, hoặc sửa «stated» nếu chép sai; nếu văn bản tự ghi lệch thì giữ nguyên."
    `);
  expect(
    list(
      'loại,họ tên,tình trạng\ncá nhân,A,\ncá nhân,B,\ncá nhân,,rút tên\ntập thể,Phòng Một,\n',
      stated,
    ),
  ).toBe('không có lỗi');
});

it('reads rows that were pasted from a spreadsheet into the list itself, and tells their places there', () => {
  const rows = (text: string) =>
    `${yaml}rows: |\n${text
      .split('\n')
      .map((row) => `  ${row}`)
      .join('\n')}\n`;
  expect(
    list(null, rows('danh xưng\thọ tên\tđơn vị\nÔng\tLê Văn Thử\tCục Hải quan Thử'), undefined),
  ).toMatchInlineSnapshot(`"không có lỗi"`);
  expect(list(null, rows('họ tên\tsố cccd\tdanh hiệu hình thức\nLê Văn Thử\t\tBằng khem')))
    .toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.yaml:9:10 [honour-list]
    Cột «số cccd» chứa dữ liệu cá nhân không được đăng.
    → Xóa cả cột này khỏi danh sách rồi lưu lại. Tệp đã đẩy lên kho nội dung thì báo người quản trị kho nội dung: lịch sử vẫn giữ bản cũ.

    content/honours/2023/qd-1.yaml:10:15 [honour-list]
    Không có danh hiệu, hình thức nào tên «Bằng khem» trong awards.yaml.
    → Có phải bạn muốn ghi «Bằng khen»?"
  `);
  expect(list(null, `${yaml}rows: "họ tên\\tloại\\nLê Văn Thử\\tcon"\n`)).toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.yaml:8:7 [honour-list]
    Cột «loại» không nhận «con».
    → Ghi một trong: cá nhân, tập thể, hộ gia đình, doanh nghiệp."
  `);
  expect(list('họ tên\nLê Văn Thử\n', rows('họ tên\nLê Văn Thử'))).toMatchInlineSnapshot(`
    "content/honours/2023/qd-1.yaml:8:1 [honour-list]
    Danh sách có các dòng ở cả «rows» và tệp «honours/2023/qd-1.csv».
    → Giữ một nơi: xóa «rows», hoặc xóa tệp CSV."
  `);
});
