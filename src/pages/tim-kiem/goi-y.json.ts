import { suggestions } from '../../data/suggestions.ts';

export const GET = async () => new Response(JSON.stringify(await suggestions()));
