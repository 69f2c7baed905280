import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent, type RawEntry } from '../../src/files/read.ts';
import { plainTools } from '../../src/schemas/fields.ts';
import { schemas, type CollectionName, type DataOf } from '../../src/schemas/index.ts';
import * as facts from '../fixtures/source-facts.ts';
import { copiedRuns, fingerprint, sourceFingerprints } from '../fixtures/ten-word-runs.ts';

/** Holds the frozen record against the facts of its sources. What authors write since then is held in `record.test.ts`. */
const root = fileURLToPath(new URL('../fixtures/seed', import.meta.url));
const content = readContent(root);

const entry = (collection: CollectionName, id: string): RawEntry => {
  const found = content.entries.find((e) => e.collection === collection && e.id === id);
  if (!found) throw new Error(`content/ has no entry «${id}» in ${collection}`);
  return found;
};
const data = <C extends CollectionName>(collection: C, id: string): DataOf<C> =>
  schemas[collection](plainTools).parse(entry(collection, id).data) as DataOf<C>;
const ofSeed = <T extends { source: string }>(items: readonly T[]) =>
  items.filter((item) => item.source === facts.seed);
/** Links, headings and emphasis taken away, one line per paragraph. */
const plain = (markdown: string) =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/^(?:#+|-|\d+\.) +/gm, '');

/** Every piece of prose or label of an entry, with the place it stands in; ids, dates, addresses and the name of the site's licence are left out. */
const wordKeys = new Set([
  'title',
  'name',
  'short',
  'summary',
  'text',
  'office',
  'label',
  'measure',
  'chosen',
  'reason',
  'note',
  'description',
  'shortTitle',
  'publisher',
  'author',
  'byline',
  'groups',
  'aliases',
  'role',
  'field',
  'place',
  'province',
  'signer',
]);
interface Piece {
  where: string;
  key: string;
  text: string;
}
function pieces(e: RawEntry): Piece[] {
  const found: Piece[] = [];
  const walk = (value: unknown, path: string, key: string) => {
    if (Array.isArray(value)) value.forEach((item, i) => walk(item, `${path}[${i}]`, key));
    else if (value && typeof value === 'object')
      for (const [k, v] of Object.entries(value))
        if (k !== 'licence') walk(v, path ? `${path}.${k}` : k, k);
        else if (typeof value === 'string' && wordKeys.has(key))
          found.push({ where: `${e.file} ${e.id} ${path}`, key, text: value });
  };
  walk(e.data, '', '');
  for (const [i, paragraph] of plain(e.body).split('\n').entries())
    if (paragraph.trim())
      found.push({ where: `${e.file}:${e.bodyLine + i}`, key: 'body', text: paragraph });
  return found;
}
const sourcesOf = (e: RawEntry) => (e.data as { sources?: string[] }).sources;
const ourPages = ['gioi-thieu', 'tro-nang', 'quyen-rieng-tu'];
const isOurs = (e: RawEntry) => {
  if (e.collection === 'sources') return facts.firstSources.includes(e.id);
  if (e.collection === 'pages') return ourPages.includes(e.id);
  if (e.collection === 'site') return true;
  return sourcesOf(e)?.every((s) => facts.firstSources.includes(s)) ?? false;
};
const ours = content.entries.filter(isOurs);
const ourPieces = ours.flatMap(pieces);
/** Titles and names of sources are quoted as they are. */
const ourProse = ourPieces.filter((p) => !p.where.startsWith('sources/'));

describe('every entry', () => {
  it('can be read', () => expect(content.faults).toEqual([]));
  it.each(content.entries.map((e) => [`${e.file} ${e.id}`, e] as const))(
    '%s keeps its schema',
    (_, e) => {
      const result = schemas[e.collection](plainTools).safeParse(e.data);
      expect(result.error?.issues ?? []).toEqual([]);
    },
  );
  it('is composed Unicode (NFC)', () => {
    const loose = content.entries.flatMap((e) =>
      [e.body, JSON.stringify(e.data)]
        .filter((t) => t !== t.normalize('NFC'))
        .map(() => `${e.file} ${e.id}`),
    );
    expect(loose).toEqual([]);
  });
  it('names no first source that is not there', () => {
    for (const id of facts.firstSources) expect(() => entry('sources', id)).not.toThrow();
  });
});

describe('sources', () => {
  it.each(Object.entries(facts.sources))('%s', (id, expected) =>
    expect(data('sources', id)).toMatchObject(expected),
  );
  it('has neither date nor address for the document of 24/02/2023', () => {
    const { published, url } = data('sources', facts.seed);
    expect({ published, url }).toEqual({});
  });
});

describe('the seven units and the organisations', () => {
  it('are seven on 24/02/2023', () => {
    const members = content.entries
      .filter((e) => e.collection === 'units' && ofSeed(data('units', e.id).membership).length > 0)
      .map((e) => e.id);
    expect(members.sort()).toEqual([...facts.unitIds].sort());
  });
  it.each(Object.entries(facts.units))('%s bears the name of the source: %s', (id, name) => {
    const unit = data('units', id);
    expect(ofSeed(unit.names).map((n) => [n.name, n.asWritten])).toEqual([
      [name, facts.asWritten[id]],
    ]);
    expect(ofSeed(unit.membership)).toEqual([{ asOf: facts.day, source: facts.seed }]);
    expect(ofSeed(unit.names).map((n) => [n.from, n.parent])).toEqual([[undefined, undefined]]);
  });
  it('of the first sources, changes only Quản lý thị trường, in 2025', () => {
    for (const id of facts.unitIds) {
      const unit = data('units', id);
      const later = unit.names.filter(
        (n) => n.source !== facts.seed && facts.firstSources.includes(n.source),
      );
      const events = unit.events
        .filter((n) => facts.firstSources.includes(n.source))
        .map(({ date, source }) => ({ date, source }));
      if (id !== 'quan-ly-thi-truong') {
        expect({ id, later, events }).toEqual({ id, later: [], events: [] });
        continue;
      }
      expect(unit.names[0]!.to).toBe('2025');
      expect(later).toEqual([
        {
          name: 'Chi cục Quản lý thị trường tỉnh Tây Ninh',
          short: 'Chi cục Quản lý thị trường',
          from: '2025',
          parent: 'so-cong-thuong-tinh',
          source: facts.press2025.branch,
        },
      ]);
      expect(events).toEqual([
        { date: '2025', source: facts.press2025.handover },
        { date: '2025', source: facts.press2025.branch },
      ]);
    }
  });
  it.each(Object.entries(facts.organisations))('%s', (id, expected) => {
    const organisation = data('organisations', id);
    expect({ kind: organisation.kind, name: organisation.names[0]!.name }).toEqual(expected);
  });
  it('has the merger of the province on 01/7/2025, and no site address or owner made up', () => {
    const site = data('site', 'site');
    expect(
      site.events
        .filter((e) => facts.firstSources.includes(e.source))
        .map(({ date, source }) => [date, source]),
    ).toEqual([['2025-07-01', facts.press2025.merger]]);
    expect(site.events[0]!.text).toMatch(/Tây Ninh.*Long An.*hợp nhất.*96 xã, phường/);
    expect(site.title).toBe(`Trang thông tin về ${facts.organisations['khoi-thi-dua'].name}`);
  });
});

describe('people and leadership', () => {
  it.each(Object.entries(facts.people))('%s', (id, expected) => {
    const { name, honorific, offices } = data('people', id);
    expect({ name, honorific, offices: ofSeed(offices) }).toEqual(expected);
  });
  it('has the head and deputy of 2022, the hand-over, the head since and the member in charge', () => {
    const { terms, handovers } = data('leadership', 'leadership');
    expect(ofSeed(terms)).toEqual(facts.leadership.terms);
    expect(ofSeed(handovers)).toEqual(facts.leadership.handovers);
  });
});

describe('documents and campaigns', () => {
  it.each(Object.entries(facts.documents))('%s', (id, expected) => {
    const { kind, number, date, issuer, status } = data('documents', id);
    expect({ kind, number, date, issuer, status }).toEqual(expected);
  });
  it('gives the documents the subjects the source gives them', () => {
    expect(data('documents', 'chi-thi-01-ct-ubnd-2023').title).toBe(
      'Về việc phát động phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội, đảm bảo quốc phòng - an ninh năm 2023',
    );
    expect(data('documents', 'ke-hoach-4134-kh-ubnd-2022').title).toBe(
      'Tổ chức các hoạt động và phát động Đợt Thi đua đặc biệt kỷ niệm 75 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi Thi đua ái quốc (11/6/1948 - 11/6/2023)',
    );
  });
  it.each(Object.entries(facts.campaigns))('%s', (id, expected) => {
    const { kind, title, level, launcher, period, document, related, results } = data(
      'campaigns',
      id,
    );
    expect({
      kind,
      title,
      level,
      launcher,
      period,
      document,
      related,
      results: ofSeed(results),
    }).toEqual({
      level: undefined,
      launcher: undefined,
      period: undefined,
      document: undefined,
      related: [],
      results: [],
      ...expected,
    });
  });
});

describe('honours of 2022: proposals, no more', () => {
  it('are three', () => {
    const list = content.entries
      .filter((e) => e.collection === 'honours' && sourcesOf(e)?.includes(facts.seed))
      .map((e) => e.id);
    expect(list.sort()).toEqual(Object.keys(facts.honours).sort());
  });
  it.each(Object.entries(facts.honours))('%s', (id, expected) => {
    const {
      recipient,
      award,
      label,
      year,
      line,
      status,
      steps,
      decision,
      conference,
      reason,
      sources,
    } = data('honours', id);
    expect({
      recipient,
      award,
      label,
      year,
      line,
      status,
      steps,
      decision,
      conference,
      reason,
      sources,
    }).toEqual({ ...expected, decision: undefined, reason: undefined });
  });
  it.each(Object.entries(facts.awards))('award %s', (id, expected) => {
    const { labels, level, decider, rank, form, subjects } = data('awards', id);
    expect({ label: ofSeed(labels)[0]?.label, level, decider, rank, form, subjects }).toEqual({
      ...expected,
      form: undefined,
      subjects: [],
    });
  });
  it.each(Object.entries(facts.models))('model %s is nominated', (id, expected) => {
    const model = data('models', id);
    expect(model).toMatchObject({
      name: expected.name,
      unit: expected.unit,
      kind: 'tap-the',
      years: [2022],
      recognition: 'nominated',
      honours: [expected.honour],
      sources: [facts.seed],
    });
    expect(model.portrait).toBeUndefined();
    expect(model.summary).toMatch(/^Được Khối đề nghị UBND tỉnh tặng /);
  });
  // The check's own rule reads every sentence; this list of verbs is a second pair of eyes.
  it('are nowhere worded as received', () => {
    const received =
      /(?:được|đã|vừa|vinh dự)(?: \p{L}+){0,2} (?:tặng|trao)(?! hoa)|(?:đón|được|vinh dự|đã) nhận (?!bàn giao)|(?<![ếị] )\bnhận (?:cờ|bằng khen|khen)|(?:đoạt|giành)(?: được)? (?:cờ|bằng khen)|được công nhận/iu;
    expect(
      ourProse
        .filter(
          (p) =>
            !p.where.startsWith('pages/') &&
            received.test(p.text.replace(/đề nghị(?: UBND tỉnh)? tặng/giu, 'đề nghị')),
        )
        .map((p) => `${p.where}: ${p.text}`),
    ).toEqual([]);
  });
});

describe('the conference of 24/02/2023', () => {
  const meeting = () => data('conferences', facts.conferenceId);
  it('was held when, by whom and for what the source says', () => {
    expect(meeting()).toMatchObject(facts.conference);
    expect(meeting().place).toBeUndefined();
  });
  it('was attended by', () => expect(meeting().attendees).toEqual(facts.attendance));
  it('recalled two activities of 2022, undated', () =>
    expect(meeting().activities).toEqual(facts.activities));
  it('has figures with their qualifiers and targets', () =>
    expect(meeting().figures).toEqual(facts.figures));
  it('agreed on two goals', () => {
    expect(meeting().goals.map((g) => g.year)).toEqual(facts.goals.map((g) => g.year));
    for (const [i, goal] of facts.goals.entries())
      for (const word of goal.words)
        expect(meeting().goals[i]!.text, `goal ${i + 1}`).toContain(word);
  });
  it('set five tasks for 2023, by Trần Lê Duy', () => {
    const tasks = meeting().tasks!;
    expect({ year: tasks.year, setBy: tasks.setBy, count: tasks.items.length }).toEqual({
      year: 2023,
      setBy: 'tran-le-duy',
      count: 5,
    });
    for (const [i, task] of facts.tasks.entries()) {
      const item = tasks.items[i]!;
      expect({ campaigns: item.campaigns, documents: item.documents }, `task ${i + 1}`).toEqual({
        campaigns: task.campaigns,
        documents: task.documents,
      });
      for (const word of task.words) expect(item.text, `task ${i + 1}`).toContain(word);
    }
    expect(tasks.items[1]!.title).toContain('01/CT-UBND');
  });
  it('heard two comments by Trần Lê Duy', () => {
    expect(meeting().comments.map((c) => c.by)).toEqual(['tran-le-duy', 'tran-le-duy']);
    for (const [i, list] of facts.comments.entries())
      for (const word of list)
        expect(meeting().comments[i]!.text, `comment ${i + 1}`).toContain(word);
  });
  it('signed the pledges of 2023 before witnesses named by office', () =>
    expect(meeting().pledges).toEqual(facts.pledges));
});

describe('the article', () => {
  it('tells of that conference and all it touches', () => {
    expect(data('news', facts.articleId)).toMatchObject({
      date: facts.day,
      category: 'hoi-nghi',
      conference: facts.conferenceId,
      units: facts.unitIds,
      people: Object.keys(facts.people),
      documents: Object.keys(facts.documents),
      honours: Object.keys(facts.honours),
      sources: [facts.seed],
    });
    expect([...data('news', facts.articleId).campaigns].sort()).toEqual(
      Object.keys(facts.campaigns).sort(),
    );
  });
  it('does not carry the author of the source as its own', () =>
    expect(data('news', facts.articleId).byline).toBeUndefined());
});

describe('running text', () => {
  it.each(Object.entries(facts.prose))('%s still says what it must', (place, phrases) => {
    const [collection, id] = place.split(' ') as [CollectionName, string];
    const text = plain(entry(collection, id).body);
    expect(phrases.filter((phrase) => !text.includes(phrase))).toEqual([]);
  });
  it.each(facts.sixCampaigns)('campaign %s is one of the six for 2023', (id) => {
    expect(plain(entry('campaigns', id).body)).toMatch(
      /sáu phong trào trọng tâm mà ông Trần Lê Duy đề nghị Khối .* năm 2023/,
    );
    expect(plain(entry('campaigns', id).body)).toContain(`“${facts.campaigns[id]!.title}”`);
  });

  // The technical pages speak of standards, not of the bloc.
  const aboutBloc = ourProse.filter((p) => !/^pages\/(?:tro-nang|quyen-rieng-tu)/.test(p.where));
  const say = (list: { where: string; found: string }[]) =>
    expect(list.map((l) => `${l.where}: ${l.found}`)).toEqual([]);
  it('has no date, document number or number that the sources do not have', () => {
    say(
      aboutBloc.flatMap(({ where, text }) => {
        const dates = text.match(/\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/-])/g) ?? [];
        const documents = text.match(/\d+\/[A-ZĐ][A-ZĐ-]*/gu) ?? [];
        const rest = text
          .replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/-])/g, '')
          .replace(/\d+\/[A-ZĐ][A-ZĐ-]*/gu, '')
          .replace(/(?:Chỉ thị 01|Kế hoạch 4134)/g, '');
        const numbers = rest.match(/\d[\d.,]*\d%?|\d%?/g) ?? [];
        return [
          ...dates.filter((x) => !facts.dates.includes(x)),
          ...documents.filter((x) => !facts.documentNumbers.includes(x)),
          ...numbers.filter((x) => !facts.numbers.includes(x)),
        ].map((found) => ({ where, found }));
      }),
    );
  });
  it('words each number as exactly as the source does', () => {
    say(
      aboutBloc.flatMap(({ where, text }) =>
        facts.wordings.flatMap(([number, right]) => {
          const found: { where: string; found: string }[] = [];
          const alone = new RegExp(
            `(?<![\\d/.,])${number.replace('.', '\\.')}(?![\\d/%]|[.,]\\d)`,
            'g',
          );
          for (const match of text.matchAll(alone)) {
            const around = text.slice(Math.max(0, match.index - 30), match.index + 50);
            if (!right.test(around)) found.push({ where, found: `…${around}…` });
          }
          return found;
        }),
      ),
    );
  });
  it('pairs documents and events with their own dates', () => {
    say(
      aboutBloc.flatMap(({ where, text }) =>
        [
          ...[...text.matchAll(/01\/CT-UBND\S* (?:\()?ngày (\d+\/\d+\/\d+)/g)].filter(
            (m) => m[1] !== '03/01/2023',
          ),
          ...[...text.matchAll(/4134\/KH-UBND\S* (?:\()?ngày (\d+\/\d+\/\d+)/g)].filter(
            (m) => m[1] !== '29/11/2022',
          ),
          ...[...text.matchAll(/hội nghị(?: chiều)?(?: ngày)? (\d+\/\d+\/\d+)/gi)].filter(
            (m) => m[1] !== '24/02/2023',
          ),
        ].map((m) => ({ where, found: m[0] })),
      ),
    );
  });
  it('puts everything in its year', () => {
    say(
      aboutBloc.flatMap(({ where, text }) =>
        facts.years.flatMap(([words, year]) =>
          [...text.matchAll(words)]
            .filter((m) => m[1] !== year)
            .map((m) => ({ where, found: `${m[0]} (should be ${year})` })),
        ),
      ),
    );
  });
  it('names no person whom the sources do not name', () => {
    say(
      aboutBloc.flatMap(({ where, text }) =>
        (
          text.match(
            /(?<!\p{L})(?:Trần|Nguyễn|Lê|Phạm|Ông|ông|Bà|bà) \p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*/gu,
          ) ?? []
        )
          .map((name) => name.replace(/^(?:Ông|ông|Bà|bà) /, ''))
          .filter((name) => !facts.peopleInProse.includes(name))
          .map((found) => ({ where, found })),
      ),
    );
  });
  it('quotes campaigns by their exact names', () => {
    const titles = Object.values(facts.campaigns).map((c) => c.title);
    say(
      aboutBloc.flatMap(({ where, text }) =>
        [...text.matchAll(/“([^”]*)”/g)]
          .map((m) => m[1]!)
          .filter((q) => !titles.includes(q) && !facts.otherQuotes.includes(q))
          .map((found) => ({ where, found })),
      ),
    );
  });
  it('uses curly quotation marks', () =>
    say(
      ourProse
        .filter((p) => /["„]|(?<=\s)'/.test(p.text))
        .map((p) => ({ where: p.where, found: p.text })),
    ));
});

describe('own words', () => {
  const known = sourceFingerprints();
  const registered = ours
    .flatMap((e) => {
      if (e.collection === 'units' || e.collection === 'organisations')
        return (e.data as { names: { name: string; short: string }[] }).names.flatMap((n) => [
          n.name,
          n.short,
        ]);
      if (e.collection === 'campaigns' || e.collection === 'documents')
        return [(e.data as { title: string }).title];
      return [];
    })
    .filter((name) => name.split(/\s+/).length >= 3);
  it('shares no run of ten words with the source, names apart', () => {
    const copied = ourProse.flatMap((p) =>
      copiedRuns(p.text, [...registered, ...facts.factualPhrases], known).map(
        (run) => `${p.where}: ${run}`,
      ),
    );
    expect(copied).toEqual([]);
  });
  it('would notice a copied sentence', () => {
    const run = 'mot hai ba bon nam sau bay tam chin muoi';
    const list = new Set([fingerprint(run)]);
    expect(copiedRuns('Không, Một hai: BA bốn năm, sáu bẩy tám chín mười!', [], list)).toEqual([
      run,
    ]);
    expect(copiedRuns('một hai ba bốn “năm” sáu bảy tám chín mười', [], list)).toEqual([]);
    expect(copiedRuns('một hai ba bốn năm sáu bảy tám chín mười', ['Ba bốn năm'], list)).toEqual(
      [],
    );
    expect(known.size).toBeGreaterThan(1000);
  });
});
