import { formatNumber } from '../vietnamese/numbers.ts';

/** Every sentence that the commands say to a person. */
export const messages = {
  processEnded: (work: 'tạo trang' | 'đóng gói trang biên tập', code: number | string | null) =>
    `Tiến trình ${work} dừng giữa chừng (${typeof code === 'number' ? 'mã ' : ''}${code ?? 'không rõ vì sao'}). Nếu máy ít bộ nhớ, hãy đóng bớt chương trình khác rồi chạy lại.`,
  notBuilt:
    'Chưa tạo được trang thông tin: hãy sửa các lỗi nêu trên rồi chạy lại. Bản tốt gần nhất trong dist/ vẫn giữ nguyên.',
  notBuiltFirst: 'Chưa tạo được trang thông tin: hãy sửa các lỗi nêu trên rồi chạy lại.',
  buildUsage: 'Cách dùng: npm run build [-- --preview] [--precompress]',
  nearLimit: ({
    host,
    what,
    value,
    limit,
    file,
  }: {
    host: string;
    what: 'bytes' | 'files' | 'file';
    value: number;
    limit: number;
    file?: string;
  }) =>
    `${value > limit ? 'Trang thông tin đã vượt' : 'Trang thông tin sắp chạm'} giới hạn của ${host}: ` +
    (what === 'files'
      ? `${formatNumber(value)} tệp, giới hạn ${formatNumber(limit)}.`
      : `${file ? `tệp ${file} ` : ''}${formatNumber(Math.round(value / 1e6))} MB, giới hạn ${formatNumber(Math.round(limit / 1e6))} MB.`) +
    ' Cách chia theo năm hoặc chuyển nơi đặt: src/hosting/README.md.',
  waitingForBuild: 'Một lần tạo trang khác đang chạy trong thư mục này; đang đợi đến lượt…',
  buildStillRunning: (minutes: number) =>
    `Đã đợi ${minutes} phút mà lần tạo trang khác vẫn chưa xong. Hãy chờ nó kết thúc, hoặc dừng nó, rồi chạy lại lệnh.`,
  lockUnusable: (file: string, reason: string) =>
    `Không dùng được tệp khóa ${file} (${reason}). Hãy lấy lại quyền ghi thư mục chứa nó, hoặc xóa tệp này, rồi chạy lại lệnh (không cần sudo).`,
  addressesLost: (lost: readonly string[]) =>
    `Bản mới thiếu ${lost.length} địa chỉ đã đăng: ${lost.slice(0, 10).join(', ')}${lost.length > 10 ? ` và ${lost.length - 10} địa chỉ khác` : ''}. Địa chỉ ghi trong published-urls.txt không được mất: ` +
    'hãy đặt lại trang hoặc tệp ở đó, hoặc thêm địa chỉ mới của trang vào redirects.yaml, rồi chạy lại.',
  nothingToServe: 'Chưa có bản nào trong dist/. Hãy chạy "npm run build" trước.',
  serving: (url: string) => `Trang đang chạy tại ${url} — nhấn Ctrl-C để dừng`,
  startingDev: (url: string) => `Đang mở chế độ soạn thảo tại ${url} — nhấn Ctrl-C để dừng`,
  portTaken: (port: number, command: string) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác: ${command}`,
  portForbidden: (port: number, command: string) =>
    `Máy không cho dùng cổng ${port}. Hãy chọn cổng từ 1024 trở lên: ${command}`,
  portInvalid: (value: string) => `PORT phải là số nguyên từ 1 đến 65535; bạn viết "${value}".`,
  hostInvalid: (value: string) => `HOST không phải địa chỉ của máy này: "${value}".`,
  pageNotFound: 'Không tìm thấy trang.',
  methodNotAllowed: 'Máy chủ này chỉ trả lời yêu cầu đọc (GET, HEAD).',
  addressTooLong: 'Địa chỉ quá dài.',
  rangeUnsatisfiable: 'Tệp không có phần được hỏi.',
  nginxUsage:
    'Cách dùng: npm run --silent nginx -- --root /var/www/khoi/current --name vi-du.vn [--brotli] [--certificate TỆP --key TỆP] [--listen ĐỊA-CHỈ:CỔNG …]',
  nginxRoot: (value: string) =>
    `--root phải là đường dẫn đầy đủ tới thư mục của trang, không có dấu nháy, "$", "\\" hay xuống dòng; bạn viết "${value}".`,
  nginxName: (value: string) => `--name phải là tên máy chủ như vi-du.vn; bạn viết "${value}".`,
  nginxListen: (value: string) =>
    `--listen phải là cổng, hoặc địa chỉ và cổng như 127.0.0.1:8080; bạn viết "${value}".`,
  nginxCertificate: '--certificate và --key đi cùng nhau, mỗi mục là đường dẫn đầy đủ tới một tệp.',
  benchServeUsage:
    'Cách dùng: npm run bench:serve [-- --seconds 10 --connections 32], không quá 600 giây và 500 kết nối.',
  ownServerSilent: 'Máy chủ của npm start không trả lời.',
  nginxMissing:
    'Không có nginx trong PATH, NGINX_PATH không trỏ tới nginx, và không lấy được nginx từ kho gói Debian.',

  browserPathWrong: (path: string) =>
    `CHROME_PATH trỏ tới "${path}" nhưng tệp này không có hoặc không chạy được.`,
  browserMissing:
    'Không tìm thấy trình duyệt để kiểm thử. Hãy cài Chrome, Chromium hoặc Edge, hoặc đặt CHROME_PATH là đường dẫn tới trình duyệt.',
  browserNotUnpacked: (reason: string) =>
    `Không mở được gói trình duyệt kiểm thử (${reason}). Hãy cài Chrome hoặc đặt CHROME_PATH.`,

  benchSearchUsage:
    'Cách dùng: npm run bench:search -- --corpus TỆP.jsonl[.gz] --queries TỆP.jsonl [--engine site|stock|public|both|all]',
  benchFileUnreadable: (file: string) => `Không đọc được tệp "${file}". Hãy kiểm tra đường dẫn.`,
  benchLineWrong: (file: string, line: number) =>
    `${file}, dòng ${line}: mỗi dòng phải là một đối tượng JSON.`,
  lighthouseFailed: (reason: string) => `Lighthouse không đo được: ${reason}`,

  testsBegin:
    'Kiểm thử: tệp khóa thư viện, kiểu dữ liệu, trình duyệt, rồi mọi phép thử (không quá mười phút).',
  slowTestsBegin: 'Kiểm thử dài: các phép thử *.slow.test.ts.',
  noSlowTests: 'Chưa có phép thử dài nào.',
  signsLost: (lost: readonly { title: string; signs: readonly string[] }[]) =>
    [
      'Ảnh chia sẻ không vẽ được vài ký hiệu; hãy viết bằng chữ trong tiêu đề:',
      ...lost.slice(0, 10).map(({ title, signs }) => `  ${signs.join(' ')}  trong “${title}”`),
      ...(lost.length > 10 ? [`  … và ${lost.length - 10} tiêu đề nữa`] : []),
    ].join('\n'),
  stepLock: 'Kiểm tra tệp khóa thư viện',
  stepTypes: 'Kiểm tra kiểu',
  stepFormat: 'Kiểm tra cách trình bày mã nguồn',
  stepLint: 'Tìm lỗi trong mã nguồn',
  stepUnused: 'Tìm mã không còn dùng',
  stepBrowser: 'Chuẩn bị trình duyệt',
  stepNginx: 'Chuẩn bị nginx',
  nginxReady: (version: string, brotli: boolean) => `nginx ${version}${brotli ? ' có brotli' : ''}`,
  nginxSkipped: 'không có nginx: các phép thử với nginx được bỏ qua',
  stepTests: 'Chạy các phép thử',
  stepPassed: (seconds: string, note: string) =>
    `  đạt (${seconds} giây)${note ? ` · ${note}` : ''}`,
  notPassed: (name: string) => `Không đạt: ${name}`,
  notReported: (code: number) => `vitest kết thúc với mã ${code} mà không nêu phép thử nào`,
  stepFailed: (seconds: string) => `  không đạt (${seconds} giây)`,
  stepStillRunning: (seconds: string) => `  … ${seconds} giây`,
  lockBroken:
    'package-lock.json không khớp với package.json: hãy chạy "npm install" rồi lưu lại cả hai tệp.',

  gitFailed: (reason: string) => `Không so được với bản gốc bằng git: ${reason}`,
  onlyOnGithub:
    'Lệnh này chỉ chạy trong GitHub Actions, nơi có GITHUB_REPOSITORY, GITHUB_TOKEN và thông tin của bản gửi duyệt.',
  githubRefused: (method: string, path: string, status: number) =>
    `GitHub không nhận yêu cầu ${method} ${path} (mã ${status}).`,
  noPullRequest: 'Không có bản gửi duyệt nào đang mở ở đúng phiên bản này; không viết bình luận.',
  commented: (number: number) => `Đã cập nhật bình luận ở bản gửi duyệt số ${number}.`,
  checkFirst:
    'Nội dung còn lỗi nên chưa ghi địa chỉ đã đăng. Hãy chạy "npm run check" và sửa trước.',
  publishedUrls: (count: number) =>
    count > 0 ? `Đã thêm ${count} địa chỉ vào danh sách đã đăng.` : 'Không có địa chỉ mới.',
  delayInvalid: '--host-delay và --retry-delay là số mili giây, từ 0 trở lên.',
  monthsInvalid: '--months là số tháng, một số nguyên từ 1 trở lên.',
  benchSize: '--files là số bài, một số nguyên từ 0 trở lên.',
  benchBuildSize: '--articles và --honours là số bài và số khen thưởng, số nguyên từ 0 trở lên.',
  benchBuildFailed: (reason: string) => `Không đo được việc tạo trang: ${reason}`,
  benchFailed: (reason: string) => `Không đo được bộ kiểm tra: ${reason}`,

  unexpected: (reason: string) => `Lỗi ngoài dự tính: ${reason}`,
} as const;
