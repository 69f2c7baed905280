import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, toCalendar } from '../../src/outputs/calendar.ts';

const event: CalendarEvent = {
  uid: 'hoi-nghi/2023/tong-ket@khoi',
  date: '2023-02-24',
  published: '2026-11-22',
  title: 'Hội nghị tổng kết; phát động, ký giao ước',
  description:
    'Buổi: chiều.\nMột dòng rất dài về hội nghị của Khối thi đua, dài đến mức phải gấp lại thành nhiều dòng trong tệp lịch.',
  place: 'Hội trường A',
  url: 'https://vi-du.vn/hoi-nghi/2023/tong-ket/',
  categories: ['Tổng kết', 'Phát động'],
};

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));

describe('the calendar of meetings', () => {
  const text = toCalendar('Hội nghị', [
    event,
    {
      ...event,
      uid: 'hoi-nghi/2027/sap-toi@khoi',
      date: '2027-01-31',
      updated: '2026-12-01',
      place: undefined,
    },
  ]);
  it('is read by another reader as it was written', () => {
    const [first] = read(text);
    expect([
      first?.event.uid,
      first?.event.summary,
      first?.event.description,
      first?.event.location,
    ]).toEqual([event.uid, event.title, event.description, event.place]);
    expect(first?.component.getFirstPropertyValue('url')).toBe(event.url);
    expect(
      first?.component.getAllProperties('categories').flatMap((property) => property.getValues()),
    ).toEqual(event.categories);
  });
  it('takes whole days, in whatever zone it is made', () => {
    const before = process.env['TZ'];
    const made = ['Pacific/Auckland', 'America/New_York'].map((zone) => {
      process.env['TZ'] = zone;
      return toCalendar('Hội nghị', [event]);
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(made[0]).toBe(made[1]);
    const [first] = read(made[0] as string);
    expect([first?.event.startDate.isDate, first?.event.startDate.toString()]).toEqual([
      true,
      '2023-02-24',
    ]);
  });
  it('stamps events by their own days and not by a clock', () => {
    expect(
      read(text).map(({ component }) => String(component.getFirstPropertyValue('dtstamp'))),
    ).toEqual(['2026-11-22T00:00:00Z', '2026-12-01T00:00:00Z']);
  });
  it('keeps the file within the form: folded lines, CRLF', () => {
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
