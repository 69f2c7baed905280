import { addresses } from '../domain/addresses.ts';
import { type CalendarEvent, toCalendar } from '../outputs/calendar.ts';
import { formatSession } from '../vietnamese/dates.ts';
import { conferenceKindLabels } from '../vietnamese/labels.ts';
import type { Content } from '../domain/content.ts';
import { getContent } from './content.ts';
import { fullAddress } from './settings.ts';

/** The meetings of the record, held and announced, earliest first. */
function calendarEvents(content: Content): CalendarEvent[] {
  const bloc = content.site.get('site')?.data.bloc ?? 'khoi';
  return [...content.conferences.values()]
    .sort((a, b) => (a.data.date < b.data.date ? -1 : 1))
    .map(({ id, data }) => ({
      uid: `hoi-nghi/${id}@${bloc}`,
      date: data.date,
      published: data.published,
      updated: data.updated,
      title: data.title,
      description: [
        data.session && `Buổi: ${formatSession(data.session)}.`,
        data.summary,
        fullAddress(addresses.conference(id)),
      ]
        .filter(Boolean)
        .join('\n'),
      place: data.place,
      url: fullAddress(addresses.conference(id)),
      categories: data.kinds.map((kind) => conferenceKindLabels[kind]),
    }));
}

export async function conferenceCalendar(): Promise<string> {
  const content = await getContent();
  return toCalendar(
    `Hội nghị và hoạt động – ${content.site.get('site')?.data.shortTitle ?? ''}`,
    calendarEvents(content),
  );
}
