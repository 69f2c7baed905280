import type { BrowserContext } from 'playwright-core';
import { answerQuery } from './graphql.ts';
import type { Repository } from './repository.ts';
import { answerRest, refusal, type Answer } from './rest.ts';

export interface Asked {
  method: string;
  /** The path and its query, `/repos/…`. */
  path: string;
  body: Record<string, unknown>;
  /** The name of the field that a GraphQL request asks of the root, `createRef`. */
  field: string;
}

/** What to answer instead of what the repository would: `lost` cuts the connection before anything is done, `lost-after` once it is done. */
export type Fault = (asked: Asked) => Answer | 'lost' | 'lost-after' | undefined;

/** GitHub's API for one repository and the tokens of its users, answered inside the test. */
export class CodeHost {
  readonly repository: Repository;
  readonly asked: Asked[] = [];
  fault: Fault = () => undefined;
  readonly #users: Readonly<Record<string, string>>;

  constructor(repository: Repository, users: Readonly<Record<string, string>>) {
    this.repository = repository;
    this.#users = users;
  }

  /** Answers what the pages of a browser ask of the code host; nothing leaves the machine. */
  async answerOn(context: BrowserContext): Promise<void> {
    await context.route('https://api.github.com/**', async (route) => {
      const request = route.request();
      const answer = await this.#answer(
        request.method(),
        request.url(),
        request.postData() ?? '',
        request.headers()['authorization'],
      );
      if (answer === 'lost') return route.abort('internetdisconnected');
      const { status, headers, body } = answer;
      await route.fulfill({
        status,
        headers: { ...headers, 'access-control-allow-origin': '*' },
        body,
      });
    });
  }

  /** The same without a browser: for tests of what asks the code host. */
  fetch: typeof fetch = async (input, init = {}) => {
    const answer = await this.#answer(
      init.method ?? 'GET',
      String(input),
      String(init.body ?? ''),
      new Headers(init.headers).get('Authorization') ?? '',
    );
    if (answer === 'lost') throw new TypeError('Failed to fetch');
    return new Response(answer.status === 204 ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: answer.headers,
    });
  };

  async #answer(
    method: string,
    url: string,
    sent: string,
    authorization = '',
  ): Promise<Sent | 'lost'> {
    const asked = read(method, new URL(url), sent);
    this.asked.push(asked);
    const fault = this.fault(asked);
    if (fault === 'lost') return 'lost';
    const { status, body, bytes } =
      typeof fault === 'object' ? fault : await this.#reply(asked, authorization);
    if (fault === 'lost-after') return 'lost';
    if (bytes)
      return { status, headers: { 'content-type': 'application/octet-stream' }, body: bytes };
    return {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    };
  }

  async #reply({ method, path, body }: Asked, authorization: string): Promise<Answer> {
    const login = this.#users[authorization.replace(/^token /, '')];
    if (login === undefined) return refusal(401, 'Bad credentials');
    if (path !== '/graphql') return answerRest(this.repository, login, method, path, body);
    return {
      status: 200,
      body: await answerQuery(
        this.repository,
        login,
        String(body['query']),
        (body['variables'] ?? {}) as Record<string, unknown>,
      ),
    };
  }
}

interface Sent {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function read(method: string, { pathname, search }: URL, sent: string): Asked {
  const body = (sent === '' ? {} : JSON.parse(sent)) as Record<string, unknown>;
  const query = typeof body['query'] === 'string' ? body['query'] : '';
  return {
    method,
    path: pathname + search,
    body,
    field: /\{\s*(\w+)/.exec(query.replace(/^[^{]*(?=\{)/, ''))?.[1] ?? '',
  };
}
