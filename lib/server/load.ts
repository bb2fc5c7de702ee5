import 'server-only';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { Problem } from '@/lib/contracts/problem';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { currentActor } from '@/lib/server/current-actor';
import { getDeps } from '@/lib/server/deps';
import { toProblem } from '@/lib/server/to-http';
import type { Deps } from '@/lib/workspace/deps';

export type Loaded<T> = { data: T; problem?: never } | { data?: never; problem: Problem };

/**
 * Reads for the first paint of a page. A failure comes back as problem details for `ProblemView`, because Next hides the
 * messages of thrown errors in production; what is not there becomes the page's not-found view.
 */
export async function load<T>(read: (deps: Deps, actor: Actor) => Promise<T>): Promise<Loaded<T>> {
  // Never while the app is being built: there is no data folder to read then.
  await connection();
  try {
    return { data: await read(await getDeps(), await currentActor()) };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    return { problem: toProblem(error) };
  }
}
