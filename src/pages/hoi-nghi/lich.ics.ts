import { conferenceCalendar } from '../../data/calendar.ts';

export const GET = async () => new Response(await conferenceCalendar());
