import { ICalCalendar, ICalCalendarMethod } from 'ical-generator';

/** A meeting that takes a whole day of the calendar: sources give no hours. */
export interface CalendarEvent {
  /** Never changes, whatever happens to titles, dates and the address of the site. */
  uid: string;
  /** ISO days. */
  date: string;
  published: string;
  updated?: string | undefined;
  title: string;
  description: string;
  place?: string | undefined;
  url?: string | undefined;
  categories: readonly string[];
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Events as an iCalendar file (RFC 5545). Its stamps are the entries' own days: no clock is asked. */
export function toCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Khoi thi dua', product: 'Hoi nghi va hoat dong', language: 'VI' },
  });
  for (const {
    uid,
    date,
    published,
    updated,
    title,
    description,
    place,
    url,
    categories,
  } of events) {
    const event = calendar.createEvent({
      id: uid,
      start: day(date),
      allDay: true,
      stamp: day(updated ?? published),
      created: day(published),
      summary: title,
      description,
    });
    if (updated) event.lastModified(day(updated));
    if (place) event.location(place);
    if (url) event.url(url);
    for (const category of categories) event.createCategory({ name: category });
  }
  return calendar.toString();
}
