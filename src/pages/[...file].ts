import type { APIContext } from 'astro';
import { attachmentBytes, attachmentPaths } from '../data/attachments.ts';

export const getStaticPaths = attachmentPaths;
export const GET = ({ props }: APIContext<{ path: string }>) => new Response(attachmentBytes(props.path));
