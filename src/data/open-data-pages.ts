import { addresses } from '../domain/addresses.ts';
import { dictionaryOf } from '../outputs/open-data/dictionary.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { formatBytes, formatNumber } from '../vietnamese/numbers.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { type DataFile, type DataSetFacts, openData, titleOfSet } from './open-data.ts';
import { fullAddress } from './settings.ts';
import { getSite } from './site.ts';
import { sectionNames } from '../vietnamese/section-names.ts';
import { searchKinds } from '../vietnamese/labels.ts';

const crumb = { label: 'Dữ liệu mở', address: addresses.data };

export interface FileLink {
  address: string;
  name: string;
  size: string;
}

const linkOf = ({ address, name, bytes }: DataFile): FileLink => ({
  address,
  name,
  size: formatBytes(bytes),
});

/** «2022–2023», «2023» */
const yearsOf = ({ years }: DataSetFacts): string | undefined =>
  years && (years.from === years.to ? String(years.from) : `${years.from}–${years.to}`);

const count = ({ count: rows }: DataSetFacts): string => `${formatNumber(rows)} mục`;

/** How to name the data where they are used again. */
const citationOf = ({ name, version, address }: DataSetFacts, site: string): string =>
  `${[`“${name}”`, site, `phiên bản ${version}`, fullAddress(address)].filter(Boolean).join(', ')}.`;

/** What there is to take away, how large it is, and on which terms. */
export async function dataView() {
  const { all, sets, terms } = await openData();
  const { title: site } = await getSite();
  const head: PageHead = {
    title: 'Dữ liệu mở',
    description:
      'Toàn bộ dữ liệu của trang thông tin ở dạng CSV và JSON: khen thưởng, hội nghị, số liệu, phong trào, đơn vị, cá nhân, văn bản, nguồn; có từ điển dữ liệu và giấy phép.',
    address: addresses.data,
    kind: searchKinds.pages,
    aliases: [...sectionNames.data],
    crumbs: crumbsTo(crumb),
  };
  const [whole, ...others] = all.distributions.map(linkOf) as [FileLink, ...FileLink[]];
  return {
    head,
    dataset: all,
    whole,
    others,
    facts: [
      { term: 'Gồm', value: `${sets.length} bộ dữ liệu, ${count(all)}` },
      ...(yearsOf(all) ? [{ term: 'Phạm vi thời gian', value: yearsOf(all) as string }] : []),
      { term: 'Phiên bản', value: all.version },
      ...(all.updated ? [{ term: 'Thay đổi gần nhất', value: formatDate(all.updated) }] : []),
    ],
    sets: sets.map((set) => ({
      name: set.name,
      address: set.address,
      description: set.description,
      about: [count(set), yearsOf(set)].filter(Boolean).join(' · '),
      files: set.distributions.map(linkOf),
    })),
    terms,
    citation: citationOf(all, site),
  };
}

/** The page of each set: its files, and its columns one by one. */
export async function dataSetPaths() {
  const { sets, terms } = await openData();
  const { title: site } = await getSite();
  return sets.map((set) => {
    const { table, name, description, address } = set;
    const head: PageHead = {
      title: `Dữ liệu: ${name}`,
      description: `${description} Tệp CSV, JSON và ý nghĩa từng cột.`,
      address,
      crumbs: crumbsTo(crumb, { label: name, address }),
    };
    return {
      props: {
        head,
        dataset: set,
        files: set.distributions.map(linkOf),
        facts: [
          { term: 'Số mục', value: formatNumber(set.count) },
          ...(yearsOf(set) ? [{ term: 'Phạm vi thời gian', value: yearsOf(set) as string }] : []),
          { term: 'Phiên bản', value: set.version },
          ...(set.updated ? [{ term: 'Thay đổi gần nhất', value: formatDate(set.updated) }] : []),
        ],
        columns: dictionaryOf(table, titleOfSet).map(
          ({ cot, ten, y_nghia, kieu, luon_co, dan_den }) => ({
            key: cot,
            title: ten,
            meaning: y_nghia,
            type: kieu,
            required: luon_co === 'co',
            to: dan_den && { label: titleOfSet(dan_den), address: addresses.dataSet(dan_den) },
          }),
        ),
        licence: terms.licence,
        citation: citationOf(set, site),
      },
    };
  });
}
