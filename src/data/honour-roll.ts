import { addresses } from '../domain/addresses.ts';
import { isReceived } from '../domain/honours.ts';
import { listOf, rollYears } from '../domain/register.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { type HonourView, ofLine, viewsOf } from './honours.ts';
import { registerCrumb } from './register.ts';
import { getSite } from './site.ts';

/** The printed roll of each year that has a decision: who received what, by rank of the award, and on which decisions. */
export async function honourRollPaths() {
  const content = await getContent();
  const { blocName, title: siteTitle } = await getSite();
  return rollYears(content).map((year) => {
    const honours = viewsOf(
      content,
      listOf(content, 'nam', String(year)).filter(({ data }) => isReceived(data)),
    );
    const decisions = [
      ...new Map(
        honours.flatMap(({ decision }) => (decision ? [[decision.id, decision] as const] : [])),
      ).values(),
    ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.name < b.name ? -1 : 1));
    const numbers = new Map(decisions.map(({ id }, i) => [id, i + 1]));
    const awards = new Map<string, HonourView[]>();
    for (const honour of honours)
      awards.set(honour.award.label, [...(awards.get(honour.award.label) ?? []), honour]);
    const address = addresses.honoursRoll(year);
    const head: PageHead = {
      title: `Bảng vàng khen thưởng năm ${year}`,
      description: `Bảng vàng năm ${year} của ${blocName}, để in: ${honours.length} khen thưởng đã có quyết định, xếp theo danh hiệu và hình thức.`,
      address,
      crumbs: crumbsTo(
        registerCrumb,
        { label: `Năm ${year}`, address: addresses.honoursYear(year) },
        { label: 'Bảng vàng', address },
      ),
    };
    return {
      props: {
        head,
        year,
        blocName,
        siteTitle,
        total: honours.length,
        decisions,
        awards: [...awards].map(([label, list]) => ({
          label,
          honours: list.map(({ id, label: own, recipient, of, decision }) => ({
            id,
            name: recipient.name,
            note: recipient.note,
            role: ofLine({ recipient, of }),
            // The source's own name of the award is said where it says more than the heading.
            label: own === label ? undefined : own,
            decision: decision && numbers.get(decision.id),
          })),
        })),
      },
    };
  });
}
