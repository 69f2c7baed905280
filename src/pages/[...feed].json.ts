import type { APIContext } from 'astro';
import { feedFile, feedPaths } from '../data/feeds.ts';
import type { FeedPlace } from '../domain/feeds.ts';
import { feedTypes } from '../outputs/feeds.ts';

export const getStaticPaths = () => feedPaths('json');
export const GET = async ({ props }: APIContext<{ place: FeedPlace }>) =>
  new Response(await feedFile(props.place, 'json'), {
    headers: { 'Content-Type': feedTypes.json },
  });
