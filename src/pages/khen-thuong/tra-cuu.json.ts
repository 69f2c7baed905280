import { honourIndex } from '../../data/honour-index.ts';

export const GET = async () => new Response(JSON.stringify(await honourIndex()));
