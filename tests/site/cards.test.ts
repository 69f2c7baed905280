import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addresses, contentYears } from '../../src/domain/addresses.ts';
import { recognitionLabels } from '../../src/vietnamese/labels.ts';
import { attribute, type Page, sites, told } from './pages.ts';

const meta = (page: Page, property: string): string | undefined => {
  const element =
    page.root.querySelector(`meta[property="${property}"]`) ??
    page.root.querySelector(`meta[name="${property}"]`);
  return element ? attribute(element, 'content') : undefined;
};

describe.each(sites)('social cards of $name', ({ site: read }) => {
  /** The pages that have a card, by what they show. */
  const wanted = () => {
    const { content } = read();
    return [
      ...[...content.news.keys()].map(addresses.article),
      ...[...content.conferences.keys()].map(addresses.conference),
      ...[...content.campaigns.keys()].map(addresses.campaign),
      ...[...content.models.keys()].map(addresses.model),
      addresses.home,
      ...contentYears(content).map(addresses.year),
      ...[...content.honours.values()].map(({ data }) => addresses.honoursYear(data.year)),
      ...[...content.units.keys()].map(addresses.unit),
      ...[...content.people.keys()].map(addresses.person),
      ...[...content.documents.keys()].map((id) => addresses.document(id)),
    ];
  };

  it('are named in full by their pages, with size and words', () => {
    const site = read();
    const wrong = wanted().flatMap((address) => {
      const page = site.page(address);
      const said = [
        'og:image',
        'og:image:width',
        'og:image:height',
        'og:image:type',
        'twitter:card',
      ].map((name) => meta(page, name));
      const right = [
        site.origin + site.base.slice(0, -1) + addresses.card(address),
        '1200',
        '630',
        'image/png',
        'summary_large_image',
      ];
      const alt = meta(page, 'og:image:alt') ?? '';
      return said.join() === right.join() && alt.length > 10
        ? []
        : [`${address}: ${said.join(' ')} “${alt}”`];
    });
    expect(wanted().length).toBeGreaterThan(10);
    expect(told(wrong)).toBe('');
  });

  it('lie where the pages say, as PNG of 1200 × 630 pixels', () => {
    const site = read();
    const wrong = wanted().flatMap((address) => {
      const file = addresses.card(address).slice(1);
      if (!site.files.has(file)) return [`${file} does not exist`];
      const png = readFileSync(join(site.folder, file));
      return png.toString('latin1', 1, 4) === 'PNG' &&
        png.readUInt32BE(16) === 1200 &&
        png.readUInt32BE(20) === 630
        ? []
        : [`${file} is no card`];
    });
    expect(told(wrong)).toBe('');
  });

  it('are made for no other page', () => {
    const site = read();
    const pages = new Set(wanted());
    expect(
      told(
        site.pages
          .filter((page) => !pages.has(page.address) && meta(page, 'og:image'))
          .map((page) => page.address),
      ),
    ).toBe('');
    expect(
      [...site.files].filter((file) => file.startsWith('the/') && file.endsWith('.png')).length,
    ).toBe(pages.size);
  });

  it('say of a model that awaits a decision that it is proposed', () => {
    const site = read();
    for (const { id, data } of site.content.models.values()) {
      expect(meta(site.page(addresses.model(id)), 'og:image:alt')).toContain(
        recognitionLabels[data.recognition],
      );
    }
  });
});
