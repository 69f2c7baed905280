import { getContent } from '../data/content.ts';
import { href, settings } from '../data/settings.ts';
import { getSite } from '../data/site.ts';
import { nameAt } from '../domain/names.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { editorConfig } from './config.ts';
import { editorSettings } from './settings.ts';

/** The configuration of the form, with what can be chosen from the content of today. */
export async function GET() {
  const form = editorSettings();
  if (!form) throw new Error('The form has no configuration while site.yaml names no repository');
  const [content, site] = await Promise.all([getContent(), getSite()]);
  const units = [...content.units.values()]
    .map(({ id, data }) => ({ value: id, label: nameAt(data, settings.today).name }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
  const conferences = [...content.conferences.values()]
    .sort((a, b) => (a.data.date < b.data.date ? 1 : -1))
    .map(({ id, data }) => ({ value: id, label: `${data.title} (${formatDate(data.date)})` }));
  const issues = site.repository?.startsWith('https://github.com/')
    ? `${site.repository.replace(/\/$/, '')}/issues/new`
    : undefined;
  return Response.json(
    editorConfig(form, {
      title: site.shortTitle,
      icon: href('/favicon.svg'),
      issues,
      units,
      conferences,
    }),
  );
}
