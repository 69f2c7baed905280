import { firstDay, type Interval, lastDay } from './time.ts';

export type CampaignState = 'coming' | 'running' | 'ended' | 'unknown';

export const campaignStateLabels: Record<CampaignState, string> = {
  coming: 'Sắp diễn ra',
  running: 'Đang diễn ra',
  ended: 'Đã kết thúc',
  unknown: 'Nguồn chưa nêu thời gian',
};

/**
 * Where a campaign stands on a day. A period whose start or end no source gives says nothing about what lies beyond it.
 * @param today ISO day; the only "now" there is
 */
export function campaignState(period: Interval | undefined, today: string): CampaignState {
  const { from, to } = period ?? {};
  if (to && lastDay(to) < today) return 'ended';
  if (from && firstDay(from) > today) return 'coming';
  return from && to ? 'running' : 'unknown';
}
