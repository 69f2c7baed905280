import type { Honour, HonourStatus } from '../schemas/honour.ts';
import type { Content, Entry } from './content.ts';
import type { PartialDate } from './time.ts';
import { nameAt, whatBecameOf } from './names.ts';

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
export const wordingOf = (honour: Honour): string => wordings[honour.status];

/** Decided and not revoked: what rolls of honour and totals count. */
export const isReceived = (honour: Honour): boolean => honour.status === 'decided' || honour.status === 'presented';

/** Still on its way: what stands under «Khối bình xét, đề nghị». */
export const isPending = (honour: Honour): boolean => honour.status === 'registered' || honour.status === 'voted' || honour.status === 'proposed';

/** An honour shows the names of the day of its last step. */
export const dateOfHonour = (honour: Honour): PartialDate => (honour.steps.at(-1) as Honour['steps'][number]).date;

export interface Recipient {
  name: string;
  /** «nay là …», when the name has changed since. */
  note?: string;
  unit?: string;
  person?: string;
  model?: string;
}

/** Who was honoured, under the name of that day. */
export function recipientOf(honour: Honour, content: Content): Recipient {
  const date = dateOfHonour(honour);
  if ('unit' in honour.recipient) {
    const unit = content.units.get(honour.recipient.unit)?.data;
    if (!unit) return { name: honour.recipient.unit };
    const note = whatBecameOf(unit, date, (id) => content.units.get(id)?.data);
    return { name: nameAt(unit, date).name, unit: honour.recipient.unit, ...(note && { note }) };
  }
  if ('person' in honour.recipient) {
    const person = content.people.get(honour.recipient.person)?.data;
    return { name: person?.name ?? honour.recipient.person, person: honour.recipient.person };
  }
  const model = content.models.get(honour.recipient.model)?.data;
  return { name: model?.name ?? honour.recipient.model, model: honour.recipient.model, ...(model && { unit: model.unit }) };
}

/** The label of an award under the regime of a date; without a date, the latest. */
export function awardLabel(award: Entry<'awards'>['data'], date?: PartialDate): string {
  const labels = award.labels;
  const holding = date ? labels.filter((l) => (!l.from || l.from <= date) && (!l.to || l.to >= date.slice(0, l.to.length))) : labels;
  return (holding.at(-1) ?? labels[0])?.label ?? award.id;
}
