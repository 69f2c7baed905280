import type { PullRequest, Repository } from './repository.ts';

export interface Answer {
  status: number;
  body?: unknown;
  /** Raw bytes instead of JSON. */
  bytes?: Buffer;
}

/** Refusals as GitHub words them: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
export const refusal = (status: number, message: string, more: object = {}): Answer => ({
  status,
  body: {
    message,
    documentation_url: 'https://docs.github.com/rest',
    ...more,
    status: String(status),
  },
});

const notFound = refusal(404, 'Not Found');

/** Answers the part of GitHub's REST API that an editor uses: https://docs.github.com/en/rest, the sections on users, collaborators, git trees and refs, pulls, and issue labels. */
export function answerRest(
  repository: Repository,
  login: string,
  method: string,
  path: string,
  body: Record<string, unknown>,
): Answer {
  const [pathname = '', query = ''] = path.split('?');
  const user = {
    login,
    id: [...login].length,
    node_id: `U_${login}`,
    type: 'User',
    name: `Người dùng ${login}`,
    email: null,
    avatar_url: `https://avatars.githubusercontent.com/${login}`,
    html_url: `https://github.com/${login}`,
  };
  if (`${method} ${pathname}` === 'GET /user') return { status: 200, body: user };

  const home = `/repos/${repository.owner}/${repository.name}/`;
  if (!pathname.startsWith(home)) return notFound;
  const [what = '', ...rest] = pathname.slice(home.length).split('/');
  const tail = rest.join('/');
  const asked = `${method} ${what}`;

  if (asked === 'GET collaborators') return tail === login ? { status: 204 } : notFound;
  if (asked === 'GET git' && rest[0] === 'trees') return tree(repository, rest[1] ?? '');
  if (asked === 'GET git' && rest[0] === 'blobs') {
    const blob = repository.blob(rest[1] ?? '');
    return blob ? { status: 200, bytes: blob.bytes } : notFound;
  }
  if (what === 'git' && tail.startsWith('refs/heads/'))
    return onBranch(repository, method, decodeURI(tail.slice('refs/heads/'.length)), body);
  if (what === 'pulls')
    return onPullRequests(repository, login, method, rest, new URLSearchParams(query), body);
  if (what === 'issues') return onIssue(repository, method, rest, body);
  return notFound;
}

function tree(repository: Repository, of: string): Answer {
  const commit = repository.commits.get(repository.branches.get(of) ?? of);
  if (!commit) return notFound;
  const blobs = [...commit.tree].map(([path, { oid, bytes }]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: oid,
    size: bytes.length,
  }));
  return { status: 200, body: { sha: commit.oid, tree: blobs, truncated: false } };
}

function onBranch(
  repository: Repository,
  method: string,
  branch: string,
  { sha }: Record<string, unknown>,
): Answer {
  if (!repository.branches.has(branch)) return refusal(422, 'Reference does not exist');
  if (method === 'DELETE') {
    repository.branches.delete(branch);
    return { status: 204 };
  }
  if (method !== 'PATCH') return notFound;
  repository.branches.set(branch, String(sha));
  return { status: 200, body: { ref: `refs/heads/${branch}`, object: { type: 'commit', sha } } };
}

function onPullRequests(
  repository: Repository,
  login: string,
  method: string,
  [number, action]: string[],
  query: URLSearchParams,
  body: Record<string, unknown>,
): Answer {
  if (number === undefined && method === 'GET') {
    const head = (query.get('head') ?? '').replace(`${repository.owner}:`, '');
    return {
      status: 200,
      body: repository.pullRequests
        .filter((one) => one.state === 'OPEN' && one.head === head)
        .map((one) => shown(repository, one)),
    };
  }
  if (number === undefined && method === 'POST') {
    const head = String(body['head']);
    if (repository.openFrom(head))
      return refusal(422, 'Validation Failed', {
        errors: [
          {
            resource: 'PullRequest',
            code: 'custom',
            message: `A pull request already exists for ${repository.owner}:${head}.`,
          },
        ],
      });
    const opened = repository.openPullRequest({
      title: String(body['title']),
      body: String(body['body'] ?? ''),
      author: login,
      head,
      base: String(body['base']),
      draft: body['draft'] === true,
    });
    return { status: 201, body: shown(repository, opened) };
  }
  const found = repository.pullRequests.find((one) => String(one.number) === number);
  if (!found) return notFound;
  if (method === 'PUT' && action === 'merge')
    return refusal(405, 'At least 1 approving review is required by reviewers with write access.');
  if (method === 'PATCH' && body['state'] === 'closed') found.state = 'CLOSED';
  return { status: 200, body: shown(repository, found) };
}

function onIssue(
  repository: Repository,
  method: string,
  [number, action]: string[],
  { labels }: Record<string, unknown>,
): Answer {
  const found = repository.pullRequests.find((one) => String(one.number) === number);
  if (!found) return notFound;
  const names = Array.isArray(labels) ? labels.map(String) : [];
  if (method === 'POST' && action === 'labels') {
    found.labels = [...new Set([...found.labels, ...names])];
    return { status: 200, body: found.labels.map((name) => ({ name })) };
  }
  if (method === 'PATCH') found.labels = names;
  return {
    status: 200,
    body: {
      number: found.number,
      title: found.title,
      labels: found.labels.map((name) => ({ name })),
    },
  };
}

const shown = (repository: Repository, one: PullRequest) => ({
  id: one.number,
  node_id: `PR_${one.number}`,
  number: one.number,
  title: one.title,
  body: one.body,
  state: one.state === 'OPEN' ? 'open' : 'closed',
  draft: one.draft,
  html_url: `https://github.com/${repository.owner}/${repository.name}/pull/${one.number}`,
  user: { login: one.author },
  labels: one.labels.map((name) => ({ name })),
  head: { ref: one.head, sha: repository.branches.get(one.head) },
  base: { ref: one.base },
  created_at: one.createdAt,
  updated_at: one.updatedAt,
});
