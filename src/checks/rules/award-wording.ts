import type { Content } from '../../domain/content.ts';
import { isPending, isReceived } from '../../domain/honours.ts';
import type { Honour, HonourStatus } from '../../schemas/honour.ts';
import type { Context } from '../context.ts';
import { isProse, type Passage, passagesOf } from '../passages.ts';
import type { Finding, Rule } from '../problem.ts';
import type { RawEntry } from '../../files/read.ts';
import { honourStatusLabels, honourStatusWords } from '../../vietnamese/labels.ts';
import { clip, quote, writeInstead } from '../words.ts';

/**
 * A sentence that names an award and its recipient says a state. Where the register knows the honour as pending,
 * the sentence must say so too, whatever its verb; where the register knows nothing, only words of giving are asked about.
 */
export const awardWording: Rule = {
  id: 'award-wording',
  severity: 'warning',
  summary:
    'Mới đăng ký, bình xét, đề nghị thì không viết như đã được tặng (lỗi); câu nói được tặng, được trao phải có quyết định trong honours/ (cảnh báo).',
  check: (context) => {
    const register = registerOf(context.content);
    if (!register) return [];
    return context.perEntry((entry) =>
      proseCollections.has(entry.collection)
        ? passagesOf(context, entry)
            .filter((passage) => isProse(passage) || passage.part === 'tableRow')
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

/** Verbs of giving and receiving, for the place of the message and the words to write instead. */
const givingVerb =
  /(?:đã |vừa |vinh dự |chính thức )*(?:được (?:[\p{L}]+ ){0,6}?(?:trao tặng|tặng thưởng|tặng|trao|khen thưởng|khen|biểu dương|vinh danh|công nhận|ghi nhận|đón nhận|nhận)|trao tặng|tặng thưởng|trao|tặng|đón nhận|nhận|đạt(?: được)?|giành(?: được)?|đoạt|mang về|rinh|thuộc về|về tay|về với|có được|sở hữu|xứng đáng với|khen thưởng|tôn vinh|vinh danh|biểu dương|công nhận|ẵm)(?!\p{L})/giu;
/** The same without words that often say something else: what is asked about where the register knows nothing. */
const plainGiving =
  /(?:được (?:[\p{L}]+ ){0,6}?(?:trao tặng|tặng thưởng|tặng|trao|đón nhận|nhận)|được công nhận|(?:trao tặng|tặng thưởng|trao|tặng)(?= )|(?:đón nhận|vinh dự nhận|đã nhận)(?= )|(?:đạt|giành)(?: được)?(?= (?:danh hiệu )?\p{Lu})|đạt danh hiệu|thuộc về)(?!\p{L})/giu;
/** What says that the honour is pending, refused, conditional or taken back. */
const pendingWords =
  /đề nghị|đề xuất|kiến nghị|xét tặng|bình xét|bình chọn|suy tôn|đăng ký|phấn đấu|dự kiến|chưa(?!\p{L})|không(?! chỉ| những| ngừng)(?!\p{L})|nếu(?!\p{L})|tờ trình|trình (?:UBND|Ủy ban|Chủ tịch|Thủ tướng|Hội đồng)|xem xét|tiêu chuẩn|tiêu chí|mục tiêu|thu hồi|hủy bỏ|Nguồn chưa nêu/iu;
/** Says that it was given although the sentence speaks of a proposal, too. */
const completed =
  /(?:^|[^\p{L}])đã (?:(?!đề nghị|đề xuất|chưa)[\p{L}]+ ){0,4}?(?:tặng|trao|nhận|đạt|giành|đoạt|thuộc về|công nhận|khen thưởng|vinh danh)(?!\p{L})/iu;

/** Behind a name: it gives or holds something and is not the recipient. */
const acts =
  /^(?: \([^)]*\))?,? (?:đã |cũng )?(?:tổ chức|đăng cai|chủ trì|trao|tặng|công bố)(?!\p{L})/iu;
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

/** Forms of commendation that texts name without saying whose: any award that begins so may be meant. */
const forms =
  /^(?:Bằng khen|Giấy khen|Cờ thi đua|Huân chương \p{Lu}\p{L}+(?: \p{L}+)?|Huy chương|Kỷ niệm chương|Chiến sĩ thi đua|Lao động tiên tiến|Tập thể lao động (?:xuất sắc|tiên tiến))/u;

/** What texts call an award: its label, the label without the thing that is handed over, and its bare form. */
function namesOfAward(label: string): string[] {
  const withoutThing = label.replace(/^(?:Cờ|Danh hiệu|Bằng)\s+(?=dẫn đầu|đơn vị)/iu, '');
  const leads = /^(?:đơn vị )?dẫn đầu (?:Khối|Cụm)/iu.exec(withoutThing)?.[0];
  return [label, withoutThing, ...(leads ? [leads] : []), ...(forms.exec(label) ?? [])];
}

/** Names, awards and honours by what texts call them; undefined when there is nothing to compare with. */
function registerOf({ awards, honours, units, people, models }: Content): Register | undefined {
  const labels = new Map<string, string[]>();
  for (const [id, { data }] of awards)
    for (const label of [
      ...data.labels.flatMap(({ label: text }) => namesOfAward(text)),
      ...data.abbreviations,
    ])
      add(labels, fold(label), id);
  for (const { data } of honours.values())
    for (const label of namesOfAward(data.label.replace(/ năm \d{4}$/u, '')))
      add(labels, fold(label), data.award);
  const names = new Map<string, string[]>();
  for (const [id, { data }] of units)
    for (const name of [
      ...data.names.flatMap((n) => [n.name, n.short]),
      ...data.aliases,
      ...data.abbreviations,
    ])
      add(names, fold(name), `unit:${id}`);
  for (const [id, { data }] of people) add(names, fold(data.name), `person:${id}`);
  const received = new Map<string, Honour[]>();
  for (const { data } of honours.values()) add(received, keyOf(data.recipient), data);
  for (const [id, { data }] of models) {
    for (const name of [data.name, ...data.aliases])
      for (const key of keysOfModel(id, data, honours)) add(names, fold(name), key);
  }
  if (labels.size === 0 || names.size === 0) return undefined;
  return {
    awards: anyOf(labels.keys()),
    awardsOf: (label) => labels.get(fold(label)) ?? [],
    names: anyOf(names.keys()),
    keysOf: (name) => names.get(fold(name)) ?? [],
    honours: received,
  };
}

/** Names are found whatever their capitals and spaces. */
const fold = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

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
    : new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'giu');
};

interface Mention {
  name: string;
  keys: readonly string[];
}

function faultsOf(
  context: Context,
  register: Register,
  entry: RawEntry,
  { text, at, leadIn = '' }: Passage,
): Finding[] {
  if (text.search(register.awards) < 0) return [];
  let earlier: Mention[] = [];
  return sentencesOf(text).flatMap(({ sentence, start }) => {
    const own = mentionsIn(register, sentence);
    const before = earlier;
    if (own.length > 0) earlier = own;
    const saysPending =
      (pendingWords.test(sentence) || pendingWords.test(leadIn)) && !completed.test(sentence);
    if (saysPending) return [];
    const awards = [...sentence.matchAll(register.awards)].filter(
      ({ 0: found, index }) =>
        // «dẫn đầu Khối về thu ngân sách» is no award.
        !/^ về(?!\p{L})/u.test(sentence.slice(index + found.length)) || /cờ|bằng/iu.test(found),
    );
    const [award] = awards;
    if (!award) return [];
    const verb = nearest(sentence, givingVerb, award.index);
    const mentioned = own.length > 0 ? own : verb ? before : [];
    if (mentioned.length === 0 && entry.collection === 'models') {
      // In a model's own text, «đơn vị», «anh», «chị» are the model.
      const model = context.content.models.get(entry.id)?.data;
      if (model)
        mentioned.push({
          name: model.name,
          keys: keysOfModel(entry.id, model, context.content.honours),
        });
    }
    const ids = new Set(awards.flatMap(([label]) => register.awardsOf(label)));
    const years = (sentence.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
    const states = mentioned.map(({ name, keys }) => {
      const honours = keys
        .flatMap((key) => register.honours.get(key) ?? [])
        .filter(({ award: id }) => ids.has(id));
      const ofYears = honours.filter(({ year }) => years.length === 0 || years.includes(year));
      return {
        name,
        received: ofYears.some((honour) => isReceived(honour) && honour.decision !== undefined),
        // A year in the sentence may be the year of the meeting: the honour of another year is meant then.
        pending:
          ofYears.find(isPending) ?? (ofYears.length === 0 ? honours.find(isPending) : undefined),
      };
    });
    const label = clip(award[0]);
    const place = { file: entry.file, ...at(start + (verb?.index ?? award.index)) };
    const wrong = states.find(({ received, pending }) => !received && pending);
    if (wrong?.pending) {
      const { status, year } = wrong.pending;
      return [
        {
          ...place,
          severity: 'error' as const,
          message: `Câu này viết ${verb ? quote(clip(verb.found)) : 'như đã được tặng'}, nhưng ${quote(label)} của ${wrong.name} năm ${year} mới ở bước ${quote(honourStatusLabels[status])}.`,
          fix: `${verb ? writeInstead(verb.found, wordsFor(status)) : `Nêu rõ tình trạng: ${quote(`${wordsFor(status)} ${label}`)}.`} Nếu đã có quyết định thì thêm bước decided và số quyết định vào honours/.`,
        },
      ];
    }
    const plain = nearest(sentence, plainGiving, award.index);
    if (!plain || states.length === 0 || states.some(({ received }) => received)) return [];
    return [
      {
        ...place,
        message: `Câu này viết ${quote(clip(plain.found))} nhưng danh sách khen thưởng chưa có quyết định nào về ${quote(label)} cho ${states[0]?.name}${years.length > 0 ? ` năm ${years.join(', ')}` : ''}.`,
        fix: 'Nếu đã có quyết định thì thêm mục này, bước decided và số quyết định vào honours/; nếu chưa thì viết đúng tình trạng mà nguồn nêu: đăng ký, bình xét hay đề nghị.',
      },
    ];
  });
}

const wordsFor = (status: HonourStatus): string => honourStatusWords[status].verb;

/** The recipients that a sentence may speak of: no hosts, places and givers. */
const mentionsIn = (register: Register, sentence: string): Mention[] =>
  [
    ...new Set(
      [...sentence.matchAll(register.names)]
        .filter(
          ({ 0: name, index }) =>
            // A name of one syllable is a common word when it is written small.
            (/\s/.test(name) || /\p{Lu}/u.test(name)) &&
            !aside.test(sentence.slice(Math.max(0, index - 40), index)) &&
            !acts.test(sentence.slice(index + name.length)),
        )
        .map(([name]) => name.replace(/\s+/g, ' ')),
    ),
  ].map((name) => ({ name, keys: register.keysOf(name) }));

/** The match nearest to a place, if it is near at all. */
function nearest(
  sentence: string,
  pattern: RegExp,
  at: number,
): { found: string; index: number } | undefined {
  const [found] = [...sentence.matchAll(pattern)].sort(
    (a, b) => Math.abs(a.index - at) - Math.abs(b.index - at),
  );
  return found && Math.abs(found.index - at) < 120
    ? {
        found: found[0].trim(),
        index: found.index + (found[0].length - found[0].trimStart().length),
      }
    : undefined;
}

function sentencesOf(text: string): { sentence: string; start: number }[] {
  let end = 0;
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}“"«(])/u).map((sentence) => {
    const start = text.indexOf(sentence, end);
    end = start + sentence.length;
    return { sentence, start };
  });
}
