import type { APIContext } from 'astro';
import { honourFilePaths } from '../../data/honour-files.ts';

export const getStaticPaths = () => honourFilePaths('json');
export const GET = ({ props }: APIContext<{ text: () => string }>) => new Response(props.text());
