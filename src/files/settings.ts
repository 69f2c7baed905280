import { contentRoot } from './root.ts';
import { readContentFile } from './read.ts';
import { todayInVietnam } from '../vietnamese/dates.ts';

export interface Settings {
  /** `https://vi-du.vn`, without a path; undefined as long as nobody has named one. */
  origin: string | undefined;
  /** Starts and ends with `/`. */
  base: string;
  /** The only "now" of the site, an ISO day in Vietnam. */
  today: string;
}

/** What the environment (`SITE_URL`, `BASE_PATH`, `BUILD_DATE`) says, else `site.yaml`. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, root: string = contentRoot(env)): Settings {
  const site = siteFile(root);
  const url = env['SITE_URL'] || text(site['url']);
  const base = env['BASE_PATH'] || text(site['basePath']) || '/';
  return {
    origin: url ? new URL(url).origin : undefined,
    base: `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/'),
    today: env['BUILD_DATE'] || todayInVietnam(new Date()),
  };
}

function siteFile(root: string): Record<string, unknown> {
  try {
    return (readContentFile(root, 'site.yaml')?.entries[0]?.data ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
