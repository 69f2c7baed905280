import { isRecord } from '../../files/yaml.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { positionAt, textFiles } from '../texts.ts';
import { quote } from '../words.ts';

export const personalData: Rule = {
  id: 'personal-data',
  severity: 'error',
  summary:
    'Không đăng dữ liệu cá nhân: số căn cước, hộ chiếu, di động, thư điện tử riêng, ngày sinh, địa chỉ nhà, tài khoản. Số máy bàn của cơ quan và site.yaml không bị tính.',
  check: (context) => {
    const official = officialDomains(context);
    return textFiles(context)
      .filter((file) => file !== 'site.yaml')
      .flatMap((file) => faultsOf(context, file, official));
  },
};

interface Kind {
  what: string;
  /** Found at once in a file that has any: most have none. */
  hint: RegExp;
  pattern: RegExp;
  fix: string;
  /** Looks closer: true when the match is one after all. `around` is what stands behind it. */
  holds?: (found: string, behind: string, official: ReadonlySet<string>) => boolean;
}

const s = '[\\s:.-]*';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const bornYear = '(?:19[2-9]\\d|20[0-2]\\d)';
const born = `${day}\\s*[/.-]\\s*${month}\\s*[/.-]\\s*${bornYear}|${day} tháng ${month},? năm ${bornYear}|${bornYear}-\\d{2}-\\d{2}`;

const kinds: Kind[] = [
  {
    what: 'số căn cước, chứng minh nhân dân hoặc hộ chiếu',
    hint: /CMN|CCCD|căn cước|chứng minh|định danh|hộ chiếu/i,
    pattern: new RegExp(
      `(?:CMND|CMTND|CCCD|căn cước(?: công dân)?|chứng minh (?:nhân dân|thư)|số định danh(?: cá nhân)?|hộ chiếu)[^\\d\\n]{0,25}?((?:[A-Z]\\d{7,8}|\\d(?:[ .-]?\\d){11}|\\d(?:[ .-]?\\d){8}))(?![\\d/]|[.,]\\d)`,
      'giu',
    ),
    fix: 'Xóa số này; chỉ ghi họ tên và chức vụ.',
  },
  {
    what: 'dãy số giống số căn cước công dân',
    hint: /0\d\d[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}/,
    pattern:
      /(?<![\p{L}\d.,/_+-])(0(?:0[1-9]|[1-8]\d|9[0-6])(?:\d{9}|([ .-])\d{3}\2\d{3}\2\d{3}))(?![\p{L}\d/_]|[.,-]\d)/gu,
    fix: 'Xóa số này; chỉ ghi họ tên và chức vụ.',
  },
  {
    what: 'số bảo hiểm của một người',
    hint: /(?:BHXH|BHYT|xã hội|y tế)[\s:]*(?:[A-Z]{2})?\d{10}/i,
    pattern:
      /(?:số sổ|mã số|số thẻ)\s+(?:BHXH|BHYT|bảo hiểm xã hội|bảo hiểm y tế)[\s:]*((?:[A-Z]{2})?\d{10,13})(?!\d)/giu,
    fix: 'Xóa số này.',
  },
  {
    what: 'số điện thoại di động',
    hint: /[+0](?:84)?[\s.-]?(?:\(0\))?[35789](?:\\?[ .-]?\d){8}/,
    pattern:
      /(?<![\p{L}\d.,_+-])((?:(?:\+|00)84[\s.-]?(?:\(0\))?|0)[35789](?:\\?[ .-]?\d){8})(?![\p{L}\d_]|[.,-]\d|\/\p{L})/gu,
    fix: 'Xóa số này. Nơi liên hệ thì ghi số máy bàn của cơ quan (bắt đầu bằng 02).',
    holds: (found) => {
      const groups = found
        .replace(/^(?:\+|00)84[\s.-]?(?:\(0\))?/, '')
        .split(/[^\d]+/)
        .filter(Boolean);
      return (
        groups.length === 1 ||
        (groups.every((group) => group.length > 1 || group === groups[0]) &&
          groups.some((group) => group.length > 2))
      );
    },
  },
  {
    what: 'thư điện tử riêng',
    hint: /@/,
    pattern: /(?<![\p{L}\d._%+/-])([\p{L}\d._%+-]+\\?@((?:[\p{L}\d-]+\.)+\p{L}{2,}))/giu,
    fix: 'Xóa địa chỉ này, hoặc thay bằng thư công vụ của cơ quan (đuôi gov.vn).',
    holds: (found, _behind, official) => {
      const domain = found.slice(found.lastIndexOf('@') + 1).toLowerCase();
      return !/(?:^|\.)gov\.vn$/.test(domain) && !official.has(domain);
    },
  },
  {
    what: 'ngày sinh',
    hint: /sinh|DOB/i,
    pattern: new RegExp(
      `((?<!\\p{L})(?<!(?:học|phát|tuyển|vệ|khai|tái) )(?:sinh(?: ngày| vào ngày)?|ngày(?:, tháng, năm| tháng năm)? sinh|DOB)${s}(?:là )?(?:ngày )?(?:${born}))(?!\\d)`,
      'giu',
    ),
    fix: 'Bỏ ngày sinh; giới thiệu bằng họ tên, chức vụ và đơn vị.',
  },
  {
    what: 'địa chỉ nhà',
    hint: /trú|ngụ|số nhà|nhà riêng|địa chỉ nhà|nơi ở/i,
    pattern:
      /((?<!(?:cư|lưu|phóng viên|cơ quan|văn phòng) )(?:(?:nơi |hộ khẩu )?thường trú(?: tại| ở|\s*:)|(?<!lưu |cư |thường |tạm )trú (?:tại|ở)|tạm trú(?: tại|\s*:)|ngụ (?:tại|ở|(?=số|ấp|khu phố))|nhà riêng (?:tại|ở|số)|địa chỉ nhà(?: riêng)?\s*:?|nơi ở(?: hiện nay)?\s*:)[^.;\n]{0,50}?(?<!\p{L})(?:số(?: nhà)? \d|đường|phố|hẻm|ngõ|ngách|ấp|thôn|xóm|khu phố|tổ(?: dân phố)? \d|xã|phường|thị trấn|huyện)(?!\p{L})[^.;,\n]{0,40}|(?<!\p{L})số nhà:? \d[^.;,\n]{0,40})/giu,
    fix: 'Bỏ địa chỉ nhà; nơi công tác là đủ.',
  },
  {
    what: 'số tài khoản',
    hint: /tài khoản|STK|số TK/i,
    pattern:
      /(?:(?:số )?tài khoản(?: ngân hàng)?|STK|số TK)(?!\p{L})[^\d\n]{0,30}?(\d(?:[ .-]?\d){7,18})(?!\d|[.,]\d|\/|[ ]*(?:đồng|tỷ|triệu))/giu,
    fix: 'Xóa số tài khoản. Khoản nộp vào quỹ công thì dẫn tới thông báo chính thức của cơ quan.',
    holds: (found, behind) =>
      !/kho bạc/i.test(behind) &&
      !(/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(found) && /^\s*\p{L}/u.test(behind)),
  },
];

/** Told of one file in one run. */
const mostFaults = 100;

const faultsOf = (context: Context, file: string, official: ReadonlySet<string>): Finding[] =>
  personalDataIn(context.text(file), official).map(({ from, what, shown, fix }) => ({
    file,
    ...positionAt(context, file, from),
    message: `Có ${what}: ${shown}.`,
    fix,
  }));

/** What is nobody's business in a text, masked and in quotes, with what to do. */
export function personalDataIn(
  raw: string,
  official: ReadonlySet<string>,
): { from: number; what: string; shown: string; fix: string }[] {
  const likely = kinds.filter(({ hint }) => hint.test(raw));
  if (likely.length === 0) return [];
  // What stands in an address on the web is its owner's: only mailto: and tel: are looked into.
  const text = raw.replace(/https?:\/\/[^\s)>\]"']+/g, (url) => ' '.repeat(url.length));
  const taken: [from: number, to: number][] = [];
  const faults: ReturnType<typeof personalDataIn> = [];
  for (const { what, pattern, fix, holds } of likely) {
    for (const match of text.matchAll(pattern)) {
      const found = match[1] as string;
      const from = match.index + match[0].lastIndexOf(found);
      const to = from + found.length;
      if (
        taken.some(([a, b]) => from < b && to > a) ||
        (holds && !holds(found, text.slice(to, to + 100), official))
      )
        continue;
      if (taken.push([from, to]) > mostFaults) return faults;
      faults.push({ from, what, shown: quote(masked(found)), fix });
    }
  }
  return faults;
}

/** Enough to find it by, too little to use: words stay, and the first and last signs of what is private. */
function masked(found: string): string {
  const at = found.indexOf('@');
  if (at >= 0) return `${found.slice(0, Math.min(2, at))}…${found.slice(at)}`;
  const words = /^[^\d]{4,}/.exec(found)?.[0] ?? '';
  const rest = found.slice(words.length).trim();
  if (words !== '' && rest === '') return `${words.split(/\s+/).slice(0, 3).join(' ')}…`;
  return `${words.length > 25 ? `${words.split(/\s+/).slice(0, 3).join(' ')} ` : words}${rest.slice(0, words === '' ? 3 : 1)}…${/\d{2}$/.exec(rest)?.[0] ?? ''}`;
}

/** The domain of the site's own public address, besides all of gov.vn and the like; vi-du.vn is nobody's and stands in examples. */
export function officialDomains(context: Context): ReadonlySet<string> {
  const domains = new Set(['chinhphu.vn', 'quochoi.vn', 'dangcongsan.vn', 'vi-du.vn']);
  for (const { data } of context.entriesOf('site')) {
    const owner = isRecord(data) && isRecord(data['owner']) ? data['owner'] : {};
    if (typeof owner['email'] === 'string')
      domains.add(owner['email'].slice(owner['email'].lastIndexOf('@') + 1).toLowerCase());
  }
  return domains;
}
