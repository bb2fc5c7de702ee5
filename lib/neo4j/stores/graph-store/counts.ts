import { rarityBounds } from '@/lib/domain/rarity';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toIdentifierNode } from '@/lib/neo4j/mappers/graph-node';
import { countAccountsBehind } from '@/lib/neo4j/queries/count-accounts-behind/query';
import { countLinks } from '@/lib/neo4j/queries/count-links/query';
import { countNeighbourValues } from '@/lib/neo4j/queries/count-neighbour-values/query';
import { countUsers } from '@/lib/neo4j/queries/count-users/query';
import { listAccountHubs } from '@/lib/neo4j/queries/list-account-hubs/query';
import type { GraphStore } from '@/lib/usecases/ports/graph';

type Counts = Pick<
  GraphStore,
  'countValues' | 'countAccountsBehind' | 'countLinks' | 'listHubs' | 'countUsers'
>;

/** Holders of a value that are looked at one by one; beyond it only the stored degree is told. */
const walkMax = 20_000;

/** Counts before loading. */
export function createGraphCounts(gateway: Gateway): Counts {
  return {
    countValues: (accountId) => gateway.run(countNeighbourValues, { accountId, ...rarityBounds }),
    countAccountsBehind: (accountId) => gateway.run(countAccountsBehind, { accountId, ...rarityBounds }),
    countLinks: async (accountId, runId) => {
      const [row] = await gateway.run(countLinks, { accountId, runId });
      return row ?? { strong: 0, weaker: 0 };
    },
    listHubs: async (accountId, limit) => {
      const { commonMax } = rarityBounds;
      const [row] = await gateway.run(listAccountHubs, { accountId, commonMax, limit });
      if (!row) return { hubs: [], total: 0, accounts: 0 };
      return { hubs: row.hubs.map(toIdentifierNode), total: row.total, accounts: row.accounts };
    },
    countUsers: async (identifierId, runId) => {
      const [row] = await gateway.run(countUsers, { identifierId, runId, walkMax });
      return row && { ...row, isHub: row.total > rarityBounds.commonMax };
    },
  };
}
