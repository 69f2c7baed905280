import { type Call, isFields, itemsWithin, textWithin, within } from './call.ts';
import { elsewhere, overtaken, taken } from './explain.ts';
import type { Heads } from './heads.ts';

/** Sveltia CMS labels a proposal when it has saved all of it. */
const editorLabel = 'sveltia-cms/';

/** Asks the code host on the author's behalf: a GraphQL query, or the path of a REST address. */
export interface Ask {
  query: (query: string) => Promise<unknown>;
  get: (path: string) => Promise<unknown>;
}

/**
 * Sveltia CMS commits to a proposal's branch whatever stands there by now, and so would undo what another author has saved since.
 * Before a commit goes out this holds the branch to the commit that the form was filled from: GitHub then refuses one that has moved.
 * Returns why the commit must not go out, or nothing.
 */
export async function holdToForm(call: Call, heads: Heads, ask: Ask): Promise<string | undefined> {
  const input = within(call.variables, 'input');
  const branch = textWithin(input, 'branch', 'branchName');
  const known = heads.branches.get(branch);
  if (known === undefined) return standing(input, branch, heads, ask);
  if (isFields(input))
    input['expectedHeadOid'] =
      (heads.unsure.has(branch) && (await ownOnTopOf(known, branch, input, heads, ask))) || known;
  heads.unsure.add(branch);
  const stale =
    heads.begun.has(branch) &&
    heads.base !== heads.opened &&
    (await haveChanged(input, heads, ask));
  return stale ? overtaken : undefined;
}

/** The commit that an interrupted save has left on top of the one that is known, if it is there and is the author's own. */
async function ownOnTopOf(
  known: string,
  branch: string,
  input: unknown,
  heads: Heads,
  ask: Ask,
): Promise<string> {
  const ref = `ref(qualifiedName: ${JSON.stringify(branch)}) { target { ... on Commit { oid author { user { login } } parents(first: 1) { nodes { oid } } } } }`;
  const target = within(
    await ask.query(inRepository(input, ref)),
    'data',
    'repository',
    'ref',
    'target',
  );
  const own =
    textWithin(target, 'author', 'user', 'login') === heads.login &&
    textWithin(itemsWithin(target, 'parents', 'nodes')[0], 'oid') === known;
  return own ? textWithin(target, 'oid') : '';
}

/**
 * A branch that this page has not seen. It is the author's own to go on with only as what an interrupted save left: no proposal yet, or one without the editor's label.
 * With the label the save came to its end, in another window or browser of the author's.
 */
async function standing(
  input: unknown,
  branch: string,
  heads: Heads,
  ask: Ask,
): Promise<string | undefined> {
  const repository = textWithin(input, 'branch', 'repositoryNameWithOwner');
  const [owner] = repository.split('/');
  const proposals = await ask.get(
    `/repos/${repository}/pulls?head=${encodeURIComponent(`${owner}:${branch}`)}&state=open`,
  );
  if (!Array.isArray(proposals)) return taken;
  if (proposals.some((one) => textWithin(one, 'user', 'login') !== heads.login)) return taken;
  const isWhole = proposals.some((one) =>
    itemsWithin(one, 'labels').some((label) => textWithin(label, 'name').startsWith(editorLabel)),
  );
  return isWhole ? elsewhere : undefined;
}

/** Whether a file that is to be written differs between the published text that the form was filled from and the newest one. */
async function haveChanged(input: unknown, heads: Heads, ask: Ask): Promise<boolean> {
  const paths = ['additions', 'deletions'].flatMap((kind) =>
    itemsWithin(input, 'fileChanges', kind).map((change) => textWithin(change, 'path')),
  );
  const at = (name: string, commit: string) =>
    paths
      .map(
        (path, index) =>
          `${name}_${index}: object(expression: ${JSON.stringify(`${commit}:${path}`)}) { oid }`,
      )
      .join(' ');
  const answer = await ask.query(
    inRepository(input, `${at('before', heads.opened)} ${at('now', heads.base)}`),
  );
  return paths.some(
    (_, index) =>
      textWithin(answer, 'data', 'repository', `before_${index}`, 'oid') !==
      textWithin(answer, 'data', 'repository', `now_${index}`, 'oid'),
  );
}

function inRepository(input: unknown, fields: string): string {
  const [owner = '', name = ''] = textWithin(input, 'branch', 'repositoryNameWithOwner').split('/');
  return `{ repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}) { ${fields} } }`;
}
