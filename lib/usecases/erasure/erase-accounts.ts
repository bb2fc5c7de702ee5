import type { ErasureExtent, ErasureRequest } from '@/lib/contracts/erasure';
import { AppError, CancelledError, NotFoundError } from '@/lib/domain/errors';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { finishUnfinished } from '@/lib/usecases/batches/finish-unfinished';
import { removeFacts } from '@/lib/usecases/batches/reconcile-facts';
import { familiesOf } from '@/lib/usecases/batches/take-batch-out';
import { withBatchLease } from '@/lib/usecases/batches/with-batch-lease';
import type { EraseDeps } from '@/lib/usecases/erasure/erasure-deps';
import { assertNotHeld } from '@/lib/usecases/erasure/holds-on';
import { planErasure, targetOf } from '@/lib/usecases/erasure/plan-erasure';
import type { ErasurePlan, ErasureTarget } from '@/lib/usecases/ports/erasure';
import type { WorkOptions } from '@/lib/usecases/ports/lake';

const steps = [
  'looking for the accounts',
  'removing rows',
  'removing rejected rows',
  'removing from runs',
  'removing from the graph',
  'taking names out of records',
  'looking again',
] as const;

async function openRequest(deps: EraseDeps, requestId: string): Promise<ErasureRequest> {
  const request = await deps.erasures.find(requestId);
  if (!request) throw new NotFoundError('erasure request', requestId);
  if (request.state !== 'approved' && request.state !== 'done') {
    throw new AppError('conflict', {
      code: 'erasure_not_approved',
      message: `The erasure "${requestId}" is ${request.state}; only an approved one is carried out.`,
      details: { requestId, state: request.state },
    });
  }
  return request;
}

/** Written before anything goes, and read again by a second try: by then much of it can no longer be found out. */
async function keptPlan(deps: EraseDeps, { id, accountIds }: ErasureRequest): Promise<ErasurePlan> {
  const kept = await deps.erasureFiles.readPlan(id);
  if (kept) return kept;
  const plan = await planErasure(deps, { requestId: id, accountIds });
  await deps.erasureFiles.keepPlan(plan);
  return plan;
}

/** From here on no import brings them back. */
async function raiseTombstones(deps: EraseDeps, { id, accountIds }: ErasureRequest): Promise<string[]> {
  const { keyId, hash } = await deps.tombstoneHash.open();
  const hashes = accountIds.map(hash);
  const at = deps.clock.now();
  await deps.erasures.addTombstones(hashes.map((one) => ({ id: one, keyId, requestId: id, at })));
  return hashes;
}

async function removeFromGraph(
  deps: EraseDeps,
  patient: BatchDeps,
  plan: ErasurePlan,
  { accountIds }: ErasureTarget,
): Promise<void> {
  await deps.erasures.sweepGraph(accountIds, 'remove');
  const scope = await patient.batches.listInStates(['committed']);
  const changed = { accountIds: [...accountIds, ...plan.affected] };
  await removeFacts(patient, { scope, changed, families: familiesOf(scope) }, {});
  const ids = plan.touched.map(({ id }) => id);
  await patient.facts.countDegrees(ids);
  const shared = plan.touched.filter(({ isOnlyTheirs }) => !isOnlyTheirs).map(({ id }) => id);
  await deps.erasures.setDisplays(await deps.erasureFiles.readDisplays(scope, shared));
}

/** Nothing may be found by the same search that found it before. */
async function assertGone(deps: EraseDeps, target: ErasureTarget): Promise<void> {
  const { erasures, erasureFiles } = deps;
  const left = {
    ...(await erasures.sweepGraph(target.accountIds, 'measure')),
    ...(await erasureFiles.sweepRows(target, 'measure')),
    rejectedRows: await erasureFiles.sweepRejects(target, 'measure'),
    runRows: await erasureFiles.sweepRuns(target, 'measure'),
    records: await erasures.sweepRecords(target.redactor, 'measure'),
  };
  const isGone = Object.values(left).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === 0,
  );
  if (isGone) return;
  throw new AppError('bug', {
    code: 'erasure_incomplete',
    message: 'After the erasure something of the accounts was still found; the request stays open.',
    remedy: 'Run it again ("skein erase resume"). If it stays, please report it with these counts.',
    details: left,
  });
}

/** The entry that seals it: by whom, on whose request, and whom, as hashes. */
async function recordDone(
  deps: EraseDeps,
  request: ErasureRequest,
  hashes: readonly string[],
): Promise<void> {
  const by = request.decidedBy ?? request.requestedBy;
  await deps.audit.record({
    actorId: by.id,
    actorName: by.name,
    role: 'admin',
    credential: '',
    action: 'erasure.carried_out',
    place: 'job erase',
    outcome: 'ok',
    objects: [`erasure:${request.id}`, ...hashes.map((hash) => `erased:hmac-${hash}`)],
    purpose: request.ground,
    address: 'local',
    channel: 'worker',
  });
}

async function erase(
  deps: EraseDeps,
  patient: BatchDeps,
  request: ErasureRequest,
  { signal, onProgress }: WorkOptions,
): Promise<ErasureExtent> {
  let done = 0;
  const step = (): void => {
    if (signal?.aborted) throw new CancelledError('The erasure');
    onProgress?.({ stage: steps[done] ?? '', done, total: steps.length, unit: 'steps' });
    done += 1;
  };
  const { erasureFiles, erasures } = deps;
  step();
  const plan = await keptPlan(deps, request);
  const hashes = await raiseTombstones(deps, request);
  const target = await targetOf(deps, request.accountIds, plan.touched);
  step();
  await erasureFiles.sweepRows(target, 'remove');
  step();
  await erasureFiles.sweepRejects(target, 'remove');
  await erasureFiles.sweepUploads(target, 'remove');
  await erasureFiles.dropDerived(request.id);
  step();
  await erasureFiles.sweepRuns(target, 'remove');
  step();
  await removeFromGraph(deps, patient, plan, target);
  step();
  await erasures.sweepRecords(target.redactor, 'remove');
  await erasures.settleIndexes();
  step();
  await assertGone(deps, target);
  await recordDone(deps, request, hashes);
  await erasures.finish(request.id, {
    at: deps.clock.now(),
    report: plan.extent,
    tombstones: hashes,
    reason: target.redactor.text(request.reason),
    decision: request.decision === null ? null : target.redactor.text(request.decision),
  });
  return plan.extent;
}

/**
 * Carries an approved erasure out: out of the lake, rejects, uploads, runs, graph and what people wrote, with tombstones left behind. Killed
 * at any moment and run again it comes to the same end; when it is done already it only says so.
 */
export async function eraseAccounts(
  deps: EraseDeps,
  { requestId }: { requestId: string },
  options: WorkOptions = {},
): Promise<ErasureExtent> {
  return await withBatchLease(deps, options, async (patient) => {
    await finishUnfinished(patient, options);
    const request = await openRequest(deps, requestId);
    if (request.state === 'approved') await assertNotHeld(deps, request.accountIds);
    const extent = request.report ?? (await erase(deps, patient, request, options));
    await deps.erasureFiles.dropPlan(requestId);
    return extent;
  });
}
