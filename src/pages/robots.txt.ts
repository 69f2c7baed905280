import { fullAddress } from '../data/settings.ts';
import { addresses } from '../domain/addresses.ts';
import { robots } from '../outputs/sitemap.ts';

export const GET = () => new Response(robots(fullAddress(addresses.sitemap())));
