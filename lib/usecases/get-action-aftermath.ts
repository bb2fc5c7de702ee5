import type { ActionAftermath } from '@/lib/contracts/actions';
import { NotFoundError } from '@/lib/domain/errors';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { RecordStore } from '@/lib/usecases/ports/records';
import { toActionRecord } from '@/lib/usecases/record-action';

/** As many as one action reaches (the bound of the queries). */
const accountsMax = 20_000;
const signalsMax = 50;

/** What came back after an action, and through which surviving signals. Throws NotFoundError. */
export async function getActionAftermath(
  deps: { records: RecordStore; attribution: AttributionReader },
  input: { actionId: string },
): Promise<ActionAftermath> {
  const stored = await deps.records.find('action', input.actionId);
  if (!stored) throw new NotFoundError('action', input.actionId);
  const action = toActionRecord(stored);
  const { accountIds, takenAt } = action;
  const [stillActive, found] = await Promise.all([
    deps.attribution.listStillActive(accountIds, takenAt, accountsMax),
    deps.attribution.listCameBack(accountIds, takenAt, accountsMax + 1),
  ]);
  const cameBack = found.slice(0, accountsMax);
  const signals = new Map<string, ActionAftermath['signals'][number]>();
  for (const value of cameBack.flatMap(({ values }) => values)) {
    const known = signals.get(value.id);
    signals.set(value.id, { ...value, accounts: (known?.accounts ?? 0) + 1 });
  }
  return {
    action,
    stillActive,
    cameBack,
    cameBackLeftOut: found.length - cameBack.length,
    signals: [...signals.values()]
      .toSorted((a, b) => b.accounts - a.accounts || a.id.localeCompare(b.id, 'en'))
      .slice(0, signalsMax),
  };
}
