import { addresses } from '../domain/addresses.ts';
import { nameAt } from '../domain/names.ts';
import { withdrawnFrom } from '../domain/honour-lists.ts';
import { isReceived } from '../domain/honour-status.ts';
import { recipientsPerPage } from '../domain/register.ts';
import { safeLink } from '../domain/safe-links.ts';
import { compareDates, yearOf } from '../domain/time.ts';
import { formatDate, formatDateLong } from '../vietnamese/dates.ts';
import {
  documentKindLabels,
  documentStatusLabels,
  notStated,
  searchKinds,
} from '../vietnamese/labels.ts';
import { attachmentsOf } from './attachments.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, relatedTo, sourcesOf } from './entry.ts';
import { type HonourView, honourViews, inListOrder, ofLine } from './honours.ts';
import { paginate } from './pagination.ts';
import { documentName, itemOf } from './items.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

const crumb = { label: 'Văn bản', address: addresses.documents };

/** Every document under its year, newest first. */
export async function documentListView() {
  const content = await getContent();
  const entries = [...content.documents.values()].sort(
    (a, b) => compareDates(b.data.date, a.data.date) || (a.data.number < b.data.number ? -1 : 1),
  );
  const years = [...new Set(entries.map((e) => yearOf(e.data.date)))];
  const head: PageHead = {
    title: 'Văn bản',
    description:
      'Các văn bản mà phong trào, nhiệm vụ và khen thưởng của Khối căn cứ vào: số, ký hiệu, ngày, cơ quan ban hành, trích yếu.',
    address: addresses.documents,
    kind: searchKinds.pages,
    aliases: [...sectionNames.documents],
    crumbs: crumbsTo(crumb),
  };
  return {
    head,
    years: years.map((year) => ({
      year,
      items: entries
        .filter((e) => yearOf(e.data.date) === year)
        .map((e) => itemOf(content, { collection: 'documents', id: e.id }))
        .filter((i) => i !== undefined),
    })),
  };
}

/** The trích yếu as a citation goes on with it: «về việc phát động …». */
const citeSubject = (title: string): string =>
  /^về /iu.test(title)
    ? title.replace(/^./u, (letter) => letter.toLowerCase())
    : `về việc ${title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;

/** Every page of every document: whom a decision honours goes over several when they are many. */
export async function documentPaths() {
  const content = await getContent();
  const honours = honourViews(content).sort(inListOrder);
  return [...content.documents.values()].flatMap(({ id, data }) => {
    const issuer = data.issuer ? content.organisations.get(data.issuer)?.data : undefined;
    const issuerName = issuer && nameAt(issuer, data.date).name;
    const name = documentName(data);
    const url = safeLink(data.url);
    const pages = paginate(
      honours.filter((h) => h.decision?.id === id),
      recipientsPerPage,
    );
    return pages.map(({ items, page, total }) => {
      const address = addresses.document(id, page);
      const title = `${name} ngày ${formatDate(data.date)}`;
      const head: PageHead = {
        title: page > 1 ? `${title} – trang ${page}` : title,
        description: `${name}: ${data.title}`,
        address,
        crumbs: crumbsTo(crumb),
        kind: searchKinds.documents,
        years: [yearOf(data.date)],
        date: data.date,
        updated: data.updated,
      };
      return {
        props: {
          id,
          head,
          data,
          name,
          /** As another document would refer to this one. */
          reference:
            [
              name,
              formatDateLong(data.date),
              issuerName && `của ${issuerName}`,
              citeSubject(data.title),
            ]
              .filter(Boolean)
              .join(' ') + '.',
          facts: [
            { term: 'Loại văn bản', value: documentKindLabels[data.kind] },
            { term: 'Số, ký hiệu', value: data.number },
            { term: 'Ngày ban hành', value: formatDate(data.date) },
            { term: 'Cơ quan ban hành', value: issuerName ?? notStated },
            { term: 'Người ký', value: data.signer ?? notStated },
            { term: 'Tình trạng hiệu lực', value: documentStatusLabels[data.status] },
            ...formFacts(honours, id),
            ...(url ? [{ term: 'Bản công bố', value: new URL(url).hostname, address: url }] : []),
          ],
          recipients: recipientGroups(items),
          withdrawn: withdrawnFrom(content, id),
          total,
          page,
          addressOfPage: pages.map((p) => addresses.document(id, p.page)),
          isDecision: data.kind === 'quyet-dinh',
          attachments: attachmentsOf('documents', id, data.attachments),
          sources: sourcesOf(content, data.sources),
          related: relatedTo(content, { collection: 'documents', id }, ['honours']),
        },
      };
    });
  });
}

/** Whom a decision honours with one award, one a line. */
export interface RecipientGroup {
  id: string;
  label: string;
  /** Said where the honours do not hold, or no more. */
  state?: string;
  count: number;
  lines: { name: string; address: string; of?: string; reason?: string }[];
}

/** Honours in list order by award and state; a name leads to its own page, else to its line in the register. */
function recipientGroups(honours: readonly HonourView[]): RecipientGroup[] {
  const groups = Map.groupBy(
    honours,
    (honour) => `${honour.award.label}|${isReceived(honour) ? '' : honour.statusLabel}`,
  );
  return [...groups.entries()].map(([key, own], i): RecipientGroup => {
    const [label = '', state = ''] = key.split('|');
    return {
      id: `duoc-khen-${i + 1}`,
      label,
      ...(state && { state }),
      count: own.length,
      lines: own.map((honour) => {
        const of = ofLine(honour);
        return {
          name: honour.recipient.note
            ? `${honour.recipient.name} (${honour.recipient.note})`
            : honour.recipient.name,
          address: honour.recipient.address ?? honour.address,
          ...(of && { of }),
          ...(honour.reason && { reason: honour.reason }),
        };
      }),
    };
  });
}

/** The ground of a decision, as its list states it. */
function formFacts(honours: readonly HonourView[], decision: string) {
  const forms = new Set(
    honours.flatMap((h) => (h.decision?.id === decision && h.form ? [h.form] : [])),
  );
  return forms.size > 0 ? [{ term: 'Loại hình khen thưởng', value: [...forms].join(', ') }] : [];
}
