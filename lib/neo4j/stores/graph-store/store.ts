import type { GraphNode } from '@/lib/domain/graph-element';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toAccountNode, toIdentifierNode } from '@/lib/neo4j/mappers/graph-node';
import { canvasAccounts } from '@/lib/neo4j/queries/canvas-accounts/query';
import { canvasIdentifiers } from '@/lib/neo4j/queries/canvas-identifiers/query';
import { countWorldAccounts } from '@/lib/neo4j/queries/count-world-accounts/query';
import { createGraphCounts } from '@/lib/neo4j/stores/graph-store/counts';
import { listEdges } from '@/lib/neo4j/stores/graph-store/edges';
import { createGraphExpansions } from '@/lib/neo4j/stores/graph-store/expansions';
import { createGraphPictures } from '@/lib/neo4j/stores/graph-store/pictures';
import type { GraphStore } from '@/lib/usecases/ports/graph';

const options = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

/** What the canvas reads, from Neo4j. */
export function createGraphStore(gateway: Gateway): GraphStore {
  return {
    countAccounts: async () => (await gateway.run(countWorldAccounts, {}))[0]?.accounts ?? 0,
    listNodes: async ({ accountIds, identifierIds, runId }, signal) => {
      const [accounts, identifiers] = await Promise.all([
        accountIds.length > 0
          ? gateway.run(canvasAccounts, { ids: [...accountIds], runId }, options(signal))
          : [],
        identifierIds.length > 0
          ? gateway.run(canvasIdentifiers, { ids: [...identifierIds] }, options(signal))
          : [],
      ]);
      const nodes: GraphNode[] = accounts.map(({ account }) => toAccountNode(account));
      return [...nodes, ...identifiers.map(({ identifier }) => toIdentifierNode(identifier))];
    },
    listEdges: (ends, signal) => listEdges(gateway, ends, options(signal)),
    ...createGraphCounts(gateway),
    ...createGraphExpansions(gateway),
    ...createGraphPictures(gateway),
  };
}
