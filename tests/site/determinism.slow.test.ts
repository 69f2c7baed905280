import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build-site.ts';
import { addresses } from '../../src/domain/addresses.ts';
import { type CampaignState, campaignState } from '../../src/domain/campaigns.ts';
import { firstDay, lastDay } from '../../src/domain/time.ts';
import { campaignStateLabels } from '../../src/vietnamese/labels.ts';
import { differences } from './files.ts';
import { attribute, type BuiltSite, readSite, sites, text, told } from './pages.ts';
import { buildDate, envOf, type SiteName, testSites } from './sites.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds a test site once more, on a day. */
async function again(name: SiteName, day = buildDate): Promise<string> {
  const out = join(testSites, `${name}-${day}-again`);
  made.push(out);
  const { ok } = await build({
    out,
    env: { ...envOf(name), BUILD_DATE: day },
    quiet: true,
    precompress: true,
  });
  if (!ok) throw new Error(`${name} could not be built for ${day}`);
  return out;
}

describe.each(sites.filter(({ name }) => name !== 'real-subpath'))(
  'the same content and day ($name)',
  ({ name, site: read }) => {
    it('give the same bytes', async () => {
      const { added, removed, changed } = differences(read().folder, await again(name));
      expect(
        told([
          ...added.map((file) => `only in the second: ${file}`),
          ...removed.map((file) => `only in the first: ${file}`),
          ...changed.map((file) => `differs: ${file}`),
        ]),
      ).toBe('');
    });
  },
);

describe.each(sites.filter(({ name }) => name === 'bloc'))(
  'the day of the build ($name)',
  ({ name, site: read }) => {
    /** Before, within and after the period of a campaign whose bounds are known. */
    let days: { day: string; state: CampaignState }[];
    let built: BuiltSite[];
    let subject: string;

    beforeAll(async () => {
      const campaign = [...read().content.campaigns.values()].find(
        ({ data: { period } }) => period?.from && period.to,
      );
      if (!campaign?.data.period?.from || !campaign.data.period.to)
        throw new Error('No campaign has a known beginning and end.');
      subject = campaign.id;
      const { from, to } = campaign.data.period;
      days = [
        { day: shifted(firstDay(from), -1), state: 'coming' },
        { day: firstDay(from), state: 'running' },
        { day: lastDay(to), state: 'running' },
        { day: shifted(lastDay(to), 1), state: 'ended' },
      ];
      built = [];
      for (const { day } of days) built.push(readSite(name, await again(name, day)));
    });

    it('moves a campaign from coming to running to ended', () => {
      const said = built.map((site) =>
        text(site.page(addresses.campaign(subject)).root.querySelector('.kicker')),
      );
      expect(
        said.map((kicker, i) => kicker.endsWith(campaignStateLabels[days[i]?.state ?? 'unknown'])),
      ).toEqual([true, true, true, true]);
      const listed = built.map((site) =>
        site
          .page(addresses.campaigns)
          .root.querySelectorAll('main section')
          .filter((section) =>
            section
              .querySelectorAll('a')
              .some((link) => attribute(link, 'href') === addresses.campaign(subject)),
          )
          .map((section) => text(section.querySelector('h2'))),
      );
      expect(listed).toEqual(days.map(({ state }) => [campaignStateLabels[state]]));
    });

    it('changes only pages that name a campaign whose state has changed, and no other file', () => {
      for (const [i, site] of built.entries()) {
        const next = built[i + 1];
        if (!next) continue;
        const [before, after] = [days[i]?.day ?? '', days[i + 1]?.day ?? ''];
        const moving = new Set(
          [...site.content.campaigns.values()]
            .filter(
              ({ data }) =>
                campaignState(data.period, before) !== campaignState(data.period, after),
            )
            .map(({ id }) => addresses.campaign(id)),
        );
        const why = (address: string) => {
          if (moving.has(address)) return 'its own state';
          const named =
            site.pages
              .find((page) => page.address === address)
              ?.root.querySelectorAll('main a')
              .filter((link) => moving.has(attribute(link, 'href') ?? '')) ?? [];
          return named.length > 0
            ? `names ${new Set(named.map((link) => attribute(link, 'href'))).size} of them`
            : undefined;
        };
        const { added, removed, changed } = differences(site.folder, next.folder);
        const pages = [
          ...new Set(
            changed.map(
              (file) => `/${file.replace(/\.(?:br|gz)$/, '').replace(/index\.html$/, '')}`,
            ),
          ),
        ];
        console.log(
          `${before} → ${after}, ${moving.size} campaigns move: ${pages.map((address) => `${address} (${why(address) ?? 'no reason'})`).join(', ') || 'nothing changes'}`,
        );
        expect([...added, ...removed]).toEqual([]);
        expect(pages.filter((address) => why(address) === undefined)).toEqual([]);
        expect([...moving].filter((address) => !pages.includes(address))).toEqual([]);
      }
    });

    it('changes nothing but states and the groups they make', () => {
      const [first, ...others] = built as [BuiltSite, ...BuiltSite[]];
      const states = new RegExp(Object.values(campaignStateLabels).join('|'), 'g');
      for (const page of first.pages) {
        for (const site of others) {
          const [before, after] = [page.html, site.page(page.address).html].map((html) =>
            // These two group the campaigns by state, so that whole lists change places.
            page.address === addresses.campaigns
              ? html.replace(/<main.*<\/main>/s, '')
              : page.address === addresses.home
                ? html.replace(
                    /<section aria-labelledby="phong-trao">.*?(?=<section aria-labelledby="phu-trach">)/s,
                    '',
                  )
                : html.replace(states, '…'),
          );
          if (before !== after) expect(after, page.address).toBe(before);
        }
      }
    });
  },
);

/** An ISO day some days earlier or later. */
const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
