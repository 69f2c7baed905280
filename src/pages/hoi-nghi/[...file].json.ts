import type { APIContext } from 'astro';
import { figureFilePaths } from '../../data/figure-files.ts';

export const getStaticPaths = () => figureFilePaths('json');
export const GET = ({ props }: APIContext<{ text: string }>) => new Response(props.text);
