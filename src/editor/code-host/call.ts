/** GitHub's API: the one host besides the site itself that the editor asks. */
export const codeHost = 'https://api.github.com';

export type Fields = Record<string, unknown>;

/** One request to the code host, read far enough to know what it wants. */
export interface Call {
  url: URL;
  method: string;
  /** The JSON that was sent, empty without one. */
  body: Fields;
  /** The GraphQL query, empty for REST. */
  query: string;
  variables: Fields;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows keys into a JSON value; nothing where the way ends. */
export const within = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), value);

export const textWithin = (value: unknown, ...keys: string[]): string => {
  const found = within(value, ...keys);
  return typeof found === 'string' ? found : '';
};

export const itemsWithin = (value: unknown, ...keys: string[]): unknown[] => {
  const found = within(value, ...keys);
  return Array.isArray(found) ? found : [];
};

export function readCall(url: URL, init: RequestInit = {}): Call {
  const body = typeof init.body === 'string' ? parsed(init.body) : {};
  const isQuery = url.pathname === '/graphql';
  return {
    url,
    method: init.method ?? 'GET',
    body,
    query: isQuery ? textWithin(body, 'query') : '',
    variables: isQuery && isFields(body['variables']) ? body['variables'] : {},
  };
}

/** JSON as an object; whatever else it is counts as empty. */
export function parsed(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

export const isCommit = ({ query }: Call): boolean => query.includes('createCommitOnBranch(');
export const isOpening = ({ url, method }: Call): boolean =>
  method === 'POST' && /^\/repos\/[^/]+\/[^/]+\/pulls$/.test(url.pathname);
