import type { ErasureDecision, ErasureRequest } from '@/lib/contracts/erasure';
import { isAllowed } from '@/lib/domain/access/policy';
import { type Actor, localActor } from '@/lib/domain/actor';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import { jobId } from '@/lib/domain/ids';
import type { DecideErasureDeps } from '@/lib/usecases/erasure/erasure-deps';
import { assertNotHeld } from '@/lib/usecases/erasure/holds-on';

const refuse = (code: string, message: string, remedy: string): AppError =>
  new AppError('forbidden', { code, message, remedy });

/**
 * A second person is needed as soon as there is anybody else, and where exports need one too. Who is alone with a Skein of their
 * own decides alone.
 */
async function needsSecondPerson({ directory, exports }: DecideErasureDeps, actor: Actor): Promise<boolean> {
  if (exports.needsApproval) return true;
  return (await directory.list()).some(({ id }) => id !== actor.id && id !== localActor.id);
}

async function assertMayDecide(
  deps: DecideErasureDeps,
  request: ErasureRequest,
  actor: Actor,
): Promise<void> {
  if (!isAllowed({ role: actor.role, scopes: null }, 'erasure.approve'))
    throw refuse(
      'role_not_allowed',
      `The role ${actor.role} does not decide on erasures.`,
      'Ask an administrator.',
    );
  if (request.requestedBy.id === actor.id && (await needsSecondPerson(deps, actor)))
    throw refuse(
      'second_person_needed',
      'You asked for this erasure; somebody else must decide on it.',
      'Ask another administrator.',
    );
}

/**
 * A second person approves or refuses an erasure. Approved, it becomes a job at once. Throws NotFoundError, and AppErrors of kind
 * `forbidden` (the same person, or a role that may not) and `conflict` (decided already, or a legal hold).
 */
export async function decideErasure(
  deps: DecideErasureDeps,
  { requestId, ...word }: { requestId: string } & ErasureDecision,
  actor: Actor,
): Promise<ErasureRequest> {
  const request = await deps.erasures.find(requestId);
  if (!request) throw new NotFoundError('erasure request', requestId);
  await assertMayDecide(deps, request, actor);
  const isApproved = word.decision === 'approve';
  if (isApproved) await assertNotHeld(deps, request.accountIds);
  const state = isApproved ? ('approved' as const) : ('refused' as const);
  const by = { id: actor.id, name: actor.name };
  const at = deps.clock.now();
  const reason = word.reason || null;
  const payload = { kind: 'erase' as const, requestId };
  const job = isApproved ? { id: jobId.parse(deps.ids.next('j')), payload } : null;
  if (!(await deps.erasures.decide({ id: requestId, state, by, at, reason, job }))) {
    throw new AppError('conflict', {
      code: 'erasure_decided',
      message: 'Somebody has decided on this erasure already.',
      remedy: 'Reload the list of requests.',
    });
  }
  return { ...request, state, decision: reason, decidedBy: by, decidedAt: at, jobId: job?.id ?? null };
}
