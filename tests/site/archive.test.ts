import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { reviewsOfTasks, seriesOf } from '../../src/domain/conferences.ts';
import { measuresOf, statementsOf } from '../../src/domain/figure-series.ts';
import { conferenceKinds } from '../../src/schemas/conference.ts';
import { attribute, type BuiltSite, type Page, sites, text, told } from './pages.ts';

const file = (site: BuiltSite, address: string) =>
  readFileSync(join(site.folder, address.slice(1)), 'utf8');
const linksOf = (site: BuiltSite, page: Page, within = 'main') =>
  page.root
    .querySelectorAll(`${within} a[href]`)
    .map((link) => (attribute(link, 'href') ?? '').replace(site.base, '/').split('#')[0]);

describe.each(sites)('the archive of meetings of $name', ({ site: read }) => {
  it('lists every meeting once, over all its pages, and under each of its kinds', () => {
    const site = read();
    const listed = (first: string) =>
      site.pages
        .filter(({ address }) => address === first || address.startsWith(`${first}trang/`))
        .flatMap((page) => linksOf(site, page, '.item-title'));
    const wanted = [...site.content.conferences.keys()].map(addresses.conference).sort();
    expect(listed(addresses.conferences).sort()).toEqual(wanted);
    for (const kind of conferenceKinds) {
      const own = [...site.content.conferences]
        .filter(([, { data }]) => data.kinds.includes(kind))
        .map(([id]) => addresses.conference(id))
        .sort();
      expect(listed(addresses.conferencesOfKind(kind)).sort(), kind).toEqual(own);
    }
  });

  it('leads from every meeting to the others of its series and to those that look back at its tasks', () => {
    const site = read();
    const missing = [...site.content.conferences.values()].flatMap((entry) => {
      const links = new Set(linksOf(site, site.page(addresses.conference(entry.id))));
      const series = seriesOf(
        site.content,
        entry.data.kinds[0] as (typeof conferenceKinds)[number],
      ).flatMap(({ meetings }) => meetings);
      return [...series.filter(() => series.length > 1), ...reviewsOfTasks(site.content, entry)]
        .filter(({ id }) => !links.has(addresses.conference(id)))
        .map(({ id }) => `${entry.id} → ${id}`);
    });
    expect(told(missing)).toBe('');
  });

  it('draws every series of figures and states every figure in the table beside', () => {
    const site = read();
    for (const measure of measuresOf(site.content)) {
      const page = site.page(addresses.measure(measure.slug));
      expect(page.root.querySelectorAll('.chart').length, page.address).toBe(measure.series.length);
      expect(page.root.querySelectorAll('tbody tr').length, page.address).toBe(
        measure.series.reduce((sum, { statements }) => sum + statements.length, 0),
      );
    }
  });

  it('says the word of an approximate value in every drawing of it', () => {
    const site = read();
    const words = { gan: 'gần', tren: 'trên', hon: 'hơn' } as const;
    const unsaid = statementsOf(site.content).flatMap(({ figure }) => {
      if (figure.value === undefined || !figure.qualifier || figure.qualifier === 'dat') return [];
      const word = words[figure.qualifier];
      const page = site.page(
        addresses.measure(
          measuresOf(site.content).find(({ measure }) => measure === figure.measure)?.slug ?? '',
        ),
      );
      return page.root
        .querySelectorAll('.bars')
        .some((svg) => (attribute(svg, 'aria-label') ?? '').includes(`${figure.year}: ${word} `))
        ? []
        : [figure.id];
    });
    expect(told(unsaid)).toBe('');
  });

  it('has files of the figures and of the calendar that others can read', () => {
    const site = read();
    const lines = parse<Record<string, string>>(file(site, addresses.figuresFile('csv')), {
      bom: true,
      columns: true,
    });
    const statements = statementsOf(site.content);
    expect(lines.length).toBe(
      statements.reduce((sum, { figure }) => sum + 1 + figure.targets.length, 0),
    );
    expect(
      (JSON.parse(file(site, addresses.figuresFile('json'))) as { so_muc: number }).so_muc,
    ).toBe(lines.length);
    const events = new ICAL.Component(
      ICAL.parse(file(site, addresses.calendar())) as unknown[],
    ).getAllSubcomponents('vevent');
    expect(new Set(events.map((event) => String(event.getFirstPropertyValue('uid')))).size).toBe(
      site.content.conferences.size,
    );
  });

  it('has the tasks and the pledges of every meeting', () => {
    const site = read();
    const on = (first: string) =>
      site.pages
        .filter(({ address }) => address.startsWith(first))
        .map((page) => text(page.root.querySelector('main')))
        .join('\n');
    const [tasks, pledges] = [on(addresses.tasks), on(addresses.pledges)];
    for (const { data } of site.content.conferences.values()) {
      if (data.tasks) expect(tasks).toContain(`Nhiệm vụ năm ${data.tasks.year}`);
      for (const { year, witnesses } of data.pledges) {
        expect(pledges).toContain(`Giao ước thi đua năm ${year}`);
        for (const { office } of witnesses) expect(pledges).toContain(office);
      }
    }
  });
});
