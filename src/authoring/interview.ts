import type { Context } from '../checks/context.ts';
import { quote } from '../checks/words.ts';
import type { Prompt } from './prompt.ts';
import { draft, type Request } from './create.ts';
import { type Kind, kinds } from './kinds.ts';
import { choicesFor, type Option, optionsFor, readOption, UsageError } from './options.ts';
import { authorLabels } from '../vietnamese/labels.ts';

interface Known {
  kind: Kind | undefined;
  title: string | undefined;
  /** What the command line says for a kind. */
  valuesFor: (kind: Kind) => Map<string, readonly string[]>;
  slug: string | undefined;
  today: string;
}

/** So many choices are listed with numbers; of more, the first ones. */
const mostListed = 20;

/** Asks for the kind, the title and the fields that have short answers; the rest is written in the file. Enter leaves a field for later. */
export async function askForRest(
  prompt: Prompt,
  context: Context,
  { kind: given, title: typed, valuesFor, slug: chosen, today }: Known,
): Promise<Request> {
  const kind = given ?? (await askKind(prompt));
  const values = valuesFor(kind);
  let title = typed?.trim() ?? '';
  while (title === '') title = await prompt.ask(`Tiêu đề hoặc tên (ví dụ: ${kind.example}): `);
  for (const option of questionsOf(kind)) {
    const asked =
      values.has(option.path) ||
      (option.path.includes('.') &&
        [...values.keys()].some((path) => path.startsWith(option.path.replace(/\.\w+$/, '.'))));
    if (!asked) await askField(prompt, context, kind, option, values, today);
  }
  let slug = chosen;
  for (;;) {
    try {
      const { shortenedFrom, file } = draft({ kind, title, values, slug, today }, context);
      if (!shortenedFrom || slug !== undefined) return { kind, title, values, slug, today };
      const answer = await prompt.ask(
        `Tên đầy đủ dài ${shortenedFrom.length} ký tự nên được rút gọn: ${file}\nEnter để dùng, hoặc gõ tên khác (không dấu, nối bằng dấu gạch): `,
      );
      if (answer === '') return { kind, title, values, slug, today };
      slug = answer;
    } catch (error) {
      if (!(error instanceof UsageError) || !error.message.includes('--slug')) throw error;
      prompt.say(error.message.replace(/--slug /, ''));
      slug = await prompt.ask('Tên (không dấu, nối bằng dấu gạch): ');
    }
  }
}

async function askKind(prompt: Prompt): Promise<Kind> {
  prompt.say(
    `Bạn muốn viết gì?\n${kinds.map(({ collection, name }, index) => `  ${String(index + 1).padStart(2)}. ${authorLabels[collection]} (${name})`).join('\n')}`,
  );
  for (;;) {
    const answer = await prompt.ask(`Chọn số từ 1 đến ${kinds.length}: `);
    const kind =
      kinds[Number(answer) - 1] ??
      kinds.find(({ name, words }) => name === answer || words.includes(answer));
    if (kind) return kind;
    prompt.say(`Không có lựa chọn ${quote(answer)}.`);
  }
}

/** The fields with short answers: needed ones, those that a file's place depends on, and those worth a question. */
function questionsOf(kind: Kind): Option[] {
  const short = new Set(['day', 'date', 'enum', 'reference', 'whole-number']);
  const options = optionsFor(kind).filter(
    ({ name, path, field }, index, all) =>
      short.has(field.kind) &&
      name !== 'published' &&
      all.findIndex((other) => other.path === path) === index,
  );
  const needed = options.filter(
    (option) => !option.optional || kind.worthAsking?.includes(option.path),
  );
  // Of the ways of a choice only the first is asked for; the others are options of the command line.
  return needed.filter(
    ({ path }, index) =>
      !path.includes('.') ||
      needed.findIndex((other) => other.path.split('.')[0] === path.split('.')[0]) === index,
  );
}

async function askField(
  prompt: Prompt,
  context: Context,
  kind: Kind,
  option: Option,
  values: Map<string, readonly string[]>,
  today: string,
): Promise<void> {
  const list = choicesFor(option.field, context);
  if (list.length > 0) {
    const rows = list
      .slice(0, mostListed)
      .map(
        ({ value, label }, index) =>
          `  ${String(index + 1).padStart(2)}. ${label === value ? value : `${label} (${value})`}`,
      );
    prompt.say(
      [
        `${option.field.description}:`,
        ...rows,
        ...(list.length > mostListed
          ? [`  … và ${list.length - mostListed} mục khác, gõ mã để chọn`]
          : []),
      ].join('\n'),
    );
  }
  const needed = option.path === kind.yearly;
  const fallback =
    needed && option.path === 'date'
      ? `; Enter là hôm nay, ${today}`
      : needed
        ? ''
        : '; Enter để điền sau';
  const many = option.many ? '; nhiều thì cách nhau bằng dấu phẩy' : '';
  const question =
    list.length > 0
      ? `Chọn số hoặc mã (${option.name}${many}${fallback}): `
      : `${option.field.description} (${option.name}${many}${fallback}): `;
  for (;;) {
    const answer = await prompt.ask(question);
    if (answer === '' && needed && option.path === 'date') values.set('date', [today]);
    if (answer === '' && !(needed && option.path === 'year')) return;
    const typed = answer
      .split(',')
      .map((part) => list[Number(part.trim()) - 1]?.value ?? part)
      .join(',');
    try {
      const read = readOption(option, [typed], context);
      if (read.length > 0) {
        values.set(option.path, read);
        return;
      }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      prompt.say(error.message);
    }
  }
}
