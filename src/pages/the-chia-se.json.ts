import { cardFiles } from '../data/cards.ts';

/** What the social cards say, for the stage of the build that draws them: it takes this file out of the finished site. */
export async function GET() {
  return new Response(JSON.stringify(await cardFiles()));
}
