import { type ReasonSheet, reasonSheet } from '@/lib/attribution/action/reason-sheet';
import { NotFoundError } from '@/lib/domain/errors';
import { toActionRecord } from '@/lib/usecases/actions/record-action';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { RecordStore } from '@/lib/usecases/ports/records';
import type { RunStore } from '@/lib/usecases/ports/runs';

export interface ReasonDeps {
  records: RecordStore;
  attribution: AttributionReader;
  runs: Pick<RunStore, 'findRunId'>;
}

/**
 * One sheet of reasons per account that an action reached. Reasons rest on values that the account shares with others of
 * the same action; nothing of anybody else is in it. Throws NotFoundError.
 */
export async function writeReasonSheets(
  deps: ReasonDeps,
  input: { actionId: string },
): Promise<ReasonSheet[]> {
  const stored = await deps.records.find('action', input.actionId);
  const runId = await deps.runs.findRunId();
  if (!stored || runId === undefined) throw new NotFoundError('action', input.actionId);
  const { choice, accountIds, takenAt } = toActionRecord(stored);
  const { accounts, values } = await deps.attribution.readActionAccounts(runId, accountIds);
  const holders = new Map<string, number>();
  for (const id of accounts.flatMap(({ valueIds }) => valueIds)) holders.set(id, (holders.get(id) ?? 0) + 1);
  const byId = new Map(values.map((value) => [value.id, value]));
  return accounts.map((account) => {
    const shared = account.valueIds.flatMap((id) => ((holders.get(id) ?? 0) > 1 ? (byId.get(id) ?? []) : []));
    return reasonSheet(choice.kind, account, shared, takenAt);
  });
}
