import type { ExportChoice } from '@/lib/contracts/evidence';
import type { ExportRequest, ExportStarted } from '@/lib/contracts/export-requests';
import { isAllowed } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import { startJob } from '@/lib/usecases/jobs/start-job';
import { type NotifyDeps, notify } from '@/lib/usecases/notifications/notify';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { Directory } from '@/lib/usecases/ports/directory';
import type { ExportRequestStore } from '@/lib/usecases/ports/export-requests';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Clock, Ids } from '@/lib/usecases/ports/system';
import type { ViewStore } from '@/lib/usecases/ports/views';

interface RequestExportDeps extends NotifyDeps {
  directory: Directory;
  jobs: JobStore;
  clock: Clock;
  ids: Ids;
  exportRequests: ExportRequestStore;
  exports: { needsApproval: boolean };
  cases: Pick<CaseStore, 'find'>;
  views: Pick<ViewStore, 'find'>;
}

/** A case or view that the actor may not see is not there for them. Throws NotFoundError. */
async function assertSeen(
  { cases, views }: Pick<RequestExportDeps, 'cases' | 'views'>,
  subject: ExportChoice['subject'],
  actor: Actor,
): Promise<void> {
  if (subject.kind !== 'case' && subject.kind !== 'view') return;
  const found = await (subject.kind === 'case' ? cases : views).find(subject.id, grantsOf(actor));
  if (!found) throw new NotFoundError(subject.kind, subject.id);
}

/** Who may decide and may see what it is about: a notification on a case or view hides from others by itself. */
async function tellApprovers(
  deps: RequestExportDeps,
  { id, choice: { subject } }: ExportRequest,
  actor: Actor,
): Promise<void> {
  const all = await deps.directory.list();
  const approvers = all.filter(({ role }) => isAllowed({ role, scopes: null }, 'exports.approve'));
  const about = {
    ...(subject.kind === 'case' ? { caseId: subject.id } : {}),
    ...(subject.kind === 'view' ? { viewId: subject.id } : {}),
    title: 'id' in subject ? `${subject.kind} ${subject.id}` : subject.kind,
  };
  await notify(
    deps,
    { kind: 'export', key: id, ...about },
    approvers.map((one) => one.id),
    actor,
  );
}

/**
 * Starts an export, or, where the policy of this Skein asks for a second person, puts it before those who may decide. Who prepared it is
 * who asked, whatever name was given. Throws NotFoundError for a case or view that is not theirs to see.
 */
export async function requestExport(
  deps: RequestExportDeps,
  choice: ExportChoice,
  actor: Actor,
): Promise<ExportStarted> {
  await assertSeen(deps, choice.subject, actor);
  if (!deps.exports.needsApproval)
    return { job: await startJob(deps, { kind: 'export', ...choice, reader: actor }), request: null };
  const request = {
    id: deps.ids.next('x'),
    state: 'waiting' as const,
    choice,
    requestedBy: { id: actor.id, name: actor.name },
    requestedAt: deps.clock.now(),
    decidedBy: null,
    decidedAt: null,
    reason: null,
    jobId: null,
  };
  await deps.exportRequests.create(request);
  await tellApprovers(deps, request, actor);
  return { job: null, request };
}
