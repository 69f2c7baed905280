import { addresses } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { nameAt } from '../domain/names.ts';
import { type Item, itemsOf } from './items.ts';

export const conferencesCrumb = { label: 'Hội nghị và hoạt động', address: addresses.conferences };

/** A unit under its name of a day. */
export function unitThen(
  content: Content,
  id: string,
  date: string,
): { name: string; address: string } {
  const found = content.units.get(id)?.data;
  return { name: found ? nameAt(found, date).name : id, address: addresses.unit(id) };
}

/** «ông Nguyễn Văn Mẫu» */
export function personLink(content: Content, id: string): { name: string; address: string } {
  const found = content.people.get(id)?.data;
  return {
    name: found ? [found.honorific?.toLowerCase(), found.name].filter(Boolean).join(' ') : id,
    address: addresses.person(id),
  };
}

export interface TaskView {
  title: string;
  text: string;
  /** Documents, then campaigns. */
  restsOn: Item[];
}

/** The tasks that a meeting set, with what they rest on. */
export function tasksOf(content: Content, { data }: Entry<'conferences'>) {
  return (
    data.tasks && {
      year: data.tasks.year,
      setBy: personLink(content, data.tasks.setBy),
      items: data.tasks.items.map(({ title, text, campaigns, documents }): TaskView => ({
        title,
        text,
        restsOn: itemsOf(content, [
          ...documents.map((id) => ({ collection: 'documents' as const, id })),
          ...campaigns.map((id) => ({ collection: 'campaigns' as const, id })),
        ]),
      })),
    }
  );
}

/** The pledges signed at a meeting. */
export const pledgesOf = (content: Content, { data }: Entry<'conferences'>) =>
  data.pledges.map(({ year, signatories, witnesses }) => ({
    year,
    signatories: signatories.map((id) => unitThen(content, id, data.date)),
    witnesses: witnesses.map(({ office, person }) => ({
      office,
      ...(person && { person: personLink(content, person) }),
    })),
  }));
export type PledgeView = ReturnType<typeof pledgesOf>[number];
