import type { APIContext } from 'astro';
import { filePaths, type SiteFile } from '../data/files.ts';

export const getStaticPaths = filePaths;
export const GET = ({ props }: APIContext<Pick<SiteFile, 'body'>>) => new Response(props.body());
