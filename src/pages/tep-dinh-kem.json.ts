import { attachmentRecords } from '../data/readings.ts';

/** The pages of attachments, for the search index: it takes this file out of the finished site. */
export async function GET() {
  return new Response(JSON.stringify(await attachmentRecords()));
}
