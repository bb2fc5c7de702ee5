import 'server-only';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import type { Access } from '@/lib/domain/access/policy';
import { type Actor, anonymousActor } from '@/lib/domain/actor';
import { admit, recorded } from '@/lib/server/audited';
import { getDeps } from '@/lib/server/deps';
import { InvalidRequest, parseInput, readBody, readQuery } from '@/lib/server/read-input';
import { assertSameOrigin } from '@/lib/server/same-origin';
import { toHttp, toProblem } from '@/lib/server/to-http';
import { auditObjects } from '@/lib/usecases/audit/objects';
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
  /** Id of the session or token it came with. */
  credential: string | undefined;
  signal: AbortSignal;
  request: NextRequest;
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/**
 * Makes a route handler: zod in, use case, zod out; every failure leaves as problem details. Nothing is read
 * from the request before the policy has let it in.
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
      const { access } = spec;
      // Next gives no params at all to a route without any.
      const asked = (await route.params) ?? {};
      const place = `${request.method} ${routeTemplate(request.nextUrl.pathname, asked)}`;
      const principal =
        access === 'public' ? undefined : await admit({ access, place, objects: auditObjects(asked) });
      if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request);
      const input = {
        params: parseInput('params', spec.params, asked),
        query: parseInput('query', spec.query, readQuery(request.nextUrl.searchParams)),
        body: parseInput('body', spec.body, spec.body ? await readBody(request) : undefined),
      } as Input<P, Q, B>;
      const deps = await getDeps();
      const context: HandlerContext = {
        deps,
        actor: principal?.actor ?? anonymousActor,
        credential: principal?.credential,
        signal: request.signal,
        request,
      };
      const run = () => work(input, context);
      const objects = auditObjects(asked, input.query, input.body);
      const output =
        access === 'public' || !principal
          ? await run()
          : await recorded({ access, place, objects }, principal, run);
      if (output instanceof Response) return output;
      const checked =
        spec.response && process.env.NODE_ENV !== 'production' ? spec.response.parse(output) : output;
      return Response.json(checked, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return toHttp(error instanceof InvalidRequest ? error.problem : toProblem(error));
    }
  };
}

/** The path with its ids replaced by their names, as in the API's document. */
function routeTemplate(
  path: string,
  params: Readonly<Record<string, string | string[] | undefined>>,
): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [String(value), name]));
  return path
    .split('/')
    .map((part) => {
      const name = names.get(decodeSafely(part)) ?? names.get(part);
      return name === undefined ? part : `{${name}}`;
    })
    .join('/');
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
