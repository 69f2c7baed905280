import { createHash } from 'node:crypto';

export interface Blob {
  oid: string;
  bytes: Buffer;
}

export interface Commit {
  oid: string;
  parent: string | undefined;
  message: string;
  author: string;
  date: string;
  tree: ReadonlyMap<string, Blob>;
}

export interface PullRequest {
  number: number;
  title: string;
  body: string;
  author: string;
  head: string;
  base: string;
  draft: boolean;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  labels: string[];
  createdAt: string;
  updatedAt: string;
}

/** What a repository holds, of git and of GitHub, as far as an editor asks. Its clock goes a minute with every step, so that the same steps leave the same commits. */
export class Repository {
  readonly owner: string;
  readonly name: string;
  readonly commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();
  readonly pullRequests: PullRequest[] = [];
  #minutes = 0;

  constructor(nameWithOwner: string, files: ReadonlyMap<string, Buffer>) {
    [this.owner = '', this.name = ''] = nameWithOwner.split('/');
    const tree = new Map([...files].map(([path, bytes]) => [path, blobOf(bytes)]));
    this.branches.set('main', this.#keep(undefined, 'Nội dung ban đầu', 'chu-kho', tree));
  }

  now = (): string =>
    new Date(Date.UTC(2026, 10, 22, 1, this.#minutes++)).toISOString().replace('.000Z', 'Z');

  head(branch: string): Commit {
    const commit = this.commits.get(this.branches.get(branch) ?? '');
    if (!commit) throw new Error(`There is no branch ${branch}.`);
    return commit;
  }

  text = (branch: string, path: string): string | undefined =>
    this.head(branch).tree.get(path)?.bytes.toString('utf8');

  blob(oid: string): Blob | undefined {
    for (const { tree } of this.commits.values())
      for (const blob of tree.values()) if (blob.oid === oid) return blob;
    return undefined;
  }

  /** Commits on top of a branch; `undefined` as content deletes the file. */
  commit(
    branch: string,
    message: string,
    author: string,
    changes: Readonly<Record<string, Buffer | string | undefined>>,
  ): Commit {
    const parent = this.head(branch);
    const tree = new Map(parent.tree);
    for (const [path, content] of Object.entries(changes)) {
      if (content === undefined) tree.delete(path);
      else tree.set(path, blobOf(Buffer.from(content)));
    }
    this.branches.set(branch, this.#keep(parent.oid, message, author, tree));
    return this.head(branch);
  }

  openPullRequest(
    draft: Pick<PullRequest, 'title' | 'body' | 'author' | 'head' | 'base' | 'draft'>,
  ): PullRequest {
    const at = this.now();
    const opened: PullRequest = {
      ...draft,
      number: this.pullRequests.length + 1,
      state: 'OPEN',
      labels: [],
      createdAt: at,
      updatedAt: at,
    };
    this.pullRequests.push(opened);
    return opened;
  }

  openFrom = (branch: string): PullRequest | undefined =>
    this.pullRequests.find(({ head, state }) => head === branch && state === 'OPEN');

  /** The paths in which a branch differs from the commit it left the base at. */
  changes(
    head: string,
    base: string,
  ): { path: string; changeType: 'ADDED' | 'MODIFIED' | 'DELETED' }[] {
    const ours = this.head(head).tree;
    const theirs = this.#forkOf(head, base).tree;
    return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((path) => {
      const [mine, other] = [ours.get(path), theirs.get(path)];
      if (mine?.oid === other?.oid) return [];
      return [
        {
          path,
          changeType: !other
            ? ('ADDED' as const)
            : !mine
              ? ('DELETED' as const)
              : ('MODIFIED' as const),
        },
      ];
    });
  }

  #forkOf(head: string, base: string): Commit {
    const ofBase = new Set(this.history(this.head(base)).map(({ oid }) => oid));
    return this.history(this.head(head)).find(({ oid }) => ofBase.has(oid)) ?? this.head(base);
  }

  /** A commit and those before it, newest first. */
  history(from: Commit): Commit[] {
    const found: Commit[] = [];
    for (let at: Commit | undefined = from; at; at = this.commits.get(at.parent ?? ''))
      found.push(at);
    return found;
  }

  #keep(
    parent: string | undefined,
    message: string,
    author: string,
    tree: ReadonlyMap<string, Blob>,
  ): string {
    const date = this.now();
    const oid = sha1(
      [
        parent ?? '',
        message,
        author,
        date,
        ...[...tree].map(([path, { oid }]) => `${path} ${oid}`),
      ].join('\n'),
    );
    this.commits.set(oid, { oid, parent, message, author, date, tree });
    return oid;
  }
}

const sha1 = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex');

/** The id that git itself gives to a file. */
const blobOf = (bytes: Buffer): Blob => ({
  oid: sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])),
  bytes,
});
