import { firstDay, type Interval, lastDay } from './time.ts';

import type { campaignStateLabels } from '../vietnamese/labels.ts';

export type CampaignState = keyof typeof campaignStateLabels;

/**
 * Where a campaign stands on a day. A period whose start or end no source gives says nothing about what lies beyond it.
 * @param today ISO day; the only "now" there is
 */
export function campaignState(period: Interval | undefined, today: string): CampaignState {
  const { from, to } = period ?? {};
  if (to && lastDay(to) < today) return 'ended';
  if (from && firstDay(from) > today) return 'coming';
  if (from && to) return 'running';
  return from ? 'launched' : 'unknown';
}

/** What is no name of a source's but says what it is: «Phong trào thi đua năm 2023 của Khối». */
const isDescriptive = (title: string): boolean => /^(?:Phong trào|Đợt)\s/u.test(title);

/** A title as a heading of its own: quotation marks are for names that a source gives. */
export const quoteCampaign = (title: string): string =>
  isDescriptive(title) ? title : `“${title}”`;

/** A campaign in a sentence: `Phong trào “…”`. */
export const nameCampaign = (title: string): string =>
  isDescriptive(title) ? title : `Phong trào “${title}”`;
