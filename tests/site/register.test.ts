import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { awardLabel, dateOfHonour, isPending, isReceived } from '../../src/domain/honours.ts';
import { matrixOf } from '../../src/domain/matrix.ts';
import {
  honoursPerPage,
  listOf,
  recipientsPerPage,
  registerLists,
  registerOf,
  statusSlugs,
} from '../../src/domain/register.ts';
import { attribute, type BuiltSite, sites, text, told } from './pages.ts';

const fileOf = (site: BuiltSite, address: string) =>
  readFileSync(join(site.folder, address.slice(1)), 'utf8');
const csvOf = (site: BuiltSite, list: string) =>
  parse<Record<string, string>>(fileOf(site, addresses.honoursFile(list, 'csv')), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
const runs = /^[=+\-@\t\r]/;
/** What a cell holds of a text. */
const cell = (value: string | undefined) =>
  value === undefined ? '' : runs.test(value) ? `'${value}` : value;

describe.each(sites)('the register of $name', ({ site: read }) => {
  it('has every honour of a list on its pages, in order and with nothing left out', () => {
    const site = read();
    const wrong = registerLists(site.content).flatMap(({ facet, value, count }) => {
      const pages = Array.from({ length: Math.max(1, Math.ceil(count / honoursPerPage)) }, (_, i) =>
        site.page(addresses.honoursList(facet, value, i + 1)),
      );
      const shown = pages.flatMap((page) =>
        page.root
          .querySelectorAll('.honour')
          .map((line) => text(line.closest('.honour-set')?.querySelector('.honour-award') ?? null)),
      );
      const wanted = listOf(site.content, facet, value).map(({ data }) =>
        data.label.replace(/\s+/g, ' '),
      );
      const misplaced = wanted.findIndex((label, i) => !shown[i]?.includes(label));
      return shown.length !== count
        ? [`${facet} ${value}: ${shown.length} of ${count}`]
        : misplaced < 0
          ? []
          : [
              `${facet} ${value}, line ${misplaced + 1}: “${shown[misplaced]}”, not “${wanted[misplaced]}”`,
            ];
    });
    expect(told(wrong)).toBe('');
  });

  it('says of every year whether a decision is on record, and makes a roll only then', () => {
    const site = read();
    for (const { value } of registerLists(site.content).filter(({ facet }) => facet === 'nam')) {
      const received = listOf(site.content, 'nam', value).filter(({ data }) => isReceived(data));
      const page = site.page(addresses.honoursList('nam', value));
      const roll = addresses.honoursRoll(Number(value));
      expect(
        text(page.root.querySelector('.honour-group > p.gap')).includes(
          'Chưa có thông tin về quyết định khen thưởng',
        ),
        value,
      ).toBe(received.length === 0);
      expect(site.files.has(`${roll.slice(1)}index.html`), value).toBe(received.length > 0);
      if (received.length > 0)
        expect(
          site
            .page(roll)
            .root.querySelectorAll('.golden-name')
            .map((name) => text(name).replace(/ \(.*/, ''))
            .sort(),
        ).toEqual(
          received
            .map(({ recipient }) => recipient.name.replace(/\s+/g, ' ').replace(/ \(.*/, ''))
            .sort(),
        );
      else expect(text(page.root)).toContain(`Chưa có Bảng vàng năm ${value}`);
    }
  });

  it('shows of each year how far its honours have come, with a gap where there is no decision', () => {
    const site = read();
    for (const { value } of registerLists(site.content).filter(({ facet }) => facet === 'nam')) {
      const steps = site
        .page(addresses.honoursList('nam', value))
        .root.querySelectorAll('.passage > li');
      const decided = listOf(site.content, 'nam', value).filter(({ data }) =>
        data.steps.some(({ status }) => status === 'decided'),
      ).length;
      expect(steps).toHaveLength(5);
      expect(text(steps[3] ?? null)).toContain(decided > 0 ? `${decided}/` : 'Chưa có thông tin');
    }
  });

  it('is in its files as it is on its pages: CSV read again by another reader', () => {
    const site = read();
    const wrong = [
      { address: addresses.honours as string, lines: registerOf(site.content) },
      ...registerLists(site.content).map(({ facet, value }) => ({
        address: addresses.honoursList(facet, value),
        lines: listOf(site.content, facet, value),
      })),
    ].flatMap(({ address, lines }) => {
      const rows = csvOf(site, address);
      const same =
        rows.length === lines.length &&
        lines.every(({ id, data, recipient }, i) => {
          const row = rows[i] as Record<string, string>;
          const decision = data.decision
            ? site.content.documents.get(data.decision)?.data
            : undefined;
          return (
            row['ma'] === id &&
            row['nam'] === String(data.year) &&
            row['ten'] === cell(recipient.name) &&
            row['khen_thuong'] === cell(data.label) &&
            row['ly_do'] === cell(data.reason) &&
            row['tinh_trang'] === statusSlugs[data.status] &&
            row['so_quyet_dinh'] === (decision?.number ?? '') &&
            row['dia_chi']?.endsWith(`#kt-${id}`)
          );
        });
      const json = JSON.parse(fileOf(site, addresses.honoursFile(address, 'json'))) as {
        so_muc: number;
        muc: { ma: string }[];
      };
      const sameJson =
        json.so_muc === lines.length &&
        json.muc.map(({ ma }) => ma).join() === lines.map(({ id }) => id).join();
      const risky = rows.flatMap((row) => Object.values(row)).filter((value) => runs.test(value));
      return [
        ...(same ? [] : [`${address}: CSV differs`]),
        ...(sameJson ? [] : [`${address}: JSON differs`]),
        ...risky.map((value) => `${address}: ${value}`),
      ];
    });
    expect(told(wrong)).toBe('');
  });

  it('offers the files of each list where the list is', () => {
    const site = read();
    const linked = (address: string) =>
      site
        .page(address)
        .root.querySelectorAll('a[download]')
        .map((link) => attribute(link, 'href'));
    for (const address of [
      addresses.honours,
      ...registerLists(site.content).map(({ facet, value }) => addresses.honoursList(facet, value)),
    ]) {
      expect(linked(address)).toEqual(
        (['csv', 'json'] as const).map(
          (format) => site.base.slice(0, -1) + addresses.honoursFile(address, format),
        ),
      );
    }
  });

  it('counts units by years as the honours do', () => {
    const site = read();
    const { rows } = matrixOf(site.content);
    const all = [...site.content.honours.values()].map(({ data }) => data);
    const sums = (what: 'received' | 'pending') => rows.reduce((sum, row) => sum + row[what], 0);
    expect([sums('received'), sums('pending')]).toEqual([
      all.filter(isReceived).length,
      all.filter(isPending).length,
    ]);
    const lines = site.page(addresses.honoursTable).root.querySelectorAll('.matrix tbody tr');
    const numbers = (selector: string) =>
      lines
        .flatMap((line) =>
          line.querySelectorAll(`td ${selector}`).filter((found) => !found.closest('.sum')),
        )
        .reduce((sum, found) => sum + parseInt(text(found), 10), 0);
    expect([numbers('b'), numbers('i')]).toEqual([sums('received'), sums('pending')]);
    expect(lines).toHaveLength(rows.length);
  });

  it('lists under each decision everyone it honours, with words to cite it by', () => {
    const site = read();
    for (const [id, own] of Map.groupBy(registerOf(site.content), ({ data }) => data.decision)) {
      if (id === undefined) continue;
      const page = site.page(addresses.document(id));
      const document = site.content.documents.get(id)?.data;
      expect(page.root.querySelectorAll('#duoc-khen').length).toBe(1);
      const lines = Array.from({ length: Math.ceil(own.length / recipientsPerPage) }, (_, i) =>
        site.page(addresses.document(id, i + 1)),
      ).flatMap(({ root }) => root.querySelectorAll('.recipients li'));
      expect(lines, id).toHaveLength(own.length);
      expect(text(page.root.querySelector('.citation'))).toContain(document?.number);
      const received = own.filter(({ data }) => isReceived(data));
      const labels = page.root
        .querySelectorAll('#duoc-khen ~ * h3, .honour-section h3')
        .map((heading) => text(heading))
        .filter((heading) => !/hủy bỏ/.test(heading));
      const ranks = labels.map(
        (label) =>
          received.find(({ data }) =>
            label.startsWith(
              awardLabel(
                site.content.awards.get(data.award)?.data as never,
                dateOfHonour(data),
              ).replace(/\s+/g, ' '),
            ),
          )?.rank ?? -1,
      );
      expect(ranks, id).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  it('holds back the filter and what it loads until there is a script to use it', () => {
    const site = read();
    const page = site.page(addresses.honours);
    const form = page.root.querySelector('.honour-filter');
    expect(form && attribute(form, 'data-index')).toBe(
      site.base.slice(0, -1) + addresses.honoursIndex(),
    );
    expect(site.files.has(addresses.honoursIndex().slice(1))).toBe(true);
    const options = page.root
      .querySelectorAll('.honour-filter option')
      .filter((option) => attribute(option, 'value') !== '');
    expect(form?.tagName).toBe('search');
    // A facet of one value tells nothing apart.
    const byFacet = [...Map.groupBy(registerLists(site.content), ({ facet }) => facet)].filter(
      ([facet, lists]) => facet !== 'ten' && lists.length > 1,
    );
    expect(options).toHaveLength(byFacet.reduce((sum, [, lists]) => sum + lists.length, 0));
  });
});
