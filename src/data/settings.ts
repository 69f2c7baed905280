import { absolute, withBase } from '../domain/addresses.ts';

/** Where the site will stand and what day it is: fixed when the build starts (astro.config.mjs hands them in). */
export const settings = {
  origin: import.meta.env.SITE as string | undefined,
  base: import.meta.env.BASE_URL,
  today: import.meta.env['BUILD_DATE'] as string,
};

/** The address as a link of this site, with the base path. */
export const href = (address: string): string => withBase(settings.base, address);

/** The address with its origin, for canonical links and citations; undefined while no origin is known. */
export const fullAddress = (address: string): string | undefined => absolute(settings.origin, settings.base, address);
