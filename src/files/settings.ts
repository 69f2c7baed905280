import { CliError } from './errors.ts';
import { contentRoot } from './root.ts';
import { readContentFile } from './read.ts';
import { isCalendarDate } from '../schemas/fields.ts';
import { type Host, hosts } from '../schemas/site.ts';
import { todayInVietnam } from '../vietnamese/dates.ts';

export interface Settings {
  /** `https://vi-du.vn`, without a path; undefined as long as nobody has named one. */
  origin: string | undefined;
  /** Starts and ends with `/`. */
  base: string;
  /** The only "now" of the site, an ISO day in Vietnam. */
  today: string;
  /** A build to look at, not to publish: its pages are marked. */
  preview: boolean;
  /** Where the site is published, as far as `site.yaml` says. */
  host: Host | undefined;
}

/** A setting that cannot be used, told in one sentence. */
export class SettingError extends CliError {
  override name = 'SettingError';
}

/** What the environment (`SITE_URL`, `BASE_PATH`, `BUILD_DATE`) says, else `site.yaml`. Throws {@link SettingError}. */
export function readSettings(
  env: NodeJS.ProcessEnv = process.env,
  root: string = contentRoot(env),
): Settings {
  const site = siteFile(root);
  const url = env['SITE_URL'] || text(site['url']);
  const base = env['BASE_PATH'] || text(site['basePath']) || '/';
  const today = env['BUILD_DATE'] || todayInVietnam(new Date());
  if (url && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new SettingError(
      `SITE_URL phải là địa chỉ đầy đủ, ví dụ https://vi-du.vn; bạn viết «${url}».`,
    );
  if (!/^[\w./~-]*$/.test(base))
    throw new SettingError(`BASE_PATH phải có dạng /khoi/, không dấu cách; bạn viết «${base}».`);
  if (today.length !== 10 || !isCalendarDate(today))
    throw new SettingError(
      `BUILD_DATE phải là một ngày có thật, dạng 2026-11-22; bạn viết «${today}».`,
    );
  return {
    origin: url ? new URL(url).origin : undefined,
    base: `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/'),
    today,
    preview: env['BUILD_PREVIEW'] === '1',
    host: hosts.find((host) => host === site['host']),
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
