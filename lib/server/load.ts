import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { Problem } from '@/lib/contracts/problem';
import type { PermissionName } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { admit, recorded } from '@/lib/server/audited';
import { getDeps } from '@/lib/server/deps';
import { currentPrincipal } from '@/lib/server/principal';
import { toProblem } from '@/lib/server/to-http';
import { auditObjects } from '@/lib/usecases/audit/objects';
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
  read: (deps: Deps, actor: Actor, credential: string) => Promise<T>,
): Promise<Loaded<T>> {
  // Never while the app is being built: there is no data folder to read then.
  await connection();
  try {
    const { access, about = {} } = spec;
    const path = (await headers()).get('x-skein-path') ?? '/';
    const question = { access, place: `page ${pageOf(path)}`, objects: auditObjects(about) };
    const principal = await admit(question);
    const deps = await getDeps();
    return {
      data: await recorded(question, principal, () => read(deps, principal.actor, principal.credential)),
    };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    if (error instanceof AppError && error.kind === 'unauthenticated') redirect(await signInAddress());
    if (error instanceof AppError && error.code === 'second_factor_needed') redirect(await factorAddress());
    return { problem: toProblem(error) };
  }
}

/** Leads whoever is not signed in to the sign-in page, and whoever lacks a second factor to that of its own; returns who may go on. */
export async function requireSignedIn(): Promise<Actor> {
  await connection();
  const principal = await currentPrincipal();
  if (!principal) redirect(await signInAddress());
  if (principal.lacksSecondFactor) redirect(await factorAddress());
  return principal.actor;
}

/** A page that leads back to the page at hand when it is done. */
async function addressOf(page: '/sign-in' | '/second-factor'): Promise<string> {
  const path = (await headers()).get('x-skein-path') ?? '/';
  return `${page}?to=${encodeURIComponent(path)}`;
}
const signInAddress = (): Promise<string> => addressOf('/sign-in');
const factorAddress = (): Promise<string> => addressOf('/second-factor');

/** The part of an address that names no one: `/accounts/42?x=1` is the page `/accounts`. */
function pageOf(path: string): string {
  return `/${path.split(/[/?]/)[1] ?? ''}`;
}
