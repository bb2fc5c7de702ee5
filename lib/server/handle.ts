import 'server-only';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import type { Operation } from '@/lib/contracts/operation';
import { type Actor, anonymousActor } from '@/lib/domain/actor';
import { admit, recorded } from '@/lib/server/audited';
import { getDeps } from '@/lib/server/deps';
import { keepPace } from '@/lib/server/personal-pace';
import { etagOf, expectedVersion, requestKey, Versioned } from '@/lib/server/preconditions';
import { assertRawFile } from '@/lib/server/raw-file';
import { InvalidRequest, parseInput, readBody, readQuery } from '@/lib/server/read-input';
import { assertSameOrigin } from '@/lib/server/same-origin';
import { toHttp, toProblem } from '@/lib/server/to-http';
import { auditObjects } from '@/lib/usecases/audit/objects';
import type { Deps } from '@/lib/workspace/deps';

/** `Operation` with the types of its schemas. */
interface Spec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  M extends boolean,
> extends Operation {
  params?: P;
  query?: Q;
  body?: B;
  response?: R;
  ifMatch?: M;
}

interface Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, M extends boolean> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** The version that If-Match names. */
  expected: M extends true ? number : undefined;
  /** The Idempotency-Key. */
  requestKey: string | undefined;
}

export interface HandlerContext {
  deps: Deps;
  actor: Actor;
  /** Id of the session or token it came with. */
  credential: string | undefined;
  signal: AbortSignal;
  request: NextRequest;
}

/** A route handler, with the description that the API's document is made from. */
export type Handler = ((request: NextRequest, context: RouteContext) => Promise<Response>) & {
  readonly operation: Operation;
};

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
  const M extends boolean = false,
>(
  spec: Spec<P, Q, B, R, M>,
  work: (
    input: Input<P, Q, B, M>,
    context: HandlerContext,
  ) => Promise<z.input<R> | Versioned<z.input<R>> | Response>,
): Handler {
  const answer = async (request: NextRequest, route: RouteContext) => {
    try {
      const { access } = spec;
      // Next gives no params at all to a route without any.
      const asked = (await route.params) ?? {};
      const place = `${request.method} ${routeTemplate(request.nextUrl.pathname, asked)}`;
      const principal =
        access === 'public' ? undefined : await admit({ access, place, objects: auditObjects(asked) });
      if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request);
      if (spec.pace && principal) keepPace(spec.pace, principal.actor.id, Date.now());
      if (spec.takes === 'file') assertRawFile(request);
      const input = {
        params: parseInput('params', spec.params, asked),
        query: parseInput('query', spec.query, readQuery(request.nextUrl.searchParams)),
        body: parseInput('body', spec.body, spec.body ? await readBody(request) : undefined),
        expected: spec.ifMatch ? expectedVersion(request) : undefined,
        requestKey: spec.idempotencyKey ? requestKey(request) : undefined,
      } as Input<P, Q, B, M>;
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
      return output instanceof Response ? output : toJson(spec, output);
    } catch (error) {
      return toHttp(error instanceof InvalidRequest ? error.problem : toProblem(error));
    }
  };
  return Object.assign(answer, { operation: spec });
}

/** Checked against the schema outside production. */
function toJson({ response, etag = false }: Operation, output: unknown): Response {
  const isVersioned = output instanceof Versioned;
  const body: unknown = isVersioned ? output.body : output;
  const headers = {
    'cache-control': 'no-store',
    ...(isVersioned && { etag: etagOf(output.version) }),
  };
  if (process.env.NODE_ENV === 'production') return Response.json(body, { headers });
  if (!response || isVersioned !== etag) throw new Error('The answer is not what the operation declares.');
  return Response.json(response.parse(body), { headers });
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
