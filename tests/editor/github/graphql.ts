import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import type { Commit, PullRequest, Repository } from './repository.ts';

/** GitHub's public schema, as GitHub publishes it: a query that GitHub would refuse is refused here, and an answer has the shape that GitHub's would have. */
const schema = buildSchema(published.idl, { assumeValid: true, noLocation: true });

interface Changes {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  fileChanges: { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] };
  message: { headline: string };
}

/** An error as GitHub's GraphQL API words it: a sentence, and a type in capitals. */
const refuse = (type: string, message: string): never => {
  throw new GraphQLError(message, { extensions: { type } });
};

const at = (number: string) => Number(number.replace('PR_', ''));

/** Executes a query for a signed-in user, over plain objects that the schema's own fields pick from. */
export async function answerQuery(
  repository: Repository,
  login: string,
  query: string,
  variables: Record<string, unknown>,
) {
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: root(repository, login),
  });
  const told = errors?.map(({ message, path, locations, extensions }) => ({
    ...(typeof extensions['type'] === 'string' && { type: extensions['type'] }),
    path,
    locations,
    message,
  }));
  return { ...(data && { data }), ...(told && { errors: told }) };
}

function root(repository: Repository, login: string) {
  const user = (name: string) => ({
    __typename: 'User',
    login: name,
    name: `Người dùng ${name}`,
    email: '',
    databaseId: [...name].length,
    avatarUrl: `https://avatars.githubusercontent.com/${name}`,
  });

  const blob = (oid: string | undefined) => {
    const found = oid === undefined ? undefined : repository.blob(oid);
    if (!found) return null;
    const isBinary = found.bytes.includes(0);
    return {
      __typename: 'Blob',
      oid: found.oid,
      byteSize: found.bytes.length,
      isBinary,
      isTruncated: false,
      text: isBinary ? null : found.bytes.toString('utf8'),
    };
  };

  const commit = (one: Commit): object => ({
    __typename: 'Commit',
    oid: one.oid,
    message: one.message,
    committedDate: one.date,
    author: {
      name: one.author,
      email: '',
      avatarUrl: user(one.author).avatarUrl,
      user: user(one.author),
    },
    parents: {
      nodes: [repository.commits.get(one.parent ?? '')].flatMap((parent) =>
        parent ? [commit(parent)] : [],
      ),
    },
    status: null,
    deployments: { nodes: [] },
    checkSuites: { nodes: [] },
    file: ({ path }: { path: string }) => one.tree.get(path) ?? null,
    history: ({ first, path }: { first: number; path?: string }) => {
      const all = repository.history(one);
      const touching =
        path === undefined
          ? all
          : all.filter(
              ({ tree, parent }) =>
                tree.get(path)?.oid !== repository.commits.get(parent ?? '')?.tree.get(path)?.oid,
            );
      return { nodes: touching.slice(0, first).map(commit) };
    },
  });

  const ref = (name: string) =>
    repository.branches.has(name) ? { name, target: commit(repository.head(name)) } : null;

  const pullRequest = (one: PullRequest) => ({
    __typename: 'PullRequest',
    id: `PR_${one.number}`,
    number: one.number,
    title: one.title,
    url: `https://github.com/${repository.owner}/${repository.name}/pull/${one.number}`,
    isDraft: one.draft,
    isCrossRepository: false,
    state: one.state,
    createdAt: one.createdAt,
    updatedAt: one.updatedAt,
    headRefName: one.head,
    headRefOid: repository.head(one.head).oid,
    author: user(one.author),
    labels: { nodes: one.labels.map((name) => ({ name })) },
    files: { nodes: repository.changes(one.head, one.base) },
  });

  const whole = {
    __typename: 'Repository',
    id: 'R_1',
    defaultBranchRef: { name: 'main' },
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      ref(qualifiedName.replace('refs/heads/', '')),
    object: ({ oid, expression }: { oid?: string; expression?: string }) => {
      const [, from = '', path = ''] = /^([^:]+):(.+)$/.exec(expression ?? '') ?? [];
      if (expression !== undefined)
        return blob(
          repository.commits.get(repository.branches.get(from) ?? from)?.tree.get(path)?.oid,
        );
      const found = repository.commits.get(oid ?? '');
      return found ? commit(found) : blob(oid);
    },
    pullRequests: ({
      states,
      labels,
      headRefName,
    }: {
      states?: string[];
      labels?: string[];
      headRefName?: string;
    }) => {
      const found = repository.pullRequests
        .filter(
          ({ state, head }) =>
            (!states || states.includes(state)) &&
            (headRefName === undefined || head === headRefName),
        )
        .filter((one) => !labels || one.labels.some((label) => labels.includes(label)));
      return { totalCount: found.length, nodes: found.map(pullRequest) };
    },
  };

  const setDraft =
    (draft: boolean) =>
    ({ input }: { input: { pullRequestId: string } }) => {
      const found =
        repository.pullRequests.find(({ number }) => number === at(input.pullRequestId)) ??
        refuse(
          'NOT_FOUND',
          `Could not resolve to a node with the global id of '${input.pullRequestId}'`,
        );
      found.draft = draft;
      return { pullRequest: pullRequest(found) };
    };

  return {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      owner === repository.owner && name === repository.name
        ? whole
        : refuse(
            'NOT_FOUND',
            `Could not resolve to a Repository with the name '${owner}/${name}'.`,
          ),

    createRef: ({ input }: { input: { name: string; oid: string } }) => {
      const branch = input.name.replace('refs/heads/', '');
      if (repository.branches.has(branch))
        refuse('UNPROCESSABLE', `A ref named "${input.name}" already exists in the repository.`);
      if (!repository.commits.has(input.oid))
        refuse('UNPROCESSABLE', `Object ${input.oid} does not exist.`);
      repository.branches.set(branch, input.oid);
      return { ref: ref(branch) };
    },

    createCommitOnBranch: ({ input }: { input: Changes }) => {
      const { branchName } = input.branch;
      if (!repository.branches.has(branchName))
        refuse('NOT_FOUND', `A ref with the name '${branchName}' could not be found.`);
      if (repository.head(branchName).oid !== input.expectedHeadOid)
        refuse(
          'STALE_DATA',
          `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`,
        );
      const additions = (input.fileChanges.additions ?? []).map(({ path, contents }) => [
        path,
        Buffer.from(contents, 'base64'),
      ]);
      const deletions = (input.fileChanges.deletions ?? []).map(({ path }) => [path, undefined]);
      return {
        commit: commit(
          repository.commit(
            branchName,
            input.message.headline,
            login,
            Object.fromEntries([...deletions, ...additions]) as Record<string, Buffer | undefined>,
          ),
        ),
      };
    },

    convertPullRequestToDraft: setDraft(true),
    markPullRequestReadyForReview: setDraft(false),
  };
}
