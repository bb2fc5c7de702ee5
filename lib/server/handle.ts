import 'server-only';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import type { Access } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError } from '@/lib/domain/errors';
import { authorise } from '@/lib/server/authorise';
import { getDeps } from '@/lib/server/deps';
import { toHttp, toInputProblem, toProblem } from '@/lib/server/to-http';
import type { Deps } from '@/lib/workspace/deps';

interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  /** The line of the policy (lib/domain/access/policy.ts) that says who may call it. */
  access: Access;
  params?: P;
  /** Keys that repeat become lists; give such keys an array schema. */
  query?: Q;
  body?: B;
  /** Checked outside production. Leave it out where the work returns a Response (a stream, a download). */
  response?: R;
}

interface Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
}

export interface HandlerContext {
  deps: Deps;
  actor: Actor;
  signal: AbortSignal;
  request: NextRequest;
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * Makes a route handler: zod in, use case, zod out; every failure leaves as problem details. Changing requests must
 * come from our own pages (Origin, Fetch metadata), so that no other site can drive a Skein on this machine.
 */
export function handle<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(
  spec: Spec<P, Q, B, R>,
  work: (input: Input<P, Q, B>, context: HandlerContext) => Promise<z.input<R> | Response>,
): (request: NextRequest, context: RouteContext) => Promise<Response> {
  return async (request, route) => {
    try {
      const actor = await authorise(spec.access);
      if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request);
      const input = {
        params: parse('params', spec.params, await route.params),
        query: parse('query', spec.query, readQuery(request.nextUrl.searchParams)),
        body: parse('body', spec.body, spec.body ? await readBody(request) : undefined),
      } as Input<P, Q, B>;
      const output = await work(input, { deps: await getDeps(), actor, signal: request.signal, request });
      if (output instanceof Response) return output;
      const checked =
        spec.response && process.env.NODE_ENV !== 'production' ? spec.response.parse(output) : output;
      return Response.json(checked, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return toHttp(error instanceof InvalidRequest ? error.problem : toProblem(error));
    }
  };
}

class InvalidRequest extends Error {
  readonly problem: ReturnType<typeof toInputProblem>;
  constructor(details: ReturnType<typeof toInputProblem>) {
    super(details.detail);
    this.problem = details;
  }
}

function parse(where: string, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new InvalidRequest(toInputProblem(where, result.error));
  return result.data;
}

function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const keys = [...new Set(search.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const values = search.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

async function readBody(request: NextRequest): Promise<unknown> {
  try {
    return await request.json();
  } catch (cause) {
    throw new InvalidInputError({ code: 'invalid_json', message: 'The body is not valid JSON.', cause });
  }
}

function assertSameOrigin(request: NextRequest): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isForeign =
    (site !== null && site !== 'same-origin' && site !== 'none') ||
    (origin !== null && URL.parse(origin)?.host !== request.headers.get('host'));
  if (isForeign) {
    throw new AppError('forbidden', {
      code: 'foreign_origin',
      message: 'This request came from another site.',
      remedy: 'Use the pages of this Skein, or a client that sends no Origin header.',
    });
  }
}
