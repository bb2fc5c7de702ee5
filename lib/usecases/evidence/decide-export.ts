import type { ExportDecision, ExportRequest } from '@/lib/contracts/export-requests';
import { isAllowed } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import { jobId } from '@/lib/domain/ids';
import type { ExportRequestStore } from '@/lib/usecases/ports/export-requests';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

const refuse = (code: string, message: string, remedy: string): AppError =>
  new AppError('forbidden', { code, message, remedy });

function assertMayDecide(request: ExportRequest, actor: Actor): void {
  if (request.requestedBy.id === actor.id)
    throw refuse(
      'second_person_needed',
      'You asked for this export; somebody else must decide on it.',
      'Ask a lead or an administrator.',
    );
  if (!isAllowed({ role: actor.role, scopes: null }, 'exports.approve'))
    throw refuse(
      'role_not_allowed',
      `The role ${actor.role} does not decide on exports.`,
      'Ask a lead or an administrator.',
    );
}

/**
 * A second person approves or declines an export. Approved, it becomes a job at once and the bundle names who approved it;
 * it is read as they may see it, so that nobody lets out what is not theirs to see.
 * Throws NotFoundError, and AppErrors of kind `forbidden` (the same person, or a role that may not) and `conflict` (it was
 * decided already).
 */
export async function decideExport(
  deps: { exportRequests: ExportRequestStore; clock: Clock; ids: Ids },
  { requestId, ...word }: { requestId: string } & ExportDecision,
  actor: Actor,
): Promise<ExportRequest> {
  const request = await deps.exportRequests.find(requestId);
  if (!request) throw new NotFoundError('export request', requestId);
  assertMayDecide(request, actor);
  const isApproved = word.decision === 'approve';
  const state = isApproved ? ('approved' as const) : ('declined' as const);
  const by = { id: actor.id, name: actor.name };
  const at = deps.clock.now();
  const reason = word.reason || null;
  const payload = { kind: 'export' as const, ...request.choice, approvedBy: actor.name, reader: actor };
  const job = isApproved ? { id: jobId.parse(deps.ids.next('j')), payload } : null;
  if (!(await deps.exportRequests.decide({ id: requestId, state, by, at, reason, job }))) {
    throw new AppError('conflict', {
      code: 'export_decided',
      message: 'Somebody has decided on this export already.',
      remedy: 'Reload the list of requests.',
    });
  }
  return { ...request, state, reason, decidedBy: by, decidedAt: at, jobId: job?.id ?? null };
}
