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
