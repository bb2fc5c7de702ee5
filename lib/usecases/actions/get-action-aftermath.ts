import { type Returned, whoCameBack } from '@/lib/attribution/action/came-back';
import type { ActionAftermath } from '@/lib/contracts/actions';
import { NotFoundError } from '@/lib/domain/errors';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { toActionRecord } from '@/lib/usecases/actions/record-action';
import type { AttributionReader, ValueAfter } from '@/lib/usecases/ports/attribution';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** As many as one action reaches (the bound of the queries). */
const accountsMax = 20_000;
const valuesMax = 20_000;
const signalsMax = 50;

/** Surviving signals: each value by which somebody came back, by how many. */
function signalsOf(returned: readonly Returned[]): ActionAftermath['signals'] {
  const signals = new Map<string, ActionAftermath['signals'][number]>();
  for (const { id, kind, display } of returned.flatMap(({ values }) => values.map(({ value }) => value))) {
    signals.set(id, { id, kind, display, accounts: (signals.get(id)?.accounts ?? 0) + 1 });
  }
  return [...signals.values()]
    .toSorted((a, b) => b.accounts - a.accounts || a.id.localeCompare(b.id, 'en'))
    .slice(0, signalsMax);
}

function newcomersOf(values: readonly ValueAfter[]): Map<string, ValueAfter['newcomers'][number]> {
  return new Map(values.flatMap(({ newcomers }) => newcomers.map((account) => [account.accountId, account])));
}

/** What came back after an action, and through which surviving signals. Throws NotFoundError. */
export async function getActionAftermath(
  deps: { records: RecordStore; attribution: AttributionReader; explore: Pick<ExploreStore, 'countWorld'> },
  input: { actionId: string },
): Promise<ActionAftermath> {
  const stored = await deps.records.find('action', input.actionId);
  if (!stored) throw new NotFoundError('action', input.actionId);
  const action = toActionRecord(stored);
  const { accountIds, takenAt } = action;
  const [stillActive, values, world] = await Promise.all([
    deps.attribution.listStillActive(accountIds, takenAt, accountsMax),
    deps.attribution.listValuesAfter(accountIds, takenAt, valuesMax),
    deps.explore.countWorld(),
  ]);
  const returned = whoCameBack(
    values.map((value) => ({
      ...value,
      family: identifierKindFacts(value.kind).family,
      newcomers: value.newcomers.map(({ accountId }) => accountId),
    })),
    { reached: accountIds.length, others: world.accounts - accountIds.length },
  );
  const newcomers = newcomersOf(values);
  return {
    action,
    stillActive,
    cameBack: returned.slice(0, accountsMax).flatMap(({ accountId, probability, values: told }) => {
      const account = newcomers.get(accountId);
      const through = told.map(({ value: { id, kind, display }, bits }) => ({ id, kind, display, bits }));
      return account ? [{ ...account, probability, values: through }] : [];
    }),
    cameBackLeftOut: Math.max(0, returned.length - accountsMax),
    signals: signalsOf(returned),
  };
}
