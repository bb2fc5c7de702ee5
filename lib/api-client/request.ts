import type { z } from 'zod';
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

/** GET, parsed by the route's response schema. Throws ApiProblem. */
export async function getJson<R extends z.ZodType>(
  schema: R,
  path: string,
  query?: Readonly<Record<string, QueryValue>>,
  signal?: AbortSignal,
): Promise<z.output<R>> {
  const response = await send(buildUrl(path, query), signal ? { signal } : {});
  return schema.parse(await response.json());
}

/** POST or DELETE with a JSON body, parsed by the route's response schema. Throws ApiProblem. */
export async function sendJson<R extends z.ZodType>(
  schema: R,
  method: 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<z.output<R>> {
  const response = await send(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return schema.parse(await response.json());
}
