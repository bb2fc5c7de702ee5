import type { HoldSummary } from '@/lib/contracts/holds';
import { AppError } from '@/lib/domain/errors';
import type { SweepDeps } from '@/lib/usecases/erasure/erasure-deps';

/** Holds in force that cover one of the accounts. */
export async function holdsOn(
  { holds, clock }: Pick<SweepDeps, 'holds' | 'clock'>,
  accountIds: readonly string[],
): Promise<HoldSummary[]> {
  const covered = await holds.listCovered(clock.now(), accountIds);
  return covered.map(({ hold, accountIds: accounts }) => ({
    holdId: hold.id,
    kind: hold.kind,
    targetId: hold.targetId,
    accounts,
    until: hold.until,
  }));
}

/** Throws `conflict` and names the holds where there is any. */
export async function assertNotHeld(
  deps: Pick<SweepDeps, 'holds' | 'clock'>,
  accountIds: readonly string[],
): Promise<void> {
  const holds = await holdsOn(deps, accountIds);
  if (holds.length === 0) return;
  const named = holds.map(({ holdId, kind, targetId }) => `${holdId} on the ${kind} "${targetId}"`);
  throw new AppError('conflict', {
    code: 'legal_hold',
    message: `A legal hold forbids it: ${named.join('; ')}.`,
    remedy: 'Have the hold lifted first, if it may be. Nothing was changed.',
    details: { holds: holds.map(({ holdId }) => holdId) },
  });
}
