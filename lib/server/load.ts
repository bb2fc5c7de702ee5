import 'server-only';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { Problem } from '@/lib/contracts/problem';
import type { PermissionName } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { authorise } from '@/lib/server/authorise';
import { getDeps } from '@/lib/server/deps';
import { toProblem } from '@/lib/server/to-http';
import type { Deps } from '@/lib/workspace/deps';

export type Loaded<T> = { data: T; problem?: never } | { data?: never; problem: Problem };

/** What a page declares: the line of the policy that says who may see it, and what it is about (ids, for the audit log). */
export interface LoadSpec {
  access: PermissionName;
  about?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Reads for the first paint of a page. A failure comes back as problem details for `ProblemView`, because Next hides the
 * messages of thrown errors in production; what is not there becomes the page's not-found view.
 */
export async function load<T>(
  spec: LoadSpec,
  read: (deps: Deps, actor: Actor) => Promise<T>,
): Promise<Loaded<T>> {
  // Never while the app is being built: there is no data folder to read then.
  await connection();
  try {
    const actor = await authorise(spec.access);
    return { data: await read(await getDeps(), actor) };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    return { problem: toProblem(error) };
  }
}
