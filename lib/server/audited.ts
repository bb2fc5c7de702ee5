import 'server-only';
import { headers } from 'next/headers';
import type { AuditRecord } from '@/lib/contracts/audit';
import { type Permission, type PermissionName, permissions } from '@/lib/domain/access/policy';
import { AppError } from '@/lib/domain/errors';
import { authorise } from '@/lib/server/authorise';
import { getDeps } from '@/lib/server/deps';
import { currentPrincipal, type Principal, requestOrigin } from '@/lib/server/principal';

/** What is asked for: the line of the policy, where, and about what. */
export interface Question {
  access: PermissionName;
  place: string;
  objects: readonly string[];
}

const purposeMax = 500;

/** Why, in the person's own words (`x-skein-purpose`, percent-encoded UTF-8). */
async function purpose(): Promise<string> {
  const raw = (await headers()).get('x-skein-purpose') ?? '';
  try {
    return decodeURIComponent(raw)
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll(/\p{Cc}/gu, ' ')
      .slice(0, purposeMax);
  } catch {
    return '';
  }
}

async function record(
  { access, place, objects }: Question,
  { actor, scopes, credential }: Principal,
  outcome: AuditRecord['outcome'],
): Promise<void> {
  const { audit } = await getDeps();
  const { address } = await requestOrigin();
  await audit.record({
    actorId: actor.id,
    actorName: actor.name,
    role: actor.role,
    credential,
    action: access,
    place,
    outcome,
    objects: [...objects],
    purpose: await purpose(),
    address,
    channel: scopes === null ? 'web' : 'token',
  });
}

const outcomeOf = (error: unknown): AuditRecord['outcome'] =>
  error instanceof AppError && error.kind === 'not_found' ? 'not_found' : 'failed';

/** `authorise`, and a refusal is recorded. */
export async function admit(question: Question): Promise<Principal> {
  try {
    return await authorise(question.access);
  } catch (error) {
    const principal = await currentPrincipal();
    if (principal) await record(question, principal, 'denied');
    throw error;
  }
}

/**
 * Does the work and records it. A read gives nothing out before its record is durable; a change is not begun before its
 * record is. Throws an AppError of kind `unavailable` when the log cannot be written.
 */
export async function recorded<T>(
  question: Question,
  principal: Principal,
  work: () => Promise<T>,
): Promise<T> {
  const { kind, isRecorded }: Permission = permissions[question.access];
  if (!isRecorded) return await work();
  if (kind === 'change') await record(question, principal, 'asked');
  let output: T;
  try {
    output = await work();
  } catch (error) {
    await record(question, principal, outcomeOf(error));
    throw error;
  }
  if (kind === 'read') await record(question, principal, 'ok');
  return output;
}
