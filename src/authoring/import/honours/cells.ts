import { fold } from '../../../vietnamese/fold.ts';
import type { Known } from './known.ts';

export type RecipientKind = 'cá nhân' | 'tập thể' | 'hộ gia đình' | 'doanh nghiệp';

/** Words that the names of bodies begin with, in capitals only: “Trưởng phòng” is no body, and Đoàn is a family name. */
const body =
  /^(?:Tổng cục|Tổng công ty|Tập đoàn|Chi cục|Cục|Vụ|Sở|Ban|Phòng|Đội|Tổ|Hạt|Trạm|Khoa|Bộ|Văn phòng|Thanh tra|Trung tâm|Trường|Học viện|Viện|Bệnh viện|Chi nhánh|Ngân hàng|Kho bạc|Bảo hiểm|Thuế|Hải quan|Thống kê|Tòa án|Viện Kiểm sát|Thi hành án|Công an|Bộ Chỉ huy|Ban Chỉ huy|Đồn|Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Mặt trận|Liên đoàn|Công đoàn|Đoàn(?=\s+(?:Thanh niên|TNCS|Khối|Luật sư|Kinh tế|\p{Ll}|\d))|Hội|Chi hội|Chi bộ|Đảng bộ|Đảng ủy|Tỉnh ủy|Huyện ủy|Thành ủy|Báo|Đài|Công ty|Doanh nghiệp|Hợp tác xã|Xí nghiệp|Nhà máy|Tập thể|Cán bộ|Nhân dân|Xã|Phường|Thị trấn|Huyện|Thị xã|Thành phố|BHXH|KBNN|NHNN|Bưu điện|Điện lực|Viễn thông)(?!\p{L})(?!\s+(?:trưởng|phó|viên)(?!\p{L}))/u;

/** The same for a text that is in capitals from end to end. */
const bodyInCapitals = new RegExp(body.source.replace('\\p{Ll}', '(?!)'), 'iu');

export const isBody = (text: string): boolean =>
  body.test(text.trim()) || (!/\p{Ll}/u.test(text) && bodyInCapitals.test(text.trim()));

/** True behind “Trưởng phòng”, “Phó Đội”: what follows is the name of that team, not of a body above it. */
export const leadsTeam = (before: string): boolean =>
  /(?:^|[\s,])(?:phòng|đội|tổ|ban|khoa|cục|bộ phận)\s+$/iu.test(before);

/** `2. Ông Nguyễn Văn A` → `Ông` and `Nguyễn Văn A`. */
export function splitHonorific(text: string): { honorific?: string; name: string } {
  const [, written, name] =
    /^(ông|bà|anh|chị|đồng chí|đ\/c|cụ)(?:\s*[:.]\s*|\s+)(.+)$/isu.exec(text) ?? [];
  if (written === undefined || name === undefined || !/^\p{Lu}/u.test(name)) return { name: text };
  const [first = '', ...rest] = written.toLowerCase();
  return { honorific: first.toUpperCase() + rest.join(''), name };
}

/** Two to six words with capitals and nothing else: how the name of a person is written. */
export const looksLikePerson = (text: string): boolean =>
  /^\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*){1,5}$/u.test(text) && !isBody(text);

export function kindInName(name: string): RecipientKind | undefined {
  if (/^(?:hộ|gia đình)(?:\s+gia đình)?\s+(?:ông|bà|anh|chị|cụ|\p{Lu})/iu.test(name))
    return 'hộ gia đình';
  if (
    /^(?:công ty|doanh nghiệp|dntn|hợp tác xã|htx|tập đoàn|tổng công ty|xí nghiệp)(?!\p{L})/iu.test(
      name,
    )
  )
    return 'doanh nghiệp';
  return isBody(name) ? 'tập thể' : undefined;
}

/** What a text says about kinds; undefined where it names none or several. */
export function kindInWords(text: string): RecipientKind | undefined {
  const words = fold(text);
  const found = (
    [
      ['ca nhan', 'cá nhân'],
      ['ho gia dinh', 'hộ gia đình'],
      ['doanh nghiep', 'doanh nghiệp'],
      ['tap the', 'tập thể'],
    ] as const
  ).filter(([word]) => new RegExp(`\\b${word}\\b`).test(words));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** `Tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2024` → `Chiến sĩ thi đua cơ sở`. */
export const awardPart = (text: string): string =>
  text
    .replace(/^(?:(?:đề nghị|truy tặng|tặng thưởng|tặng|danh hiệu|hình thức)[\s:]+)+/iu, '')
    .replace(/[\s,(–-]*năm \d{4}\)?$/iu, '')
    .trim();

const awardWords =
  /^(?:huân chương|huy chương|kỷ niệm chương|danh hiệu|bằng khen|giấy khen|thư khen|cờ|chiến sĩ|lao động tiên tiến|tập thể lao động|đơn vị quyết thắng|anh hùng|giải thưởng|bk|gk|knc|cstđ|cstđcs|lđtt|ttlđtt|ttlđxs|hclđ)(?!\p{L})/iu;

/** True for a text that names an award, known or not. */
export const looksLikeAward = (text: string): boolean => awardWords.test(awardPart(text));

/** The parts of a cell that says a role and a body. */
export interface RoleAndUnit {
  role?: string;
  /** A team within the unit. */
  within?: string;
  unit?: string;
  /** True where nothing in the cell or the content says where one ends and the other begins. */
  isDoubtful?: boolean;
}

const ends = /^[\s,;:.–-]+|[\s,;:–-]+$/gu;
const connective = /[\s,;–-]*(?<!\p{L})(?:thuộc|của|tại|trực thuộc)\s*$/iu;
const trimmed = (text: string): string =>
  text.replace(ends, '').replace(connective, '').replace(ends, '');
const present = (text: string): string | undefined => (text === '' ? undefined : text);

/** `Phó Đội trưởng, Thuế tỉnh …` → role and unit. A unit that the content knows decides; else the words that bodies begin with. */
export function splitRoleAndUnit(text: string, known: Known): RoleAndUnit {
  const flat = text.replace(/(?<![,;.–-])\n/g, ', ').replace(/\n/g, ' ');
  const atEnd = known.unitAtEnd(flat);
  if (atEnd)
    return withTeam(trimmed(flat.slice(0, atEnd.start)), flat.slice(atEnd.start).replace(ends, ''));
  const parts = partsOf(flat);
  // The unit may stand first: “Thuế tỉnh …, Phó Đội trưởng”.
  const first = parts[0] ?? '';
  if (parts.length > 1 && ['exact', 'other-time'].includes(known.unit(first)?.how ?? ''))
    return { ...optional('role', present(parts.slice(1).join(', '))), unit: first };
  const bodies = parts.flatMap((part, index) => (isBody(part) ? [index] : []));
  const last = bodies.at(-1);
  if (last !== undefined && parts.length > 1) {
    return withTeam(parts.slice(0, last).join(', '), parts.slice(last).join(', '));
  }
  if (last === 0) return { unit: flat };
  if (parts.length > 1)
    return {
      ...optional('role', present(first)),
      unit: parts.slice(1).join(', '),
      isDoubtful: true,
    };
  // “Giám đốc Sở Nội vụ”: the body begins at its first word in a capital, behind a role.
  const inside = [...flat.matchAll(/(?<=\s)\p{Lu}/gu)].find(
    ({ index }) => isBody(flat.slice(index)) && !leadsTeam(flat.slice(0, index)),
  );
  if (inside)
    return {
      role: trimmed(flat.slice(0, inside.index)),
      unit: flat.slice(inside.index),
      isDoubtful: true,
    };
  return { role: flat };
}

function withTeam(before: string, unit: string): RoleAndUnit {
  const parts = partsOf(before);
  const teams = parts.filter((part, index) => index > 0 && isBody(part));
  const roles = parts.filter((part, index) => !(index > 0 && isBody(part)));
  // A body alone before the unit is a team of it, no role.
  if (roles.length === 1 && isBody(roles[0] as string)) return { within: before, unit };
  return {
    ...optional('role', present(roles.join(', '))),
    ...optional('within', present(teams.join(', '))),
    unit,
  };
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, string>>;

/** Parts set off by commas; where there are none, by strokes with spaces around them. */
const partsOf = (text: string): string[] => {
  const byCommas = text.split(/\s*[,;]\s*/u).filter((part) => part !== '');
  return byCommas.length > 1 ? byCommas : text.split(/\s+[–-]\s+/u).filter((part) => part !== '');
};
