import { rarityBounds } from '@/lib/domain/rarity';
import type { Gateway } from '@/lib/neo4j/gateway';
import { expandAccounts } from '@/lib/neo4j/queries/expand-accounts/query';
import { expandCommonAccounts } from '@/lib/neo4j/queries/expand-common-accounts/query';
import { expandLinked } from '@/lib/neo4j/queries/expand-linked/query';
import { expandMembers } from '@/lib/neo4j/queries/expand-members/query';
import { expandUsers } from '@/lib/neo4j/queries/expand-users/query';
import { expandValues } from '@/lib/neo4j/queries/expand-values/query';
import type { GraphStore, NeighbourChoice } from '@/lib/usecases/ports/graph';

type Expansions = Pick<
  GraphStore,
  'findValues' | 'findAccountsBehind' | 'findLinked' | 'findUsers' | 'findCommonAccounts' | 'findMembers'
>;

/** Holders of a value that are looked at when it is expanded. */
const walkMax = 20_000;

const nothing = { ids: [], total: 0 };
const options = (signal: AbortSignal | undefined) => (signal ? { signal } : {});
const times = (window: NeighbourChoice['window']) => ({ from: window?.from ?? null, to: window?.to ?? null });

const choiceParams = (choice: NeighbourChoice, present: readonly string[]) => ({
  ...rarityBounds,
  ...times(choice.window),
  kinds: [...choice.kinds],
  bands: [...choice.bands],
  limit: choice.limit,
  present: [...present],
});

/** Ids of the neighbours an expansion brings, best first; what is present is left out by the query itself. */
export function createGraphExpansions(gateway: Gateway): Expansions {
  return {
    findValues: async (accountId, choice, present, signal) => {
      const params = { accountId, ...choiceParams(choice, present) };
      const [row] = await gateway.run(expandValues, params, options(signal));
      return row ?? nothing;
    },
    findAccountsBehind: async ({ accountId, runId }, choice, present, signal) => {
      const params = { accountId, runId, ...choiceParams(choice, present) };
      const [row] = await gateway.run(expandAccounts, params, options(signal));
      const found = row?.found ?? [];
      const through = [...new Set(found.flatMap((account) => account.through))];
      return { ids: found.map(({ id }) => id), total: row?.total ?? 0, through };
    },
    findLinked: async ({ accountId, runId, linkBitsMin }, limit, present, signal) => {
      const params = { accountId, runId, bitsMin: linkBitsMin, limit, present: [...present] };
      const [row] = await gateway.run(expandLinked, params, options(signal));
      return row ?? nothing;
    },
    findUsers: async ({ identifierId, runId }, { limit, window }, present, signal) => {
      const params = { identifierId, runId, ...times(window), limit, present: [...present], walkMax };
      const [row] = await gateway.run(expandUsers, params, options(signal));
      return row ? { ids: row.ids, total: row.total + (row.degree - row.walked) } : nothing;
    },
    findCommonAccounts: async ({ accountIds, identifierIds, anchorsMin }, limit, present, signal) => {
      const params = {
        accountIds: [...accountIds],
        identifierIds: [...identifierIds],
        anchorsMin,
        commonMax: rarityBounds.commonMax,
        present: [...present],
        limit,
      };
      const [row] = await gateway.run(expandCommonAccounts, params, options(signal));
      const found = row?.found ?? [];
      const through = [...new Set(found.flatMap((account) => account.through))];
      return { ids: found.map(({ id }) => id), total: row?.total ?? 0, through };
    },
    findMembers: async (of, limit, present, signal) => {
      if (of.kind === 'users') {
        const params = { identifierId: of.identifierId, runId: null, ...times(undefined), limit };
        const [row] = await gateway.run(
          expandUsers,
          { ...params, present: [...present], walkMax },
          options(signal),
        );
        return row ? { ids: row.ids, total: row.total + (row.degree - row.walked) } : nothing;
      }
      const { clusterId, runId, among, signatures } = of;
      const params = { clusterId, runId, among, signatures, limit, present: [...present] };
      const [row] = await gateway.run(expandMembers, params, options(signal));
      return row ?? nothing;
    },
  };
}
