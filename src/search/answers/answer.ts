import {
  conferenceKindLabels,
  documentKindLabels,
  leadershipRoleLabels,
} from '../../vietnamese/labels.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { addresses } from '../../domain/addresses.ts';
import { wasMember } from '../../domain/names.ts';
import { wordsOf } from '../words.ts';
import type { Facts, HonourState, Said } from './facts.ts';
import { parseQuestion, Phrases, type Question } from './parse.ts';
import type { Topic } from './vocabulary.ts';

/** More are left to the list that the answer leads to. */
const named = 5;

type Template = (question: Question, facts: Facts, today: string) => Said | undefined;

/** Answers what it is sure of, from the record alone: a query of which a word is left over is none of its business. */
export class Answers {
  readonly #facts: Facts;
  readonly #phrases: Phrases;

  constructor(facts: Facts, aliases?: (name: string) => readonly string[]) {
    this.#facts = facts;
    this.#phrases = new Phrases(facts, aliases);
  }

  get scans(): number {
    return this.#facts.scans;
  }

  /** @param today ISO day: what is ahead depends on it */
  to(query: string, today: string): Said | undefined {
    const question = parseQuestion(query, this.#phrases);
    if (!question) return undefined;
    if (question.topics.has('yearBefore')) question.years.push(Number(today.slice(0, 4)) - 1);
    for (const template of templates) {
      const said = template(question, this.#facts, today);
      if (said) return said;
    }
    return undefined;
  }
}

/** True if the question has nothing but these. */
const hasOnly = (
  question: Question,
  allowed: readonly Topic[],
  slots: readonly (keyof Question)[] = [],
): boolean =>
  [...question.topics].every((topic) => topic === 'yearBefore' || allowed.includes(topic)) &&
  (['units', 'people', 'years'] as const).every(
    (slot) => slots.includes(slot) || question[slot].length === 0,
  ) &&
  (['awards', 'number', 'kind', 'meetingKind', 'measure'] as const).every(
    (slot) => slots.includes(slot) || question[slot] === undefined,
  );

const inYears = (years: readonly number[]) =>
  years.length > 0 ? ` năm ${[...new Set(years)].join(', ')}` : '';
const unique = (sources: readonly string[]) => [...new Set(sources)];
const sortedYears = (years: readonly number[]) => [...new Set(years)].sort((a, b) => b - a);

const contact: Template = (question, { contact: ways }) => {
  if (!question.topics.has('contact') || !hasOnly(question, ['contact', 'who', 'what', 'whatIs']))
    return undefined;
  const more = { label: 'Liên hệ', address: addresses.contact };
  return ways.length > 0
    ? {
        state: 'answer',
        lead: 'Liên hệ với trang thông tin',
        items: ways.map(({ term, value }) => ({
          link: { label: term, address: addresses.contact },
          text: value,
        })),
        more,
        sources: [],
      }
    : {
        state: 'answer',
        lead: 'Trang thông tin chưa công bố đơn vị quản lý và địa chỉ liên hệ.',
        items: [],
        more,
        sources: [],
      };
};

const document: Template = (question, { documents }) => {
  const { number, kind, years } = question;
  if (
    number === undefined ||
    !hasOnly(question, ['whatIs', 'when', 'decision', 'what'], ['number', 'kind', 'years'])
  )
    return undefined;
  const wanted = kind ?? (question.topics.has('decision') ? documentKindLabels['quyet-dinh'] : '');
  const found = documents.filter(
    (one) =>
      wordsOf(one.number)[0]?.key === number &&
      (wanted === '' || one.kind === wanted) &&
      (years.length === 0 || years.includes(Number(one.date.slice(0, 4)))),
  );
  const line = (one: Facts['documents'][number]) => ({
    link: { label: `${one.kind} số ${one.number}`, address: one.address },
    text: `ngày ${formatDate(one.date)}: ${one.title}`,
  });
  if (found.length > 0)
    return {
      state: 'answer',
      lead: `Văn bản số ${number}`,
      items: found.slice(0, named).map(line),
      sources: unique(found.map(({ source }) => source)),
    };
  // A number alone may be anything: a sum, a house.
  if (kind === undefined && !question.topics.has('decision')) return undefined;
  const others = documents.filter((one) => wanted === '' || one.kind === wanted);
  return {
    state: 'missing',
    lead: `Chưa có thông tin về ${wanted ? wanted.toLowerCase() : 'văn bản'} số ${number}${inYears(years)}.`,
    items: (others.length > 0 ? others : documents).slice(0, 3).map(line),
    more: { label: 'Tất cả văn bản', address: addresses.documents },
    sources: [],
  };
};

const leaders: Template = (question, { terms, units }) => {
  const { topics, years } = question;
  const roles = (['head', 'deputy', 'overseer'] as const).filter(
    (role) => topics.has(role) || (topics.has('leaders') && role !== 'overseer'),
  );
  if (
    roles.length === 0 ||
    !hasOnly(
      question,
      ['head', 'deputy', 'overseer', 'leaders', 'who', 'what', 'now', 'when', 'whoIs'],
      ['units', 'years'],
    )
  )
    return undefined;
  const label = roles.map((role) => leadershipRoleLabels[role]).join(', ');
  const more = { label: 'Khối trưởng, Khối phó qua các năm', address: addresses.about };
  const own = terms.filter(
    (term) =>
      roles.includes(term.role) &&
      (question.units.length === 0 ||
        (term.unit !== undefined && question.units.includes(term.unit))),
  );
  const line = (term: Facts['terms'][number]) => ({
    link: term.holder,
    text: [
      term.note && `(${term.note})`,
      `${roles.length > 1 ? `${leadershipRoleLabels[term.role]}, ` : ''}${term.period}`,
    ]
      .filter(Boolean)
      .join(', '),
  });
  const found = years.length
    ? own.filter((term) => years.some((year) => term.from <= year && year <= term.to))
    : question.units.length > 0
      ? own
      : roles.flatMap((role) => own.findLast((term) => term.role === role) ?? []);
  const of = question.units.map((at) => units[at]?.label).join(', ');
  if (found.length > 0)
    return {
      state: 'answer',
      lead: of
        ? `${of}: ${label}${inYears(years)}`
        : years.length > 0
          ? `${label}${inYears(years)}`
          : `${label} theo thông tin mới nhất`,
      items: found.map(line),
      more,
      sources: unique(found.map(({ source }) => source)),
    };
  return {
    state: 'missing',
    lead: `Chưa có thông tin về ${of ? `${of} làm ` : ''}${label}${inYears(years)}.`,
    items: (own.length > 0 ? own : terms.filter(({ role }) => roles.includes(role)))
      .slice(-3)
      .reverse()
      .map(line),
    more,
    sources: [],
  };
};

const members: Template = (question, { units, members: known }) => {
  const { topics, years } = question;
  if (
    !topics.has('members') ||
    !hasOnly(question, ['members', 'who', 'what', 'amount', 'now'], ['years'])
  )
    return undefined;
  const more = { label: 'Đơn vị thành viên', address: addresses.units };
  if (years.length > 0) {
    const then = units.filter((unit) => years.every((year) => wasMember(unit, String(year))));
    if (then.length > 0)
      return {
        state: 'answer',
        lead: `${then.length} đơn vị thành viên${inYears(years)}, theo thông tin hiện có`,
        items: then.map(({ label, address }) => ({ link: { label, address }, text: '' })),
        more,
        sources: known ? [known.source] : [],
      };
  }
  const items = known?.units.map((link) => ({ link, text: '' })) ?? [];
  if (!known || items.length === 0) return undefined;
  const lead = `${items.length} đơn vị thành viên tại thời điểm ngày ${formatDate(known.asOf)}`;
  return years.length > 0
    ? {
        state: 'missing',
        lead: `Chưa có thông tin về đơn vị thành viên${inYears(years)}. ${lead}:`,
        items,
        more,
        sources: [known.source],
      }
    : { state: 'answer', lead, to: addresses.units, items, sources: [known.source] };
};

const figures: Template = (question, { figures: all, units }) => {
  const { topics, years, measure: wanted } = question;
  if (
    !(topics.has('collected') || wanted) ||
    !(topics.has('amount') || years.length > 0 || question.units.length > 0) ||
    !hasOnly(question, ['collected', 'amount', 'who', 'what', 'now'], ['units', 'years', 'measure'])
  )
    return undefined;
  const collected = all.filter(({ measure }) =>
    wanted ? measure === wanted : /^(?:thu|nop)\b/.test(fold(measure)),
  );
  if (collected.length === 0) return undefined;
  const isOf = (figure: Facts['figures'][number]) =>
    question.units.length === 0 ||
    (figure.unit !== undefined && question.units.includes(figure.unit));
  const isIn = ({ year }: Facts['figures'][number]) => years.length === 0 || years.includes(year);
  const line = ({ subject, year, text, address }: Facts['figures'][number]) => ({
    link: { label: `${subject}, năm ${year}`, address },
    text,
  });
  const found = collected.filter((figure) => isOf(figure) && isIn(figure));
  const newest = Math.max(...found.map(({ year }) => year));
  const shown = years.length > 0 ? found : found.filter(({ year }) => year === newest);
  const more = { label: 'Số liệu qua các năm', address: addresses.figures };
  if (shown.length > 0)
    return {
      state: 'answer',
      lead: `${shown[0]?.measure ?? ''}${years.length > 0 ? inYears(years) : ' theo thông tin mới nhất'}`,
      items: shown.slice(0, named).map(line),
      more,
      sources: unique(shown.map(({ source }) => source)),
    };
  const of = question.units.map((at) => units[at]?.label).join(', ');
  const near = collected.filter(isOf);
  return {
    state: 'missing',
    lead: `Chưa có thông tin về ${wanted ? wanted.toLowerCase() : 'số thu'}${of && ` của ${of}`}${inYears(years)}.`,
    items: (near.length > 0 ? near : collected.filter(isIn)).slice(0, 3).map(line),
    more,
    sources: [],
  };
};

const meetings: Template = (question, { meetings: all }, today) => {
  const { topics, years, meetingKind } = question;
  const asksWhen = topics.has('next') || topics.has('last') || topics.has('when');
  if (
    !(topics.has('meeting') || meetingKind) ||
    !(asksWhen || (topics.has('meeting') && years.length > 0)) ||
    !hasOnly(
      question,
      ['meeting', 'next', 'last', 'when', 'now', 'what', 'who'],
      ['years', 'meetingKind'],
    )
  )
    return undefined;
  const line = ({ date, title, address }: Facts['meetings'][number]) => ({
    link: { label: title, address },
    text: `ngày ${formatDate(date)}`,
  });
  const more = { label: 'Hội nghị và hoạt động', address: addresses.conferences };
  const own = all.filter(
    ({ date, kinds, title }) =>
      (!meetingKind || kinds.includes(meetingKind)) &&
      (years.length === 0 ||
        years.some((year) => title.includes(String(year)) || date.startsWith(String(year)))),
  );
  const [past, ahead] = [
    own.filter(({ date }) => date <= today).reverse(),
    own.filter(({ date }) => date > today),
  ];
  const say = (state: Said['state'], lead: string, found: Facts['meetings']): Said => ({
    state,
    lead,
    items: found.slice(0, 3).map(line),
    more,
    sources: [],
  });
  if (topics.has('next'))
    return ahead.length > 0
      ? say('answer', 'Hội nghị, hoạt động sắp tới', ahead)
      : say(
          'missing',
          `Chưa có thông tin về hội nghị sắp tới.${past.length > 0 ? ' Gần nhất:' : ''}`,
          past.slice(0, 1),
        );
  if (years.length === 0 && !topics.has('last') && ahead.length > 0)
    return say('answer', 'Hội nghị, hoạt động sắp tới', ahead);
  if (past.length > 0 || ahead.length > 0)
    return say(
      'answer',
      years.length > 0 ? `Hội nghị${inYears(years)}` : 'Hội nghị, hoạt động gần nhất',
      years.length > 0 ? own.toReversed() : past.slice(0, 1),
    );
  return say(
    'missing',
    `Chưa có thông tin về hội nghị${meetingKind ? ` ${conferenceKindLabels[meetingKind as keyof typeof conferenceKindLabels].toLowerCase()}` : ''}${inYears(years)}.`,
    all.slice(-1),
  );
};

/** What was received stands before what is not decided; what was taken back last. */
const states: readonly HonourState[] = [
  'presented',
  'decided',
  'proposed',
  'voted',
  'registered',
  'revoked',
];

const honours: Template = (question, { honours: all, units, people, awards }) => {
  const { topics, years } = question;
  const isAsked = topics.has('honours') || topics.has('proposed');
  const isNamed = question.units.length + question.people.length > 0;
  if (
    !(
      (isAsked && (isNamed || years.length > 0 || question.awards)) ||
      (question.awards && (isNamed || years.length > 0 || topics.has('who')))
    ) ||
    !hasOnly(
      question,
      ['honours', 'proposed', 'who', 'what', 'decision', 'now'],
      ['units', 'people', 'years', 'awards', 'kind'],
    ) ||
    (question.kind !== undefined && question.kind !== documentKindLabels['quyet-dinh'])
  )
    return undefined;
  const isOf = (honour: Facts['honours'][number]) =>
    !isNamed ||
    (honour.unit !== undefined && question.units.includes(honour.unit)) ||
    (honour.person !== undefined && question.people.includes(honour.person));
  const isIn = ({ year }: Facts['honours'][number]) => years.length === 0 || years.includes(year);
  const isAward = ({ award }: Facts['honours'][number]) =>
    !question.awards || question.awards.found.includes(award);
  const found = all
    .filter((honour) => isOf(honour) && isIn(honour) && isAward(honour))
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || b.year - a.year);
  const who = [
    ...question.units.map((at) => units[at]?.label),
    ...question.people.map((at) => people[at]?.label),
  ].join(', ');
  const [onlyAward] = question.awards?.found ?? [];
  const what =
    question.awards?.found.length === 1 && onlyAward !== undefined
      ? awards[onlyAward]?.label
      : question.awards?.typed;
  const line = (honour: Facts['honours'][number]) => ({
    link: { label: honour.who, address: honour.address },
    text: honour.what,
  });
  const [onlyUnit] = question.units;
  const more =
    years.length === 1
      ? {
          label: `Khen thưởng năm ${years[0]}`,
          address: addresses.honoursYear(years[0] as number),
        }
      : onlyUnit !== undefined
        ? { label: units[onlyUnit]?.label ?? '', address: units[onlyUnit]?.address ?? '' }
        : { label: 'Danh sách khen thưởng', address: addresses.honours };
  const about = [what ?? 'khen thưởng', who && `của ${who}`].filter(Boolean).join(' ');
  if (found.length > 0)
    return {
      state: 'answer',
      lead: `${[capital(what ?? 'khen thưởng') + inYears(years), who].filter(Boolean).join(' – ')}${found.length > named ? ` (${named} mục đầu của danh sách)` : ''}`,
      items: found.slice(0, named).map(line),
      more,
      sources: unique(found.slice(0, named).map(({ source }) => source)),
    };
  const near = [
    all.filter((honour) => isOf(honour) && isAward(honour)),
    all.filter((honour) => isOf(honour) && isIn(honour)),
    ...(isNamed ? [all.filter(isOf)] : []),
    ...(question.awards ? [] : [all]),
  ].find((list) => list.length > 0);
  const known = sortedYears(all.map(({ year }) => year));
  return {
    state: 'missing',
    lead: `Chưa có thông tin về ${about}${inYears(years)}.${
      near && !isNamed && !question.awards && known.length > 0
        ? ` Hiện có: năm ${known.slice(0, 6).join(', ')}.`
        : ''
    }`,
    items: (near ?? []).slice(0, 3).map(line),
    more: { label: 'Danh sách khen thưởng', address: addresses.honours },
    sources: [],
  };
};

const person: Template = (question, { people }) => {
  const [at] = question.people;
  const found = at === undefined ? undefined : people[at];
  if (
    !found ||
    question.people.length !== 1 ||
    question.topics.size === 0 ||
    !hasOnly(question, ['whoIs', 'who', 'what'], ['people'])
  )
    return undefined;
  return {
    state: 'answer',
    lead: found.label,
    items: found.offices.map((office) => ({
      link: { label: found.label, address: found.address },
      text: office,
    })),
    sources: [found.source],
  };
};

const templates = [contact, document, leaders, members, figures, meetings, honours, person];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
