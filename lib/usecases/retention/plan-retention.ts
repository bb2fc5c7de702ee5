import type { RetainedThing, RetentionExtent, RetentionPolicies } from '@/lib/contracts/retention';
import type { AgeLimits } from '@/lib/usecases/ports/retention';
import type { RetentionDeps } from '@/lib/usecases/retention/retention-deps';

const dayMs = 86_400_000;

/** Times before which things go, by the policies, and whose rows are held. */
export async function limitsOf(
  { holds }: Pick<RetentionDeps, 'holds'>,
  { days }: RetentionPolicies,
  at: number,
): Promise<{ rows: AgeLimits; things: Partial<Record<RetainedThing, number>> }> {
  const before = Object.fromEntries(
    Object.entries(days).map(([thing, kept]) => [thing, at - kept * dayMs]),
  ) as Partial<Record<RetainedThing, number>>;
  const covered = await holds.listCovered(at, undefined);
  const { sessions, notifications, jobs, ...ofTables } = before;
  const things = {
    ...(sessions === undefined ? {} : { sessions }),
    ...(notifications === undefined ? {} : { notifications }),
    ...(jobs === undefined ? {} : { jobs }),
  };
  return { rows: { before: ofTables, held: [...new Set(covered.flatMap((one) => one.accountIds))] }, things };
}

/** What goes at a moment by the policies; changes nothing. */
export async function measureRetention(
  deps: RetentionDeps,
  policies: RetentionPolicies,
  at: number,
): Promise<RetentionExtent> {
  const { rows, things } = await limitsOf(deps, policies, at);
  return {
    at,
    rows: await deps.retentionFiles.sweep(rows, 'measure'),
    ...(await deps.retention.sweep(things, 'measure')),
  };
}
