import { addresses, contentYears } from '../domain/addresses.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, searchKinds } from './entry.ts';

/** The search page with the choices of its filters: what the content has, so that the form is whole before any script. */
export async function searchView() {
  const content = await getContent();
  const head: PageHead = {
    title: 'Tìm kiếm',
    description: 'Tìm tin tức, báo cáo hội nghị, khen thưởng, gương điển hình, đơn vị và văn bản của Khối; thu hẹp theo loại, năm, đơn vị.',
    address: addresses.search,
    crumbs: crumbsTo(),
  };
  const units = [...new Set([...content.units.values()].map((u) => u.data.names.at(-1)?.short ?? u.id))].sort(compareVietnamese);
  return {
    head,
    filters: [
      { name: 'loai', label: 'Loại', all: 'Mọi loại', options: Object.values(searchKinds) },
      { name: 'nam', label: 'Năm', all: 'Mọi năm', options: contentYears(content).map(String) },
      { name: 'don-vi', label: 'Đơn vị', all: 'Mọi đơn vị', options: units },
    ],
  };
}
