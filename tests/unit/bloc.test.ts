import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { campaignState } from '../../src/domain/campaigns.ts';
import type { Content } from '../../src/domain/content.ts';
import { isReceived } from '../../src/domain/honours.ts';
import { termsOfYear } from '../../src/domain/leadership.ts';
import { placeOf } from '../../src/files/layout.ts';
import { readContentText } from '../../src/files/read.ts';
import { conferenceKinds } from '../../src/schemas/conference.ts';
import { documentKinds } from '../../src/schemas/document.ts';
import { plainTools, qualifiers } from '../../src/schemas/fields.ts';
import { honourLines, honourStatuses } from '../../src/schemas/honour.ts';
import { collectionNames, schemas } from '../../src/schemas/index.ts';
import { newsCategories } from '../../src/schemas/news.ts';
import { type BlocOptions, generateBloc, writeBloc } from '../fixtures/bloc/generate.ts';
import { hostileTexts, longTitle, longUnitName } from '../fixtures/bloc/hostile.ts';

const today = '2026-11-22';

const hashOf = (options: BlocOptions) => {
  const hash = createHash('sha256');
  for (const [path, content] of generateBloc(options)) hash.update(`${path}\n`).update(content);
  return hash.digest('hex');
};

/** The content as pages get it, with the texts by file. */
function read(files: Map<string, string | Buffer>) {
  const content = Object.fromEntries(
    collectionNames.map((name) => [name, new Map()]),
  ) as unknown as Content;
  const bodies: string[] = [];
  for (const [path, text] of files) {
    if (typeof text !== 'string' || !placeOf(path)) continue;
    const { entries, faults } = readContentText(path, text);
    expect(faults, path).toEqual([]);
    for (const { collection, id, data, body } of entries) {
      (content[collection] as Map<string, unknown>).set(id, {
        id,
        data: schemas[collection](plainTools).parse(data),
      });
      bodies.push(body);
    }
  }
  return { content, bodies };
}

const files = generateBloc();
const { content, bodies } = read(files);
const all = <C extends keyof Content>(name: C) =>
  [...content[name].values()].map(({ data }) => data) as (Content[C] extends Map<
    string,
    { data: infer D }
  >
    ? D
    : never)[];
const honours = all('honours');
const conferences = all('conferences');
const units = all('units');
const models = all('models');
const news = all('news');

const folders: string[] = [];
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'bloc-'));
  folders.push(path);
  return path;
};
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true })));

describe('generateBloc', () => {
  it('gives the same bytes for the same options, others for another seed', () => {
    expect(hashOf({ articles: 5 })).toBe(hashOf({ articles: 5 }));
    expect(hashOf({ articles: 5 })).not.toBe(hashOf({ articles: 5, seed: 'khac' }));
  });
  it('leaves an article as it is when more are asked for', () => {
    const articlesOf = (count: number) =>
      [...generateBloc({ articles: count })].filter(
        ([path]) => path.startsWith('news/') && path.endsWith('.md'),
      );
    expect(articlesOf(12).slice(0, 6)).toEqual(articlesOf(6));
  });
  it('is as large as asked for', () => {
    const sizes = (of: Content) =>
      (['units', 'honours', 'models', 'news', 'conferences', 'campaigns', 'people'] as const).map(
        (name) => of[name].size,
      );
    expect(sizes(content)).toEqual([12, 300, 40, 45, 12, 15, 20]);
    expect(content.documents.size).toBeGreaterThanOrEqual(25);
    const other = read(
      generateBloc({ articles: 3, honours: 90, models: 25, years: 7, units: 14 }),
    ).content;
    expect(sizes(other)).toEqual([14, 90, 25, 3, 14, 15, 20]);
    expect(new Set([...other.honours.values()].map(({ data }) => data.year)).size).toBe(7);
  });
  it('is large when large is asked for', () => {
    const large = [...generateBloc({ size: 'large', articles: 0 })];
    const honoursOf = large
      .filter(([path]) => /^honours\/\d{4}\.yaml$/.test(path))
      .map(([, text]) => String(text).match(/^- id: /gm)?.length ?? 0);
    expect(honoursOf).toHaveLength(15);
    expect(honoursOf.reduce((a, b) => a + b)).toBe(3000);
    expect(large.filter(([path]) => /^models\/.*\.md$/.test(path))).toHaveLength(400);
    expect(large.filter(([path]) => /^units\//.test(path))).toHaveLength(12);
  });
  it('refuses sizes that its histories do not fit', () => {
    expect(() => generateBloc({ units: 3 })).toThrow(RangeError);
    expect(() => generateBloc({ articles: Number.NaN })).toThrow(RangeError);
  });
  it('passes the check', () => {
    const root = folder();
    writeBloc(root, { articles: 24 });
    const { problems, internal } = runCheck({ root, today });
    // Its strange texts are warned of, and so is a cover that is far too small: they are meant to be.
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(internal).toBe(false);
  });
  it('is plainly fictional and composed', () => {
    for (const [path, text] of files) {
      if (typeof text !== 'string') continue;
      expect(text.normalize('NFC') === text, path).toBe(true);
      expect(text, path).not.toMatch(/Tây Ninh|Long An/);
    }
  });
});

describe('writeBloc', () => {
  it('replaces what it wrote before and nothing else', () => {
    const root = folder();
    writeBloc(root, { articles: 2 });
    writeBloc(root, { articles: 1 });
    expect(runCheck({ root }).stats.entries).toBe(
      read(generateBloc({ articles: 1 })).content.news.size + entriesBesideNews(),
    );
    const foreign = folder();
    writeFileSync(join(foreign, 'quan-trong.txt'), 'giữ lại');
    expect(() => writeBloc(foreign)).toThrow(/holds files/);
  });
  const entriesBesideNews = () =>
    collectionNames.reduce((sum, name) => sum + (name === 'news' ? 0 : content[name].size), 0);
});

describe('the honours', () => {
  it('stand at every status, in both lines, of every kind of recipient', () => {
    expect(new Set(honours.map((h) => h.status))).toEqual(new Set(honourStatuses));
    expect(new Set(honours.map((h) => h.line))).toEqual(new Set(honourLines));
    expect(new Set(honours.flatMap((h) => Object.keys(h.recipient)))).toEqual(
      new Set(['unit', 'person', 'model']),
    );
  });
  it('rest on decisions once decided, many on one', () => {
    for (const honour of honours.filter(isReceived))
      expect(content.documents.get(honour.decision ?? '')?.data.kind, honour.id).toBe('quyet-dinh');
    const perDecision = Map.groupBy(
      honours.filter((h) => h.decision),
      (h) => h.decision,
    );
    expect(Math.max(...[...perDecision.values()].map((list) => list.length))).toBeGreaterThan(8);
  });
  it('have dates of every exactness, corrections, and labels of two laws', () => {
    expect(new Set(honours.flatMap((h) => h.steps.map(({ date }) => date?.length ?? 0)))).toEqual(
      new Set([0, 4, 7, 10]),
    );
    expect(honours.some((h) => h.corrections.length > 0)).toBe(true);
    expect(
      new Set(honours.filter((h) => h.award === 'huan-chuong-vi-du').map((h) => h.label)).size,
    ).toBeGreaterThan(1);
  });
  it('are one for each recipient, award and year', () => {
    expect(new Set(honours.map((h) => JSON.stringify([h.recipient, h.award, h.year]))).size).toBe(
      honours.length,
    );
  });
  it('go to units that exist when they are decided, some of which are no more', () => {
    const ended = new Set(
      [...content.units].filter(([, { data }]) => data.succeededBy.length > 0).map(([id]) => id),
    );
    expect(honours.some((h) => 'unit' in h.recipient && ended.has(h.recipient.unit))).toBe(true);
  });
});

describe('the units', () => {
  it('include a merger, a split, a double rename and a new parent under one name', () => {
    const successors = units.flatMap((unit) => unit.succeededBy);
    expect(
      successors.some((id) => successors.indexOf(id) !== successors.lastIndexOf(id)),
      'merger',
    ).toBe(true);
    expect(
      units.some((unit) => unit.succeededBy.length === 2),
      'split',
    ).toBe(true);
    expect(
      units.some((unit) => new Set(unit.names.map(({ name }) => name)).size === 3),
      'double rename',
    ).toBe(true);
    expect(
      units.some(
        ({ names }) =>
          new Set(names.map(({ name }) => name)).size === 1 &&
          new Set(names.map(({ parent }) => parent)).size > 1,
      ),
      'new parent',
    ).toBe(true);
  });
  it('include one that left and came back, one whose membership has no dates and one of a very long name', () => {
    expect(units.some((unit) => unit.membership.length === 2)).toBe(true);
    expect(
      units.some((unit) => unit.membership.some(({ from, to, asOf }) => !from && !to && !asOf)),
    ).toBe(true);
    expect(longUnitName).toHaveLength(160);
    expect(units.some((unit) => unit.names.some(({ name }) => name === longUnitName))).toBe(true);
  });
});

describe('people and models', () => {
  it('share names without sharing ids', () => {
    const mau = all('people').filter(({ name }) => name === 'Nguyễn Văn Mẫu');
    expect(mau).toHaveLength(3);
    expect(new Set(mau.map((person) => person.offices[0]?.unit)).size).toBe(3);
    expect(models.filter(({ name }) => name === 'Nguyễn Văn Mẫu')).toHaveLength(2);
  });
  it('are shown with a portrait only with consent, unless the opposite is asked for', () => {
    expect(models.some(({ portrait }) => portrait)).toBe(true);
    expect(models.some(({ portrait }) => !portrait)).toBe(true);
    expect(models.filter(({ portrait, consent }) => portrait && !consent)).toEqual([]);
    const without = [
      ...read(generateBloc({ articles: 0, unconsentedPortrait: true })).content.models.values(),
    ].filter(({ data }) => data.portrait && !data.consent);
    expect(without).toHaveLength(1);
  });
  it('are nominated and recognised, as their honours say', () => {
    expect(new Set(models.map(({ recognition }) => recognition)).size).toBe(2);
    for (const { name, recognition, honours: own } of models) {
      expect(
        own.some((id) =>
          isReceived((content.honours.get(id) as { data: (typeof honours)[number] }).data),
        ),
        name,
      ).toBe(recognition === 'recognised');
    }
  });
});

describe('meetings, campaigns and leadership', () => {
  it('hold meetings of every kind, several a year', () => {
    expect(
      new Set(
        conferences.flatMap(({ kinds, activities }) => [
          ...kinds,
          ...activities.map((a) => a.kind),
        ]),
      ),
    ).toEqual(new Set(conferenceKinds));
    expect(
      Math.max(
        ...[...Map.groupBy(conferences, ({ date }) => date.slice(0, 4)).values()].map(
          (list) => list.length,
        ),
      ),
    ).toBeGreaterThan(3);
  });
  it('hold figures that compare across years, of every exactness, with and without value and targets', () => {
    const figures = conferences.flatMap((conference) => conference.figures);
    expect(new Set(figures.map(({ qualifier }) => qualifier))).toEqual(
      new Set([...qualifiers, undefined]),
    );
    expect(
      new Set(figures.map(({ value, targets }) => `${value !== undefined} ${targets.length > 0}`))
        .size,
    ).toBe(4);
    expect(
      new Set(
        figures
          .filter(({ measure }) => measure === 'Thu ngân quỹ giả định')
          .map(({ year }) => year),
      ).size,
    ).toBe(6);
  });
  it('hold pledges with witnesses, tasks, goals and comments', () => {
    const main = conferences.filter(({ kinds }) => kinds.includes('tong-ket'));
    expect(main).toHaveLength(6);
    for (const { title, pledges, tasks, goals, comments } of main)
      expect(
        [pledges[0]?.witnesses.length, tasks?.items.length, goals.length, comments.length],
        title,
      ).toEqual([3, 3, 2, 2]);
  });
  it('hold campaigns in every state, some of unknown time, one with quotes in its name', () => {
    const campaigns = all('campaigns');
    expect(new Set(campaigns.map(({ period }) => campaignState(period, today)))).toEqual(
      new Set(['coming', 'running', 'ended', 'launched', 'unknown']),
    );
    expect(campaigns.some(({ period }) => period === undefined)).toBe(true);
    expect(campaigns.some(({ title }) => /“.*”.*".*"/.test(title))).toBe(true);
  });
  it('hand the lead over to whoever leads next, with a year of which nothing is known', () => {
    const leadership = content.leadership.get('leadership')?.data as NonNullable<
      ReturnType<Content['leadership']['get']>
    >['data'];
    expect(leadership.handovers.length).toBeGreaterThan(1);
    for (const { date, from, to } of leadership.handovers) {
      expect(
        leadership.terms.some(
          (term) => term.role === 'head' && term.unit === from && term.to === date,
        ),
        date,
      ).toBe(true);
      expect(
        leadership.terms.some(
          (term) => term.role === 'head' && term.unit === to && term.from === date,
        ),
        date,
      ).toBe(true);
    }
    expect(
      [2021, 2022, 2023, 2024, 2025, 2026].filter(
        (year) => termsOfYear(leadership, year, 'head').length === 0,
      ),
    ).toEqual([2023]);
  });
});

describe('the strange', () => {
  it('stands in titles, plain text all of it', () => {
    const titles = new Set(news.map(({ title }) => title));
    for (const text of hostileTexts) expect(titles).toContain(text);
    expect(longTitle).toHaveLength(180);
    expect(titles).toContain(longTitle);
    expect(titles.size).toBe(news.length);
  });
  it('leaves unknown what may be unknown', () => {
    const optional: [string, readonly object[], string[]][] = [
      [
        'conferences',
        conferences,
        ['place', 'session', 'host', 'yearReviewed', 'attendees', 'tasks', 'cover', 'updated'],
      ],
      [
        'campaigns',
        all('campaigns'),
        ['launcher', 'level', 'period', 'document', 'cover', 'updated'],
      ],
      ['documents', all('documents'), ['issuer', 'signer', 'url', 'updated']],
      ['awards', all('awards'), ['form', 'level', 'decider']],
      ['people', all('people'), ['honorific', 'sortKey', 'updated']],
      ['models', models, ['person', 'role', 'field', 'portrait', 'consent', 'updated']],
      ['news', news, ['conference', 'cover', 'byline', 'updated']],
      ['honours', honours, ['decision', 'conference', 'reason', 'updated']],
      ['sources', all('sources'), ['author', 'published', 'url', 'note']],
    ];
    for (const [name, entries, keys] of optional) {
      for (const key of keys) {
        const known = entries.filter(
          (entry) => (entry as Record<string, unknown>)[key] !== undefined,
        ).length;
        expect(
          known > 0 && known < entries.length,
          `${name}.${key}: ${known} of ${entries.length}`,
        ).toBe(true);
      }
    }
  });
  it('covers every category and kind of document, and several corrections of one article', () => {
    expect(new Set(news.map(({ category }) => category))).toEqual(new Set(newsCategories));
    expect(new Set(all('documents').map(({ kind }) => kind))).toEqual(new Set(documentKinds));
    expect(Math.max(...news.map(({ corrections }) => corrections.length))).toBeGreaterThan(1);
  });
  it('holds every form of Markdown, and texts that are empty', () => {
    const text = bodies.join('\n');
    for (const form of [
      /^## /m,
      /^### /m,
      /^\d\. /m,
      /^ {3}- /m,
      /^- \[x\]/m,
      /^\| ---/m,
      /^> > /m,
      /^```$/m,
      /\[\^nguon\]/,
      /!\[.+\]\(\.\//,
      /\]\(\/don-vi\//,
      /\]\(\/khen-thuong\/\d{4}\/#kt-/,
      /\]\(#muc/,
    ])
      expect(text).toMatch(form);
    expect(bodies).toContain('');
  });
  it('names an owner, no address of its own, and addresses that moved', () => {
    const site = content.site.get('site')?.data;
    expect(site?.url).toBeUndefined();
    expect(Object.keys(site?.owner ?? {})).toEqual([
      'name',
      'responsible',
      'address',
      'email',
      'phone',
    ]);
    expect(content.redirects.size).toBe(3);
  });
  it('attaches reports', () => {
    const attached = [...files]
      .filter(([path]) => path.endsWith('.pdf'))
      .map(([, file]) => file.toString('latin1'));
    expect(attached.length).toBeGreaterThan(1);
    for (const text of attached)
      expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1])).startsWith('xref')).toBe(true);
  });
  it('draws true pictures of many shapes', async () => {
    const pictures = [...files].filter(([path]) => /\.(?:jpg|png)$/.test(path)) as [
      string,
      Buffer,
    ][];
    const shapes = new Set<string>();
    for (const [path, file] of pictures) {
      const { format, width, height } = await sharp(file).metadata();
      expect(path.endsWith(format === 'jpeg' ? '.jpg' : '.png'), path).toBe(true);
      shapes.add(`${width}×${height}`);
    }
    for (const shape of ['1600×1067', '800×1000', '2400×400', '12×8'])
      expect(shapes).toContain(shape);
  });
});
