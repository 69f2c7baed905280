import { addresses } from '../domain/addresses.ts';
import { grantedLicence, siteContact } from '../domain/contact.ts';
import { nameAt, withTerritory } from '../domain/names.ts';
import { safeLink } from '../domain/safe-links.ts';
import { getContent } from './content.ts';
import { dayOfBuild } from './settings.ts';
import { sectionLabels } from '../vietnamese/labels.ts';

export interface Crumb {
  label: string;
  address: string;
}

/** The sections of the site in the order of the menu. */
const sections: Crumb[] = (Object.keys(sectionLabels) as (keyof typeof sectionLabels)[]).map(
  (name) => ({ label: sectionLabels[name], address: addresses[name] }),
);

/** What every page shows of the site itself. */
export async function getSite() {
  const content = await getContent('site');
  const site = content.site.get('site')?.data;
  if (!site) throw new Error('site.yaml is missing');
  const bloc = content.organisations.get(site.bloc)?.data;
  return {
    title: site.title,
    shortTitle: withTerritory(site),
    description: site.description,
    province: site.province,
    official: site.official,
    blocName: bloc ? nameAt(bloc, dayOfBuild).name : site.title,
    owner: site.owner,
    contact: siteContact(site),
    licence: grantedLicence(site),
    repository: safeLink(site.repository),
    events: site.events,
    sections,
    footer: [
      ...[...content.pages].map(([id, { data }]) => ({
        label: data.title,
        address: addresses.page(id),
      })),
      { label: 'Liên hệ', address: addresses.contact },
      { label: 'Theo dõi tin mới', address: addresses.follow },
      { label: 'Theo năm', address: addresses.years },
      { label: 'Dữ liệu mở', address: addresses.data },
      { label: 'Sơ đồ trang', address: addresses.siteMap },
    ],
  };
}
