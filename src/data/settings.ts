import { absolute, withBase } from '../domain/addresses.ts';
import { noteRead } from './reads.ts';

/** {@link settings}.today for what every page shows alike: by this alone no page is another one the next day. */
export const dayOfBuild = import.meta.env['BUILD_DATE'] as string;

/** Where the site will stand and what day it is: fixed when the build starts (astro.config.mjs hands them in). */
export const settings = {
  origin: import.meta.env.SITE as string | undefined,
  base: import.meta.env.BASE_URL,
  /** Pages are marked as not published. */
  preview: import.meta.env['PREVIEW'] === true,
  get today() {
    noteRead('today');
    return dayOfBuild;
  },
};

/** The address as a link of this site, with the base path. */
export const href = (address: string): string => withBase(settings.base, address);

/** The address with its origin, for canonical links and citations; undefined while no origin is known. */
export const fullAddress = (address: string): string | undefined =>
  absolute(settings.origin, settings.base, address);
