import type { HonourStatus } from '../schemas/honour.ts';
import { type HonourGroupKey, honourGroupLabels, honourStatusWords } from '../vietnamese/labels.ts';
import { formatNumber } from '../vietnamese/numbers.ts';

/** What the words for an honour depend on; the browser knows no more of it. */
interface WithStatus {
  status: HonourStatus;
}

/** The groups that lists never mix, in the order in which pages show them. */
const groups: readonly {
  key: HonourGroupKey;
  statuses: readonly HonourStatus[];
  anchor: string;
}[] = [
  { key: 'received', statuses: ['decided', 'presented'], anchor: 'da-quyet-dinh' },
  { key: 'proposed', statuses: ['proposed'], anchor: 'de-nghi' },
  { key: 'voted', statuses: ['voted'], anchor: 'da-binh-xet' },
  { key: 'registered', statuses: ['registered'], anchor: 'da-dang-ky' },
  { key: 'revoked', statuses: ['revoked'], anchor: 'da-thu-hoi' },
];

/** Decided and not revoked: what rolls of honour and totals count. */
export const isReceived = ({ status }: WithStatus): boolean =>
  status === 'decided' || status === 'presented';

/** Registered, voted or proposed: no decision is on record. */
export const isPending = ({ status }: WithStatus): boolean =>
  !isReceived({ status }) && status !== 'revoked';

/** Where the group of an honour stands among the groups. */
export const groupRank = ({ status }: WithStatus): number =>
  groups.findIndex(({ statuses }) => statuses.includes(status));

export interface HonourGroup<T> {
  key: HonourGroupKey;
  /** The id of its heading on a page. */
  anchor: string;
  heading: string;
  /** Why it is no award (yet); absent where it is one. */
  note?: string;
  honours: T[];
}

/** The honours of a list by group, empty groups left out. */
export const groupHonours = <T extends WithStatus>(honours: readonly T[]): HonourGroup<T>[] =>
  groups
    .map(({ key, statuses, anchor }) => {
      const { heading, note } = honourGroupLabels[key];
      const own = honours.filter(({ status }) => statuses.includes(status));
      return { key, anchor, heading, ...(note && { note }), honours: own };
    })
    .filter((group) => group.honours.length > 0);

/**
 * `12 đã có quyết định (trong đó 3 đã trao) · 3 đã đề nghị · 1 đã đăng ký`: each state by its own word,
 * what there is none of left out. Empty for an empty list.
 */
export const countHonours = (honours: readonly WithStatus[]): string =>
  groupHonours(honours)
    .map((group) => {
      const presented = group.honours.filter(({ status }) => status === 'presented').length;
      const count = `${formatNumber(group.honours.length)} ${honourGroupLabels[group.key].counted}`;
      return presented > 0 ? `${count} (trong đó ${formatNumber(presented)} đã trao)` : count;
    })
    .join(' · ');

/** `Đề nghị: Cờ … – Cục Hải quan tỉnh Tây Ninh`: an honour that is only named says its state first, unless it was received. */
export const nameHonour = (status: HonourStatus, label: string, recipient: string): string =>
  [honourStatusWords[status].prefix, `${label} – ${recipient}`].filter(Boolean).join(': ');

/** The label with its year, once: `Bằng khen năm 2022`, `Cờ dẫn đầu Khối thi đua năm 2022`. */
export const withYear = (label: string, year: number): string =>
  label.includes(String(year)) ? label : `${label} năm ${year}`;

/** Honours of one state and award that stand one after the other in a list: what they share is said once. */
export interface HonourSet<T> {
  status: HonourStatus;
  /** `được tặng` */
  verb: string;
  label: string;
  /** What all of them rest on, where that is the same. */
  shared: boolean;
  honours: T[];
}

/**
 * Puts neighbours of a list together that have the same state, award and line.
 * @param labelOf the award as it is shown, with or without its year
 * @param lineOf whose honour it is: of the locality or of the ministry
 * @param groundOf what an honour rests on, in words: its documents and days
 */
export function honourSets<T extends WithStatus>(
  honours: readonly T[],
  labelOf: (honour: T) => string,
  lineOf: (honour: T) => string,
  groundOf: (honour: T) => string,
): HonourSet<T>[] {
  const sets: HonourSet<T>[] = [];
  for (const honour of honours) {
    const label = labelOf(honour);
    const last = sets.at(-1);
    const first = last?.honours[0];
    if (
      last &&
      first &&
      last.status === honour.status &&
      last.label === label &&
      lineOf(first) === lineOf(honour)
    ) {
      last.honours.push(honour);
      last.shared &&= groundOf(first) === groundOf(honour);
    } else {
      const { status } = honour;
      const { verb } = honourStatusWords[status];
      sets.push({ status, verb, label, shared: true, honours: [honour] });
    }
  }
  return sets;
}
