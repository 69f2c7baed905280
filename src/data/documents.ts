import { addresses } from '../domain/addresses.ts';
import { nameAt } from '../domain/names.ts';
import { safeLink } from '../domain/safe-links.ts';
import { compareDates, yearOf } from '../domain/time.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { documentKindLabels, documentStatusLabels, notStated } from '../vietnamese/labels.ts';
import { attachmentsOf } from './attachments.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, relatedTo, searchKinds, sourcesOf } from './entry.ts';
import { groupHonours, honourViews, newestYearFirst } from './honours.ts';
import { documentName, itemOf } from './items.ts';

const crumb = { label: 'Văn bản', address: addresses.documents };

/** Every document under its year, newest first. */
export async function documentListView() {
  const content = await getContent();
  const entries = [...content.documents.values()].sort((a, b) => compareDates(b.data.date, a.data.date) || (a.data.number < b.data.number ? -1 : 1));
  const years = [...new Set(entries.map((e) => yearOf(e.data.date)))];
  const head: PageHead = {
    title: 'Văn bản',
    description: 'Các văn bản mà phong trào, nhiệm vụ và khen thưởng của Khối căn cứ vào: số, ký hiệu, ngày, nơi ban hành, trích yếu.',
    address: addresses.documents,
    crumbs: crumbsTo(crumb),
  };
  return {
    head,
    years: years.map((year) => ({
      year,
      items: entries.filter((e) => yearOf(e.data.date) === year).map((e) => itemOf(content, { collection: 'documents', id: e.id })).filter((i) => i !== undefined),
    })),
  };
}

export async function documentPaths() {
  const content = await getContent();
  const honours = honourViews(content);
  return [...content.documents.values()].map(({ id, data }) => {
    const issuer = data.issuer ? content.organisations.get(data.issuer)?.data : undefined;
    const name = documentName(data);
    const url = safeLink(data.url);
    const head: PageHead = {
      title: `${name} ngày ${formatDate(data.date)}`,
      description: `${name}: ${data.title}`,
      address: addresses.document(id),
      crumbs: crumbsTo(crumb),
      kind: searchKinds.documents,
      years: [yearOf(data.date)],
      date: data.date,
      updated: data.updated,
    };
    return {
      params: { id },
      props: {
        id,
        head,
        data,
        name,
        facts: [
          { term: 'Loại văn bản', value: documentKindLabels[data.kind] },
          { term: 'Số, ký hiệu', value: data.number },
          { term: 'Ngày ban hành', value: formatDate(data.date) },
          { term: 'Nơi ban hành', value: issuer ? nameAt(issuer, data.date).name : notStated },
          { term: 'Người ký', value: data.signer ?? notStated },
          { term: 'Hiệu lực', value: documentStatusLabels[data.status] },
          ...(url ? [{ term: 'Bản công bố', value: new URL(url).hostname, address: url }] : []),
        ],
        honours: groupHonours(honours.filter((h) => content.honours.get(h.id)?.data.decision === id).sort(newestYearFirst)),
        isDecision: data.kind === 'quyet-dinh',
        attachments: attachmentsOf('documents', id, data.attachments),
        sources: sourcesOf(content, data.sources),
        related: relatedTo(content, { collection: 'documents', id }, ['honours']),
      },
    };
  });
}
