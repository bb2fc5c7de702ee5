import { isFinished, type JobRecord } from '@/lib/contracts/jobs';
import type { RetentionPolicies, RetentionState } from '@/lib/contracts/retention';
import { startJob } from '@/lib/usecases/jobs/start-job';
import { measureRetention } from '@/lib/usecases/retention/plan-retention';
import type { RetentionDeps, StartRetentionDeps } from '@/lib/usecases/retention/retention-deps';

const dayMs = 86_400_000;
const jobsLookedAt = 1_000;

/** The policies, and what would go by them now; or by others, to look at before they are saved. */
export async function previewRetention(
  deps: RetentionDeps,
  { policies: asked }: { policies?: RetentionPolicies } = {},
): Promise<RetentionState> {
  const { policies, lastRunAt } = await deps.retention.read();
  const shown = asked ?? policies;
  return { policies: shown, lastRunAt, wouldGo: await measureRetention(deps, shown, deps.clock.now()) };
}

/** Keeps other policies. Nothing goes before retention runs. */
export async function saveRetentionPolicies(
  deps: RetentionDeps,
  { policies }: { policies: RetentionPolicies },
): Promise<RetentionState> {
  await deps.retention.save(policies);
  return await previewRetention(deps);
}

/** Puts a run in the queue; what goes is told by this moment, however long it waits. */
export async function startRetention(deps: StartRetentionDeps): Promise<JobRecord> {
  return await startJob(deps, { kind: 'retain', at: deps.clock.now() });
}

/** When the data folder is opened: a run, if the policies ask for it and the last one is a day ago. */
export async function retainOnOpen(deps: StartRetentionDeps): Promise<JobRecord | undefined> {
  const { policies, lastRunAt } = await deps.retention.read();
  const isDue = lastRunAt === null || deps.clock.now() - lastRunAt >= dayMs;
  if (!policies.runsOnOpen || !isDue || Object.keys(policies.days).length === 0) return undefined;
  const isUnderWay = (await deps.jobs.list(jobsLookedAt)).some(
    ({ kind, state }) => kind === 'retain' && !isFinished(state),
  );
  return isUnderWay ? undefined : await startRetention(deps);
}
