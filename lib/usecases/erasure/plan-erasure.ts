import { createRedactor } from '@/lib/domain/erasure/redactor';
import type { SweepDeps } from '@/lib/usecases/erasure/erasure-deps';
import type { ErasurePlan, ErasureTarget, TouchedIdentifier } from '@/lib/usecases/ports/erasure';

const standInLength = 12;

/** What stands in texts where an account was named: the beginning of its tombstone. */
const standIn = (hash: string): string => `erased-${hash.slice(0, standInLength)}`;

/** What every store is told to forget. */
export async function targetOf(
  { tombstoneHash }: Pick<SweepDeps, 'tombstoneHash'>,
  accountIds: readonly string[],
  touched: readonly TouchedIdentifier[],
): Promise<ErasureTarget> {
  const { hash } = await tombstoneHash.open();
  const values = touched.filter(({ isOnlyTheirs }) => isOnlyTheirs);
  const accounts = new Map(accountIds.map((id) => [id, standIn(hash(id))]));
  const mark = [...accounts.values()][0] ?? 'erased';
  return { accountIds, values, redactor: createRedactor({ accounts, identifiers: values, mark }) };
}

/** Looks for the accounts everywhere and changes nothing: what an erasure would take, and what it must know to take it. */
export async function planErasure(
  deps: SweepDeps,
  { requestId, accountIds }: { requestId: string; accountIds: readonly string[] },
): Promise<ErasurePlan> {
  const { erasures, erasureFiles, batches } = deps;
  const touched = await erasures.listIdentifiers(accountIds);
  const target = await targetOf(deps, accountIds, touched);
  const rows = await erasureFiles.sweepRows(target, 'measure');
  return {
    requestId,
    touched,
    affected: await erasureFiles.readAffected(await batches.listInStates(['committed']), accountIds),
    extent: {
      ...(await erasures.sweepGraph(accountIds, 'measure')),
      ...rows,
      identifiers: touched.filter(({ isOnlyTheirs, isLonePrompt }) => isOnlyTheirs || isLonePrompt).length,
      rejectedRows: await erasureFiles.sweepRejects(target, 'measure'),
      uploads: await erasureFiles.sweepUploads(target, 'measure'),
      runRows: await erasureFiles.sweepRuns(target, 'measure'),
      records: await erasures.sweepRecords(target.redactor, 'measure'),
    },
  };
}
