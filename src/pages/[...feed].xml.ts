import type { APIContext } from 'astro';
import { feedFile, feedPaths } from '../data/feeds.ts';
import type { FeedPlace } from '../domain/feeds.ts';
import { feedTypes } from '../outputs/feeds.ts';

export const getStaticPaths = () => feedPaths('xml');
export const GET = async ({ props }: APIContext<{ place: FeedPlace }>) =>
  new Response(await feedFile(props.place, 'xml'), { headers: { 'Content-Type': feedTypes.xml } });
