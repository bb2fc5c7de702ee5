import { toApiProblem } from '@/lib/api-client/problem';

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

/** Builds `path?query`; lists repeat their key, empty values are left out. */
export function buildUrl(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (Array.isArray(value)) for (const item of value) search.append(key, item);
    else search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return undefined;
  });
  if (!response?.ok) throw await toApiProblem(response);
  return response;
}

/**
 * GET. The answer has the shape of the route's response schema: the server checks it against that (`handle`), so that the
 * browser need not carry the checker. Throws ApiProblem.
 */
export async function getJson<R>(
  path: string,
  query?: Readonly<Record<string, QueryValue>>,
  signal?: AbortSignal,
): Promise<R> {
  const response = await send(buildUrl(path, query), signal ? { signal } : {});
  return (await response.json()) as R;
}

/** Sends one file as the raw body; the answer as for `getJson`. Throws ApiProblem. */
export async function sendFile<R>(
  path: string,
  query: Readonly<Record<string, QueryValue>>,
  file: Blob,
): Promise<R> {
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await send(buildUrl(path, query), { method: 'POST', headers, body: file });
  return (await response.json()) as R;
}

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Changes something, with a JSON body; the answer as for `getJson`. Throws ApiProblem. */
export async function sendJson<R>(
  method: WriteMethod,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<R> {
  const response = await send(path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as R;
}

/** Changes something where the answer has no body. Throws ApiProblem. */
export async function sendEmpty(method: WriteMethod, path: string): Promise<void> {
  await send(path, { method });
}
