import {
  type Call,
  codeHost,
  isCommit,
  isFields,
  isOpening,
  itemsWithin,
  parsed,
  readCall,
  textWithin,
} from './call.ts';
import { explain, lost } from './explain.ts';
import { Heads } from './heads.ts';
import { type Ask, holdToForm } from './overtaking.ts';

/** What a proposal says of itself on GitHub, instead of Sveltia CMS's English sentence. */
const about =
  'Bài này được gửi từ trang biên tập. Bộ kiểm tra sẽ trả lời ngay bên dưới: còn lỗi thì mở lại bài ở trang biên tập, sửa rồi lưu; hết lỗi thì người duyệt đọc và đăng.';

export interface Careful {
  fetch: typeof fetch;
  /** To be called when another form opens. */
  opened: () => void;
}

/**
 * `fetch` for Sveltia CMS: asks the site and the code host alone, writes over nobody's text, mends what an interrupted save left behind, and says in Vietnamese what a refusal means.
 * @param send the browser's own
 * @param site the origin of this site
 * @param onRefusal told of every refusal: its status and the token that was refused
 */
export function carefulFetch(
  send: typeof fetch,
  site: string,
  onRefusal: (status: number, token: string) => void,
): Careful {
  const heads = new Heads();

  const careful: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, site);
    if (url.origin !== codeHost) {
      if (/^https?:$/.test(url.protocol) && url.origin !== site)
        throw new TypeError(`Trang biên tập không gửi yêu cầu tới ${url.host}.`);
      return send(input, init);
    }
    const call = readCall(url, init);
    const ask = asking(send, init);
    if (isCommit(call)) {
      const refused = await told(() => holdToForm(call, heads, ask));
      if (refused !== undefined)
        return json(200, {
          data: { createCommitOnBranch: null },
          errors: [{ type: 'STALE_DATA', message: refused }],
        });
    }
    if (isOpening(call)) call.body['body'] = about;
    const changed = isCommit(call) || isOpening(call) ? { body: JSON.stringify(call.body) } : {};
    const response = await told(() => send(url, { ...init, ...changed }));
    if (response.status === 204 || !/json/.test(response.headers.get('Content-Type') ?? ''))
      return response;

    const text = await told(() => response.text());
    const answer: unknown = text.startsWith('[') ? JSON.parse(text) : parsed(text);
    const errors = itemsWithin(answer, 'errors');
    if (response.ok && errors.length === 0) {
      heads.learn(call, answer);
      // Its picture would come from a third host.
      return json(
        response.status,
        url.pathname === '/user' && isFields(answer) ? { ...answer, avatar_url: '' } : answer,
      );
    }
    onRefusal(
      response.status,
      new Headers(init?.headers).get('Authorization')?.replace(/^token /, '') ?? '',
    );
    return (
      (isOpening(call) && (await mended(call, errors, ask, send, init))) ||
      json(response.status, inVietnamese(call, response.status, answer, heads.loaded !== ''))
    );
  };

  return { fetch: careful, opened: () => heads.open() };
}

/** A proposal that an interrupted save has opened already, or one that this kind of repository does not take as a draft. */
async function mended(
  call: Call,
  errors: readonly unknown[],
  ask: Ask,
  send: typeof fetch,
  init?: RequestInit,
): Promise<Response | undefined> {
  const said = errors.map((error) => textWithin(error, 'message')).join(' ');
  if (/draft pull requests are not supported/i.test(said))
    return send(call.url, { ...init, body: JSON.stringify({ ...call.body, draft: false }) });
  if (!said.includes('already exists')) return undefined;
  const owner = call.url.pathname.split('/')[2] ?? '';
  const open = await told(() =>
    ask.get(
      `${call.url.pathname}?head=${encodeURIComponent(`${owner}:${textWithin(call.body, 'head')}`)}&state=open`,
    ),
  );
  return Array.isArray(open) && open[0] ? json(200, open[0]) : undefined;
}

/** The refusal with its sentences explained; all else as it was. */
function inVietnamese(call: Call, status: number, answer: unknown, writing: boolean): unknown {
  if (!isFields(answer)) return answer;
  const errors = itemsWithin(answer, 'errors');
  if (call.query !== '' && errors.length > 0) {
    return {
      ...answer,
      errors: errors.map((error) => ({
        ...(isFields(error) && error),
        message: explain(
          call,
          status,
          textWithin(error, 'message'),
          textWithin(error, 'type'),
          writing,
        ),
      })),
    };
  }
  const said = [
    textWithin(answer, 'message'),
    ...errors.map((error) => textWithin(error, 'message')),
  ]
    .filter(Boolean)
    .join(': ');
  return { message: explain(call, status, said, '', writing), status: answer['status'] };
}

const asking = (send: typeof fetch, init?: RequestInit): Ask => {
  const headers = {
    Authorization: new Headers(init?.headers).get('Authorization') ?? '',
    Accept: 'application/json',
  };
  const read = async (path: string, more: RequestInit = {}): Promise<unknown> =>
    (await send(codeHost + path, { headers, cache: 'no-cache', ...more })).json();
  return {
    get: (path) => read(path),
    query: (query) => read('/graphql', { method: 'POST', body: JSON.stringify({ query }) }),
  };
};

/** Does what needs the network; without one the author is told so. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new TypeError(lost);
  }
}

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
