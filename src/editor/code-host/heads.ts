import { type Call, isCommit, itemsWithin, textWithin, within } from './call.ts';

/** Which commits the forms on this page were filled from, gathered from what goes by between Sveltia CMS and the code host. */
export class Heads {
  /** The commit that each proposal's branch was last seen at, or brought to, by this page. */
  readonly branches = new Map<string, string>();
  /** Branches made for the save under way: they begin at the newest published text. */
  readonly begun = new Set<string>();
  /** Branches with a commit on its way whose answer never came: it may stand there or not. */
  readonly unsure = new Set<string>();
  /** The published commit that the lists were loaded from last. */
  loaded = '';
  /** The published commit that the form now open was filled from. */
  opened = '';
  /** The published commit that new branches begin at. */
  base = '';
  login = '';

  /** The author goes to another form, which is filled from what is loaded now. */
  open(): void {
    this.opened = this.loaded;
  }

  /** Takes note of an answer that was no refusal. */
  learn(call: Call, answer: unknown): void {
    const { url, method, variables } = call;
    if (url.pathname === '/user') this.login = textWithin(answer, 'login');

    for (const one of itemsWithin(answer, 'data', 'repository', 'pullRequests', 'nodes')) {
      if (textWithin(one, 'headRefOid'))
        this.branches.set(textWithin(one, 'headRefName'), textWithin(one, 'headRefOid'));
    }
    const [last] = itemsWithin(answer, 'data', 'repository', 'ref', 'target', 'history', 'nodes');
    if (last !== undefined && !textWithin(variables, 'branch').startsWith('cms/')) {
      this.loaded = textWithin(last, 'oid');
      if (this.opened === '') this.open();
    }
    this.base = textWithin(answer, 'data', 'base', 'ref', 'target', 'oid') || this.base;

    if (within(answer, 'data', 'createRef'))
      this.#begin(
        textWithin(variables, 'input', 'name').replace('refs/heads/', ''),
        textWithin(variables, 'input', 'oid'),
      );
    const reset = /\/git\/refs\/heads\/(.+)$/.exec(decodeURI(url.pathname))?.[1];
    if (reset !== undefined && method === 'PATCH') this.#begin(reset, textWithin(call.body, 'sha'));
    if (reset !== undefined && method === 'DELETE') this.branches.delete(reset);

    if (isCommit(call)) {
      const branch = textWithin(variables, 'input', 'branch', 'branchName');
      this.branches.set(
        branch,
        textWithin(answer, 'data', 'createCommitOnBranch', 'commit', 'oid'),
      );
      this.begun.delete(branch);
      this.unsure.delete(branch);
    }
  }

  #begin(branch: string, oid: string): void {
    this.branches.set(branch, oid);
    this.begun.add(branch);
  }
}
