import { setTimeout as sleep } from 'node:timers/promises';

/** What another site said of an address. `blocked` is a site that answers no program: only a person can tell. */
export interface Answer {
  address: string;
  state: 'alive' | 'blocked' | 'dead';
  /** The status, or the code of the network's error. */
  detail: string;
}

export interface AskOptions {
  /** Milliseconds: for one answer, between two questions to one host, before another try (doubled each time). */
  timeout?: number;
  hostDelay?: number;
  retryDelay?: number;
  tries?: number;
  /** Hosts asked side by side; one host is never asked twice at once. */
  hosts?: number;
  agent?: string;
}

/** Asks each address whether it is still there, politely: HEAD and only then GET, one question at a time a host. In the order given. */
export async function askAll(
  addresses: readonly string[],
  { hosts = 4, hostDelay = 1000, ...options }: AskOptions = {},
): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  const queue = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const worker = async () => {
    for (let own = queue.shift(); own; own = queue.shift()) {
      for (const [index, address] of own.entries()) {
        if (index > 0) await sleep(hostDelay);
        answers.set(address, await ask(address, options));
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return addresses.map((address) => answers.get(address) as Answer);
}

/** Many sites refuse HEAD, or programs as such; a passing fault (429, 5xx, the network's) is asked again. */
async function ask(
  address: string,
  { tries = 3, retryDelay = 5000, timeout = 20_000, agent = 'link-check' }: AskOptions,
): Promise<Answer> {
  let detail = '';
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await sleep(retryDelay * 2 ** (attempt - 1));
    const head = await statusOf(address, 'HEAD', timeout, agent);
    const status =
      typeof head === 'number' && head < 400
        ? head
        : await statusOf(address, 'GET', timeout, agent);
    detail = String(status);
    if (typeof status !== 'number' || status === 429 || status >= 500) continue;
    return {
      address,
      detail,
      state:
        status < 400
          ? 'alive'
          : status === 401 || status === 403 || status === 405 || status === 451
            ? 'blocked'
            : 'dead',
    };
  }
  return { address, detail, state: detail === '429' ? 'blocked' : 'dead' };
}

async function statusOf(
  address: string,
  method: 'HEAD' | 'GET',
  timeout: number,
  agent: string,
): Promise<number | string> {
  try {
    const answer = await fetch(address, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(timeout),
      headers: { 'user-agent': agent, accept: '*/*' },
    });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return name === 'TimeoutError' ? 'TIMEOUT' : (cause?.code ?? name);
  }
}
