import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, read as readXlsx, SSF, utils, type WorkSheet } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { unpack, zipParts } from '../../src/files/zip.ts';
import { addresses } from '../../src/domain/addresses.ts';
import type { Content } from '../../src/domain/content.ts';
import { type DataSet, dataSets } from '../../src/domain/data-sets.ts';
import { statementsOf } from '../../src/domain/figure-series.ts';
import { columnsOf } from '../../src/outputs/open-data/columns.ts';
import { tables } from '../../src/outputs/open-data/index.ts';
import { formatBytes, formatNumber } from '../../src/vietnamese/numbers.ts';
import { validatorOf } from '../schemas/json-schema.ts';
import { attribute, type BuiltSite, sites, text, told } from './pages.ts';

type Value = string | number | (string | number)[];
interface DataFile {
  so_muc: number;
  phien_ban: string;
  giay_phep?: { dia_chi: string };
  muc: Record<string, Value>[];
}

const bytesOf = (site: BuiltSite, address: string) =>
  readFileSync(join(site.folder, address.slice(1)));
const fileOf = (site: BuiltSite, name: string) =>
  bytesOf(site, addresses.dataFile(name)).toString('utf8');
const jsonOf = (site: BuiltSite, id: DataSet) => JSON.parse(fileOf(site, `${id}.json`)) as DataFile;
const csvOf = (site: BuiltSite, id: DataSet) =>
  parse<Record<string, string>>(fileOf(site, `${id}.csv`), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
/** What a cell of a spreadsheet holds of a value. */
const inCell = (value: Value | undefined) => {
  const shown = value === undefined ? '' : Array.isArray(value) ? value.join(' | ') : String(value);
  return typeof value !== 'number' && /^[=+\-@\t\r＝＋－＠]/.test(shown) ? `'${shown}` : shown;
};

const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
const lengths = <T>(map: ReadonlyMap<string, T>, of: (one: T) => readonly unknown[]) =>
  sum([...map.values()].map((one) => of(one).length));

/** How many rows the content makes of each set, counted another way than the tables do. */
const counted = (content: Content): Record<DataSet, number> => ({
  'khen-thuong': content.honours.size,
  'quyet-dinh': [...content.documents].filter(
    ([id, { data }]) =>
      data.kind === 'quyet-dinh' ||
      [...content.honours.values()].some((honour) => honour.data.decision === id),
  ).length,
  'danh-hieu': new Set([...content.honours.values()].map(({ data }) => data.award)).size,
  'guong-dien-hinh': content.models.size,
  'hoi-nghi': content.conferences.size,
  'nhiem-vu': lengths(content.conferences, ({ data }) => data.tasks?.items ?? []),
  'so-lieu': sum(statementsOf(content).map(({ figure }) => 1 + figure.targets.length)),
  'dang-ky': lengths(content.registrations, ({ data }) =>
    data.units.flatMap(({ titles, targets }) => [...titles, ...targets]),
  ),
  'cham-diem': lengths(content.scoring, ({ data }) =>
    data.units.flatMap(({ parts }) => [1, ...parts]),
  ),
  'phong-trao': content.campaigns.size,
  'ket-qua-phong-trao': lengths(content.campaigns, ({ data }) => data.results),
  'don-vi': content.units.size,
  'to-chuc': content.organisations.size,
  'ten-goi':
    lengths(content.units, ({ data }) => data.names) +
    lengths(content.organisations, ({ data }) => data.names),
  'thanh-vien': lengths(content.units, ({ data }) => data.membership),
  'nhiem-ky': lengths(content.leadership, ({ data }) => data.terms),
  'ca-nhan': content.people.size,
  'chuc-vu': lengths(content.people, ({ data }) => data.offices),
  'van-ban': content.documents.size,
  nguon: content.sources.size,
});

describe.each(sites)('open data of $name', ({ site: read }) => {
  it('has every set as CSV and as JSON, as many rows in each as the content has, and the same in both', () => {
    const site = read();
    const wanted = counted(site.content);
    for (const table of tables) {
      const [csv, json] = [csvOf(site, table.id), jsonOf(site, table.id)];
      const keys = Object.keys(table.schema.shape);
      expect([csv.length, json.so_muc, json.muc.length], table.id).toEqual([
        wanted[table.id],
        wanted[table.id],
        wanted[table.id],
      ]);
      const differ = csv.flatMap((row, i) =>
        keys
          .filter((key) => row[key] !== inCell(json.muc[i]?.[key]))
          .map(
            (key) =>
              `${table.id}, row ${i + 1}, ${key}: ${row[key]} / ${JSON.stringify(json.muc[i]?.[key])}`,
          ),
      );
      expect(told(differ)).toBe('');
    }
  });

  it.each(dataSets)('has JSON of %s that is valid by its schema', (id) => {
    const site = read();
    const check = validatorOf(fileOf(site, `${id}.schema.json`));
    check(jsonOf(site, id));
    expect(
      told((check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)),
    ).toBe('');
  });

  it('has lists of the register and of figures that are valid by the schema of their set', () => {
    const site = read();
    for (const [id, folder] of [
      ['khen-thuong', /^khen-thuong\/(?!.*tra-cuu).*\.json$/],
      ['so-lieu', /^hoi-nghi\/so-lieu.*\.json$/],
    ] as const) {
      const check = validatorOf(fileOf(site, `${id}.schema.json`));
      const files = [...site.files].filter((file) => folder.test(file));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        check(JSON.parse(bytesOf(site, `/${file}`).toString('utf8')));
        expect(check.errors ?? [], file).toEqual([]);
      }
    }
  });

  it('tells every row by its key', () => {
    const site = read();
    for (const { id, key } of tables) {
      const keys = csvOf(site, id).map((row) => key.map((name) => row[name]).join('\n'));
      expect(
        told(
          [...Map.groupBy(keys, (one) => one)]
            .filter(([, same]) => same.length > 1)
            .map(([one]) => `${id}: ${one}`),
        ),
      ).toBe('');
    }
  });

  it('names only ids that the set they lead to has', () => {
    const site = read();
    const ids = new Map(
      dataSets.map((id) => [id, new Set(jsonOf(site, id).muc.map(({ ma }) => ma as string))]),
    );
    const dangling = tables.flatMap((table) => {
      const { muc } = jsonOf(site, table.id);
      return columnsOf(table).flatMap(({ key, to }) =>
        to
          ? muc
              .flatMap((row) => [row[key] ?? []].flat())
              .filter((id) => !ids.get(to)?.has(String(id)))
              .map((id) => `${table.id}, ${key}: ${id} is not in ${to}`)
          : [],
      );
    });
    expect(told(dangling)).toBe('');
    const honoured = (['don-vi', 'ca-nhan', 'guong-dien-hinh'] as const).map((id) => ids.get(id));
    expect(
      jsonOf(site, 'khen-thuong').muc.filter(
        ({ ma_doi_tuong: id }) => id !== undefined && !honoured.some((set) => set?.has(String(id))),
      ),
    ).toEqual([]);
  });

  it('gives addresses that the site has', () => {
    const site = read();
    const start = site.origin + site.base;
    const lost = dataSets.flatMap((id) =>
      jsonOf(site, id)
        .muc.flatMap((row) => Object.values(row).flat())
        .filter(
          (value): value is string => typeof value === 'string' && value.startsWith(site.origin),
        )
        .flatMap((value) => {
          const path = decodeURI(value.slice(start.length).replace(/#.*/, ''));
          return value.startsWith(start) &&
            site.files.has(path.endsWith('/') ? `${path}index.html` : path)
            ? []
            : [`${id}: ${value}`];
        }),
    );
    expect(told(lost)).toBe('');
  });

  it('is described as a data package whose files are what it says', () => {
    const site = read();
    const { resources, version } = JSON.parse(fileOf(site, 'datapackage.json')) as {
      version: string;
      resources: {
        name: DataSet;
        path: string;
        bytes: number;
        hash: string;
        schema: { fields: { name: string }[] };
      }[];
    };
    expect(resources.map(({ name }) => name)).toEqual([...dataSets]);
    expect(version).toMatch(/^(?:\d{4}-\d{2}-\d{2}\.)?[0-9a-f]{8}$/);
    for (const { name, path, bytes, hash, schema } of resources) {
      const file = bytesOf(site, addresses.dataFile(path));
      expect([bytes, hash], name).toEqual([
        file.length,
        `sha256:${createHash('sha256').update(file).digest('hex')}`,
      ]);
      expect(file.toString('utf8').split('\r\n', 1)[0], name).toBe(
        `\uFEFF${schema.fields.map((field) => field.name).join(',')}`,
      );
    }
  });

  it('is whole in its archive, with what explains it and what it may be used for', () => {
    const site = read();
    const data = bytesOf(site, addresses.dataFile('du-lieu.zip'));
    const parts = new Map(zipParts(data).map((part) => [part.name, unpack(data, part)]));
    const files = [...site.files]
      .filter((file) => /^du-lieu\/[^/]+\.(?:xlsx|csv|json)$/.test(file))
      .map((file) => file.slice('du-lieu/'.length));
    expect([...parts.keys()].sort()).toEqual(['DOC-TRUOC.txt', 'GIAY-PHEP.txt', ...files].sort());
    for (const file of files)
      expect(parts.get(file)?.equals(bytesOf(site, addresses.dataFile(file))), file).toBe(true);
    const licence = site.content.site.get('site')?.data.licence;
    expect(parts.get('GIAY-PHEP.txt')?.toString('utf8')).toContain(licence?.url);
    expect(parts.get('DOC-TRUOC.txt')?.toString('utf8')).toContain(
      site.origin + site.base.slice(0, -1) + addresses.data,
    );
  });

  it('has in its workbooks what its other files have, numbers as numbers and days as days', () => {
    const site = read();
    const wrong = tables.flatMap(({ id, schema }) => {
      const { muc } = jsonOf(site, id);
      const book = readXlsx(bytesOf(site, addresses.dataFile(`${id}.xlsx`)), { cellDates: false });
      const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
      return muc.flatMap((row, r) =>
        Object.keys(schema.shape).flatMap((key, c) => {
          const cell = (sheet as WorkSheet)[utils.encode_cell({ r: r + 1, c })] as CellObject;
          const value = row[key];
          const wanted = Array.isArray(value) ? value.join(' | ') : value;
          const day = typeof wanted === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wanted);
          const found = day && cell ? SSF.format('yyyy-mm-dd', cell.v) : cell?.v;
          const type = typeof wanted === 'number' || day ? 'n' : 's';
          return found === (wanted === '' ? undefined : wanted) && (!cell || cell.t === type)
            ? []
            : [`${id} ${r} ${key}: ${String(found)} ${cell?.t}, not ${String(wanted)}`];
        }),
      );
    });
    expect(told(wrong)).toBe('');
  });

  it('names the licence of the content in the files and on every page', () => {
    const site = read();
    const licence = site.content.site.get('site')?.data.licence;
    for (const id of dataSets) expect(jsonOf(site, id).giay_phep?.dia_chi, id).toBe(licence?.url);
    const page = site.page(addresses.data);
    expect(
      page.root.querySelectorAll('a[rel="license"]').map((link) => attribute(link, 'href')),
    ).toEqual([licence?.url]);
    const feet = site.pages
      .map(({ address, html }) => ({ address, foot: html.split('<footer class="site-foot"')[1] }))
      .filter(({ foot }) => foot !== undefined);
    expect(feet.length).toBeGreaterThan(20);
    expect(
      told(
        feet
          .filter(({ foot }) => !foot?.includes(licence?.name ?? '–'))
          .map(({ address }) => address),
      ),
    ).toBe('');
  });

  it('is offered on its page, each file with its size, and explained column by column', () => {
    const site = read();
    const offered = (address: string) =>
      new Map(
        site
          .page(address)
          .root.querySelectorAll('a[download]')
          .map((link) => [attribute(link, 'href')?.slice(site.base.length - 1), text(link.parent)]),
      );
    const all = offered(addresses.data);
    expect([...all.keys()].sort()).toEqual(
      [...site.files]
        .filter((file) => /^du-lieu\/[^/]+\.(?:xlsx|csv|json|zip)$/.test(file))
        .map((file) => `/${file}`)
        .sort(),
    );
    for (const [address, shown] of all)
      expect(shown, address).toContain(
        formatBytes(bytesOf(site, address ?? '').length).replace('\u00a0', ' '),
      );
    for (const table of tables) {
      const page = site.page(addresses.dataSet(table.id));
      expect([...offered(page.address).keys()]).toEqual(
        ['xlsx', 'csv', 'json', 'schema.json'].map((end) =>
          addresses.dataFile(`${table.id}.${end}`),
        ),
      );
      expect(page.root.querySelectorAll('dt code').map(text), table.id).toEqual(
        Object.keys(table.schema.shape),
      );
      expect(text(page.root.querySelector('.facts')), table.id).toContain(
        formatNumber(jsonOf(site, table.id).so_muc),
      );
      expect(text(page.root.querySelector('main')), table.id).toContain(
        jsonOf(site, table.id).phien_ban,
      );
    }
    expect(csvDictionary(site).map(({ bo, cot }) => `${bo}.${cot}`)).toEqual(
      tables.flatMap(({ id, schema }) => Object.keys(schema.shape).map((key) => `${id}.${key}`)),
    );
  });

  it('has nothing of a person that the pages do not show', () => {
    const site = read();
    expect(
      Object.keys(jsonOf(site, 'ca-nhan').muc.reduce((keys, row) => ({ ...keys, ...row }), {}))
        .sort()
        .filter((key) => !['ma', 'danh_xung', 'ten', 'nguon', 'cap_nhat', 'dia_chi'].includes(key)),
    ).toEqual([]);
    for (const row of jsonOf(site, 'ca-nhan').muc)
      expect(
        text(site.page(addresses.person(String(row['ma']))).root.querySelector('main')),
      ).toContain(String(row['ten']).replace(/\s+/g, ' '));
    const everything = dataSets.map((id) => fileOf(site, `${id}.json`)).join('\n');
    const { owner } = site.content.site.get('site')?.data ?? {};
    for (const secret of [
      owner?.email,
      owner?.phone,
      ...[...site.content.people.values()].map(({ data }) => data.sortKey && `"${data.sortKey}"`),
    ])
      if (secret) expect(everything).not.toContain(secret);
    expect(everything).not.toMatch(/\.(?:jpe?g|png|webp|avif|gif)\b/i);
    expect(everything).not.toMatch(/(?<![\p{L}\d.,_+-])(?:\+84|0)[35789]\d{8}(?!\d)/u);
  });
});

const csvDictionary = (site: BuiltSite) =>
  parse<Record<string, string>>(fileOf(site, 'tu-dien.csv'), { bom: true, columns: true });
