import type { Asked, CodeHost } from './github/host.ts';

/** What was asked of the code host, one request a paragraph, without what differs from run to run: commits by their place in the history, queries in one line, files as text. */
export function transcript({ repository }: CodeHost, asked: readonly Asked[]): string {
  const commits = [...repository.commits.keys()];
  const blobs = new Set(
    [...repository.commits.values()].flatMap(({ tree }) =>
      [...tree.values()].map(({ oid }) => oid),
    ),
  );
  const named = (text: string) =>
    text.replace(/\b[0-9a-f]{40}\b/g, (oid) =>
      commits.includes(oid)
        ? `<commit ${commits.indexOf(oid) + 1}>`
        : blobs.has(oid)
          ? '<file>'
          : oid,
    );
  const told = asked.filter((one, index) => !isLook(one) || asked.findIndex(isLook) === index);
  // The question for rights and the first look go out side by side: which arrives first is chance.
  const look = told.findIndex(isLook);
  const [first, second] = told.slice(look, look + 2);
  if (first && second && /\/collaborators\//.test(second.path)) told.splice(look, 2, second, first);
  return (
    told
      .map((one) => named([`${one.method} ${one.path}`, ...details(one)].join('\n')))
      .join('\n\n') + '\n'
  );
}

/** Every minute Sveltia CMS looks whether something new is published, which is told once. */
const isLook = ({ body }: Asked): boolean =>
  /history\(first: 1\) \{ nodes \{ oid message/.test(String(body['query'] ?? ''));

function details({ body }: Asked): string[] {
  const { query, variables, ...rest } = body as {
    query?: string;
    variables?: Record<string, unknown>;
  };
  if (query === undefined)
    return Object.keys(rest).length > 0 ? indent(JSON.stringify(rest, undefined, 2)) : [];
  return indent(
    [short(query), ...(variables ? [JSON.stringify(variables, withFiles, 2)] : [])].join('\n'),
  );
}

const indent = (text: string): string[] =>
  text
    .replaceAll('\\n', '\n      ')
    .split('\n')
    .map((line) => `    ${line}`.trimEnd());

/** Many alike under numbered names are told by the first. */
const short = (query: string): string => {
  const flat = query.replace(/\s+/g, ' ').trim();
  return flat.replace(
    /(\b(content|commit)_0:.*?) \2_1:.*$/,
    '$1 … and the same for every other file } }',
  );
};

/** Files as an author would read them; pictures by their beginning, which says what they are. */
function withFiles(key: string, value: unknown): unknown {
  if (key !== 'contents' || typeof value !== 'string') return value;
  const bytes = Buffer.from(value, 'base64');
  return bytes.includes(0)
    ? `(${bytes.subarray(8, 12).toString('latin1')})`
    : bytes.toString('utf8');
}
