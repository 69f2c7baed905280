import type { APIContext } from 'astro';
import { cardBytes, cardPaths } from '../../data/cards.ts';
import type { Card } from '../../outputs/cards.ts';

export const getStaticPaths = cardPaths;
export const GET = async ({ props }: APIContext<{ card: Card }>) => new Response(await cardBytes(props.card), { headers: { 'Content-Type': 'image/png' } });
