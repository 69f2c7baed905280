import { searchFacts } from '../../data/facts.ts';

export const GET = async () => new Response(JSON.stringify(await searchFacts()));
