import { describe, expect, it } from 'vitest';
import { addresses, honourAddress, honourAnchor } from '../../src/domain/addresses.ts';
import { groupHonours, isPending, isReceived } from '../../src/domain/honour-status.ts';
import { type HonourStatus, honourStatuses } from '../../src/schemas/honour.ts';
import { honourStatusLabels } from '../../src/vietnamese/labels.ts';
import { attribute, type Page, place, sites, text, told } from './pages.ts';

/** Words that only a decision allows. */
const granted = /được (?:tặng|trao|phong tặng|công nhận)|đã được khen/i;

const honoursOf = (page: Page) => page.root.querySelectorAll('.honour');
/** The award and what several of its recipients share stand once above them. */
const setOf = (honour: ReturnType<typeof honoursOf>[number]) => honour.closest('.honour-set');
const statusOf = (honour: ReturnType<typeof honoursOf>[number]) =>
  (Object.keys(honourStatusLabels) as HonourStatus[]).find((status) =>
    (attribute(honour, 'class') ?? '').split(/\s+/).includes(status),
  );

describe.each(sites)('honours of $name', ({ site: read }) => {
  it('are never said to be granted before their decision', () => {
    const wrong = read().pages.flatMap((page) =>
      honoursOf(page)
        .filter(
          (honour) =>
            !['decided', 'presented'].includes(statusOf(honour) ?? '') &&
            granted.test(text(honour)),
        )
        .map((honour) => `${place(page, honour)} ${text(honour)}`),
    );
    expect(told(wrong)).toBe('');
  });

  it('stand among the received ones only with a decision', () => {
    const wrong = read().pages.flatMap((page) =>
      page.root.querySelectorAll('.honour-group').flatMap((group) => {
        const heading = text(group.querySelector('h2, h3'));
        const allowed = honourStatuses.filter(
          (status) => groupHonours([{ status }])[0]?.heading === heading,
        );
        return group
          .querySelectorAll('.honour')
          .filter((honour) => !allowed.includes(statusOf(honour) as HonourStatus))
          .map((honour) => place(page, honour));
      }),
    );
    expect(told(wrong)).toBe('');
  });

  it('stand on the page of their year, each once, with its state', () => {
    const site = read();
    const wrong = [...site.content.honours.values()].flatMap(({ id, data }) => {
      const found = site
        .page(honourAddress(site.content, id, data.year).split('#')[0] as string)
        .root.querySelectorAll(`#${honourAnchor(id)}`);
      const [honour] = found;
      if (!honour || found.length !== 1) return [`${id}: ${found.length} times`];
      const state = text(setOf(honour)?.querySelector('.state') ?? null);
      return statusOf(honour) === data.status && state === honourStatusLabels[data.status]
        ? []
        : [`${id}: ${statusOf(honour)} “${state}”, not ${data.status}`];
    });
    expect(told(wrong)).toBe('');
  });

  it('name their decision, or say that none is on record', () => {
    const site = read();
    const decisions = new Map(
      [...site.content.honours.values()].map(({ id, data }) => [honourAnchor(id), data]),
    );
    const wrong = site.pages.flatMap((page) =>
      honoursOf(page).flatMap((honour) => {
        const data = decisions.get(attribute(honour, 'id') ?? '');
        if (!data) return [];
        const leads = (setOf(honour) ?? honour)
          .querySelectorAll('.honour-state a')
          .some(
            (link) =>
              data.decision && attribute(link, 'href')?.endsWith(addresses.document(data.decision)),
          );
        if (data.decision)
          return leads ? [] : [`${place(page, honour)} has no link to ${data.decision}`];
        return isPending(data) && !/Chưa có thông tin về quyết định/.test(text(page.root))
          ? [`${place(page, honour)} does not say that there is no decision`]
          : [];
      }),
    );
    expect(told(wrong)).toBe('');
  });

  it('that a model rests on decide what its page may say', () => {
    const site = read();
    const wrong = [...site.content.models.values()].flatMap(({ id, data }) => {
      const honours = data.honours.flatMap(
        (honour) => site.content.honours.get(honour)?.data ?? [],
      );
      if (data.recognition === 'recognised' || honours.some(isReceived)) return [];
      const page = site.page(addresses.model(id));
      const said = [
        ...page.root.querySelectorAll('.entry-head, .profile, .entry-body > section'),
        ...page.root.querySelectorAll('.prose'),
      ];
      return said
        .filter((element) => !element.is('section') || !element.querySelector('.card'))
        .filter((element) => granted.test(text(element)))
        .map((element) => `${place(page, element)} ${text(element).match(granted)?.[0]}`);
    });
    expect(told(wrong)).toBe('');
  });
});
