import { CliError } from '../../files/errors.ts';
import { messages } from '../../process/messages.ts';

/** The part of GitHub's answers that is used, as its documentation of the REST API describes them. */
export interface PullRequest {
  number: number;
  head: { sha: string };
}
export interface WorkflowRun {
  id: number;
  path: string;
  event: string;
  status: string;
  conclusion: string | null;
  html_url: string;
}
export interface Artifact {
  id: number;
  name: string;
  expired: boolean;
}
export interface Comment {
  id: number;
  body?: string;
  user: { login: string; type: string } | null;
}
export interface ChangedFile {
  filename: string;
}

/** The REST API of one repository. */
export class GithubApi {
  readonly repository: string;
  readonly server: string;
  private readonly api: string;
  private readonly token: string;

  constructor(env: NodeJS.ProcessEnv) {
    const {
      GITHUB_REPOSITORY: repository,
      GITHUB_TOKEN: token,
      GITHUB_API_URL: api = 'https://api.github.com',
      GITHUB_SERVER_URL: server = 'https://github.com',
    } = env;
    if (!repository || !token) throw new CliError(messages.onlyOnGithub);
    this.repository = repository;
    this.server = server;
    this.api = api;
    this.token = token;
  }

  async ask<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.api}/repos/${this.repository}/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.token}`,
        'x-github-api-version': '2022-11-28',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new CliError(messages.githubRefused(method, path, answer.status));
    return (await answer.json()) as T;
  }

  /** Every item of a list, page by page, up to 3,000. */
  async all<T>(path: string): Promise<T[]> {
    const found: T[] = [];
    for (let page = 1; page <= 30; page++) {
      const items = await this.ask<T[]>(
        'GET',
        `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`,
      );
      found.push(...items);
      if (items.length < 100) break;
    }
    return found;
  }
}
