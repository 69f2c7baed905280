import { registerOf } from '../domain/register.ts';
import { type HonourIndex, packIndex } from '../outputs/honour-index.ts';
import { getContent } from './content.ts';
import { evidenceInWords, honourViewsById, type HonourView, ofLine } from './honours.ts';
import { href } from './settings.ts';

/** The whole register, newest year first, for the filter in the browser. */
export async function honourIndex(): Promise<HonourIndex> {
  const content = await getContent();
  const views = honourViewsById(content);
  return packIndex(
    registerOf(content).map(({ id, facets }) => {
      const view = views.get(id) as HonourView;
      const of = ofLine(view);
      const document = view.evidence.find((one) => one.document)?.document;
      return {
        nam: facets.nam,
        'don-vi': facets['don-vi'],
        loai: facets.loai,
        cap: facets.cap,
        tuyen: facets.tuyen,
        'tinh-trang': facets['tinh-trang'],
        status: view.status,
        name: view.recipient.name,
        ...(view.recipient.note && { note: view.recipient.note }),
        ...(of && { of }),
        to: href(view.recipient.address ?? view.address),
        label: view.label,
        ...(view.evidence.length > 0 && { evidence: evidenceInWords(view) }),
        ...(document && { evidenceTo: href(document.address) }),
        at: href(view.address),
      };
    }),
  );
}
