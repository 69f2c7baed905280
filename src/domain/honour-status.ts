import type { HonourStatus } from '../schemas/honour.ts';

/** What the words for an honour depend on; the browser knows no more of it. */
interface WithStatus {
  status: HonourStatus;
}

/** How far an honour has come, in the words of the field. */
export const statusLabels: Record<HonourStatus, string> = {
  registered: 'Đã đăng ký',
  voted: 'Khối đã bình xét',
  proposed: 'Đã đề nghị',
  decided: 'Có quyết định',
  presented: 'Đã trao',
  revoked: 'Đã thu hồi',
};

const wordings: Record<HonourStatus, string> = {
  registered: 'đăng ký danh hiệu',
  voted: 'được Khối bình xét',
  proposed: 'được đề nghị tặng',
  decided: 'được tặng',
  presented: 'được trao',
  revoked: 'đã bị thu hồi',
};

/** The verb that may stand before the award's name; only a decision allows «được tặng». */
export const wordingOf = (honour: WithStatus): string => wordings[honour.status];

/** Decided and not revoked: what rolls of honour and totals count. */
export const isReceived = (honour: WithStatus): boolean =>
  honour.status === 'decided' || honour.status === 'presented';

/** Still on its way: what stands under «Khối bình xét, đề nghị». */
export const isPending = (honour: WithStatus): boolean =>
  honour.status === 'registered' || honour.status === 'voted' || honour.status === 'proposed';
