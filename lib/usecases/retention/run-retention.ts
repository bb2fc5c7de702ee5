import type { RetentionExtent } from '@/lib/contracts/retention';
import { finishUnfinished } from '@/lib/usecases/batches/finish-unfinished';
import { removeFacts } from '@/lib/usecases/batches/reconcile-facts';
import { familiesOf } from '@/lib/usecases/batches/take-batch-out';
import { withBatchLease } from '@/lib/usecases/batches/with-batch-lease';
import type { WorkOptions } from '@/lib/usecases/ports/lake';
import type { RetentionPlan } from '@/lib/usecases/ports/retention';
import { limitsOf, measureRetention } from '@/lib/usecases/retention/plan-retention';
import type { RunRetentionDeps } from '@/lib/usecases/retention/retention-deps';

const steps = ['looking for what is old', 'removing rows', 'adding up anew', 'removing the rest'] as const;

/** Written before anything goes, and read again by a second try. */
async function keptPlan(deps: RunRetentionDeps, id: string, at: number): Promise<RetentionPlan> {
  const kept = await deps.retentionFiles.readPlan(id);
  if (kept) return kept;
  const { policies } = await deps.retention.read();
  const { rows } = await limitsOf(deps, policies, at);
  const plan = {
    policies,
    extent: await measureRetention(deps, policies, at),
    affected: await deps.retentionFiles.readAffected(rows),
  };
  await deps.retentionFiles.keepPlan(id, plan);
  return plan;
}

/** The entry that says what went. */
async function recordDone(deps: RunRetentionDeps, id: string): Promise<void> {
  await deps.audit.record({
    actorId: 'retention',
    actorName: 'Retention',
    role: 'admin',
    credential: '',
    action: 'retention.carried_out',
    place: 'job retain',
    outcome: 'ok',
    objects: [`retention:${id}`],
    purpose: '',
    address: 'local',
    channel: 'worker',
  });
}

/**
 * Lets go what is older at `at` than its policy allows: rows of the lake with the facts that rest on them, sessions, notifications,
 * finished jobs. What a legal hold covers stays. Never the audit log. Killed at any moment and run again it comes to the same end.
 */
export async function runRetention(
  deps: RunRetentionDeps,
  { at }: { at: number },
  { onProgress, ...options }: WorkOptions = {},
): Promise<RetentionExtent> {
  const id = `rt_${at}`;
  let done = 0;
  const step = (): void => {
    onProgress?.({ stage: steps[done] ?? '', done, total: steps.length, unit: 'steps' });
    done += 1;
  };
  return await withBatchLease(deps, { ...options, ...(onProgress && { onProgress }) }, async (patient) => {
    await finishUnfinished(patient, options);
    step();
    const plan = await keptPlan(deps, id, at);
    const { rows, things } = await limitsOf(deps, plan.policies, at);
    step();
    const hasRows = plan.extent.rows.some((one) => one.rows > 0);
    if (hasRows) {
      await deps.retentionFiles.sweep(rows, 'remove');
      await deps.erasureFiles.dropDerived(id);
    }
    step();
    if (hasRows) {
      const scope = await patient.batches.listInStates(['committed']);
      await removeFacts(
        patient,
        { scope, changed: { accountIds: plan.affected }, families: familiesOf(scope) },
        {},
      );
    }
    step();
    await deps.retention.sweep(things, 'remove');
    await recordDone(deps, id);
    await deps.retention.noteRun(at);
    await deps.retentionFiles.dropPlan(id);
    return plan.extent;
  });
}
