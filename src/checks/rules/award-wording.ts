import type { Content } from '../../domain/content.ts';
import { isPending, isReceived, statusLabels } from '../../domain/honours.ts';
import type { Honour } from '../../schemas/honour.ts';
import type { Context } from '../context.ts';
import { isProse, type Passage, passagesOf } from '../passages.ts';
import type { Finding, Rule } from '../problem.ts';
import type { RawEntry } from '../../files/read.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const awardWording: Rule = {
  id: 'award-wording',
  severity: 'warning',
  summary:
    'Mới đề nghị thì không viết là đã tặng: câu nói được tặng, được trao phải có quyết định trong honours/.',
  check: (context) => {
    const register = registerOf(context.content);
    if (!register) return [];
    return context.perEntry((entry) =>
      proseCollections.has(entry.collection)
        ? passagesOf(context, entry)
            .filter(isProse)
            .flatMap((passage) => faultsOf(context, register, entry, passage))
        : [],
    );
  },
};

const proseCollections = new Set([
  'news',
  'conferences',
  'models',
  'campaigns',
  'pages',
  'units',
  'people',
  'documents',
  'site',
]);

/** Words that say an award was given, and the words for one that is proposed. */
const given: [RegExp, (found: string) => string][] = [
  [
    /được (?:vinh dự )?(?:trao tặng|tặng thưởng|tặng|trao|đón nhận|nhận)/giu,
    () => 'được đề nghị tặng',
  ],
  [
    /được (?:Thủ tướng|Chủ tịch|UBND|Ủy ban|Uỷ ban|Bộ|Tổng|Chính phủ|Nhà nước|tỉnh|ngành)(?!\p{L})[^,.;]{0,60}? (?:trao tặng|tặng|trao)/gu,
    (found) => found.replace(/^được/, 'được đề nghị'),
  ],
  [/(?:đã )?(?:vinh dự )?(?:đón nhận|nhận)(?= )|vinh dự nhận/giu, () => 'được đề nghị tặng'],
  [
    /(?:đã )?(?:đạt|giành)(?: được)?(?= (?:danh hiệu )?\p{Lu})|(?:đã )?đạt danh hiệu/gu,
    () => 'được đề nghị tặng',
  ],
  [/được công nhận/giu, () => 'được đề nghị công nhận'],
  [/(?:đã )?(?:trao tặng|tặng thưởng|trao|tặng)(?= )/giu, () => 'đề nghị tặng'],
];
const anyGiven = /tặng|trao|nhận|đạt|giành/i;
/** A sentence with one of these does not say that the award was given. */
const notGiven =
  /đề nghị|đề xuất|kiến nghị|xét tặng|bình xét|bình chọn|suy tôn|đăng ký|phấn đấu|dự kiến|chưa|không|nếu|hồ sơ|tờ trình|trình (?:UBND|Ủy ban|Chủ tịch|Thủ tướng|Hội đồng)|xem xét|tiêu chuẩn|mục tiêu|thu hồi|Nguồn chưa nêu/iu;

/** Before a name: it stands there as a place, a host or a giver. */
const aside =
  /(?<!\p{L})(?:tại|ở|do|từ|bởi|trụ sở|hội trường|nhà)(?: (?:trụ sở|hội trường)(?: của)?)? $/iu;

interface Register {
  awards: RegExp;
  awardsOf: (label: string) => string[];
  names: RegExp;
  /** The recipients that a name may stand for, as `unit:hai-quan`. */
  keysOf: (name: string) => readonly string[];
  honours: ReadonlyMap<string, readonly Honour[]>;
}

/** Names, awards and honours by what texts call them; undefined when there is nothing to compare with. */
function registerOf({ awards, honours, units, people, models }: Content): Register | undefined {
  const labels = new Map<string, string[]>();
  for (const [id, { data }] of awards)
    for (const label of [...data.labels.map(({ label: text }) => text), ...data.abbreviations])
      add(labels, label, id);
  const names = new Map<string, string[]>();
  for (const [id, { data }] of units)
    for (const name of [
      ...data.names.flatMap((n) => [n.name, n.short]),
      ...data.aliases,
      ...data.abbreviations,
    ])
      add(names, name, `unit:${id}`);
  for (const [id, { data }] of people) add(names, data.name, `person:${id}`);
  const received = new Map<string, Honour[]>();
  for (const { data } of honours.values()) add(received, keyOf(data.recipient), data);
  for (const [id, { data }] of models) {
    for (const name of [data.name, ...data.aliases])
      for (const key of keysOfModel(id, data, honours)) add(names, name, key);
  }
  if (labels.size === 0 || names.size === 0) return undefined;
  return {
    awards: anyOf(labels.keys()),
    awardsOf: (label) => labels.get(label) ?? [],
    names: anyOf(names.keys()),
    keysOf: (name) => names.get(name) ?? [],
    honours: received,
  };
}

const keyOf = (recipient: Honour['recipient']) =>
  Object.entries(recipient).map(([kind, id]) => `${kind}:${String(id)}`)[0] ?? '';

/** A model stands for itself, its person, or whoever its honours went to. */
function keysOfModel(
  id: string,
  model: { person?: string | undefined; honours: string[] },
  honours: Content['honours'],
): string[] {
  const rested = model.honours.flatMap((honour) => {
    const recipient = honours.get(honour)?.data.recipient;
    return recipient ? [keyOf(recipient)] : [];
  });
  return [
    ...new Set([`model:${id}`, ...(model.person ? [`person:${model.person}`] : []), ...rested]),
  ];
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Any of these texts, whole, the longest first. */
const anyOf = (texts: Iterable<string>) => {
  const escaped = [...texts]
    .filter((text) => text.length > 2 && /\p{L}/u.test(text))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+'));
  return escaped.length === 0
    ? /(?!)/g
    : new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'gu');
};

const flat = (text: string) => text.replace(/\s+/g, ' ');

function faultsOf(
  context: Context,
  register: Register,
  entry: RawEntry,
  { text, at }: Passage,
): Finding[] {
  if (!anyGiven.test(text) || text.search(register.awards) < 0) return [];
  return sentencesOf(text).flatMap(({ sentence, start }) => {
    if (notGiven.test(sentence)) return [];
    const [award] = [...sentence.matchAll(register.awards)];
    const verb = award && verbIn(sentence, award.index);
    if (!award || !verb) return [];
    const ids = new Set(register.awardsOf(flat(award[0])));
    const years = (sentence.match(/(?<=[Nn]ăm )\d{4}/g) ?? []).map(Number);
    const mentioned = [
      ...new Set(
        [...sentence.matchAll(register.names)]
          .filter(({ index }) => !aside.test(sentence.slice(Math.max(0, index - 40), index)))
          .map(([name]) => flat(name)),
      ),
    ].map((name) => ({ name, keys: register.keysOf(name) }));
    // In a model's own text, «đơn vị», «anh», «chị» are the model.
    if (mentioned.length === 0 && entry.collection === 'models') {
      const model = context.content.models.get(entry.id)?.data;
      if (model)
        mentioned.push({
          name: model.name,
          keys: keysOfModel(entry.id, model, context.content.honours),
        });
    }
    const states = mentioned.map(({ name, keys }) => {
      const honours = keys
        .flatMap((key) => register.honours.get(key) ?? [])
        .filter(
          (honour) => ids.has(honour.award) && (years.length === 0 || years.includes(honour.year)),
        );
      return {
        name,
        received: honours.some((honour) => isReceived(honour) && honour.decision !== undefined),
        pending: honours.find(isPending),
      };
    });
    // Another recipient may stand in the sentence as a host or a guest: only a pending honour tells that it is the one meant.
    const wrong =
      states.find(({ received, pending }) => !received && pending) ??
      (states.some(({ received }) => received) ? undefined : states[0]);
    if (!wrong) return [];
    const label = flat(award[0]);
    const what = wrong.pending
      ? `${quote(label)} của ${wrong.name} năm ${wrong.pending.year} mới ở bước ${quote(statusLabels[wrong.pending.status])}`
      : `sổ khen thưởng chưa có quyết định nào về ${quote(label)} cho ${wrong.name}${years.length > 0 ? ` năm ${years.join(', ')}` : ''}`;
    return [
      {
        file: entry.file,
        ...at(start + verb.index),
        message: `Câu này viết ${quote(verb.found)} nhưng ${what}.`,
        fix: `${writeInstead(clip(verb.found), verb.right)} Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/.`,
      },
    ];
  });
}

/** The words nearest to the award that say it was given. */
function verbIn(
  sentence: string,
  at: number,
): { found: string; right: string; index: number } | undefined {
  for (const [pattern, right] of given) {
    const found = [...sentence.matchAll(pattern)].sort(
      (a, b) => Math.abs(a.index - at) - Math.abs(b.index - at),
    )[0];
    if (found && Math.abs(found.index - at) < 120)
      return { found: found[0].trim(), right: right(found[0]).trim(), index: found.index };
  }
  return undefined;
}

function sentencesOf(text: string): { sentence: string; start: number }[] {
  let end = 0;
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}“"«(])/u).map((sentence) => {
    const start = text.indexOf(sentence, end);
    end = start + sentence.length;
    return { sentence, start };
  });
}
