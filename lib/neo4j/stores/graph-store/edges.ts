import { type GraphEdge, idOfKey } from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import type { Gateway, RunOptions } from '@/lib/neo4j/gateway';
import { toLinkedEdge, toRelatedEdge, toUsedEdge } from '@/lib/neo4j/mappers/graph-edge';
import { canvasLinkedEdges } from '@/lib/neo4j/queries/canvas-linked-edges/query';
import { canvasRelatedEdges } from '@/lib/neo4j/queries/canvas-related-edges/query';
import { canvasUsedEdges } from '@/lib/neo4j/queries/canvas-used-edges/query';
import type { GraphStore } from '@/lib/usecases/ports/graph';

type Ends = Parameters<GraphStore['listEdges']>[0];

const idsOf = (keys: readonly string[], type: 'account' | 'identifier'): string[] =>
  keys.flatMap((key) => (key.startsWith(`${type}:`) ? [idOfKey(key)] : []));

/** Uses, links and relations between fresh keys and all keys; each sort is bounded by the limit and then all together. */
export async function listEdges(
  gateway: Gateway,
  { fresh, present, limit, runId }: Ends,
  options: RunOptions,
): Promise<{ edges: GraphEdge[]; total: number }> {
  const [freshAccounts, presentAccounts] = [idsOf(fresh, 'account'), idsOf(present, 'account')];
  const [freshIdentifiers, presentIdentifiers] = [idsOf(fresh, 'identifier'), idsOf(present, 'identifier')];
  const allAccounts = [...new Set([...freshAccounts, ...presentAccounts])];
  const allIdentifiers = [...new Set([...freshIdentifiers, ...presentIdentifiers])];
  const bound = { limit: limit + 1 };
  const [used, linked, related] = await Promise.all([
    gateway.run(
      canvasUsedEdges,
      {
        freshAccounts,
        presentAccounts,
        freshIdentifiers,
        allIdentifiers,
        hubDegree: rarityBounds.commonMax,
        ...bound,
      },
      options,
    ),
    runId !== null && freshAccounts.length > 0
      ? gateway.run(canvasLinkedEdges, { fresh: freshAccounts, all: allAccounts, runId, ...bound }, options)
      : [],
    freshAccounts.length > 0
      ? gateway.run(canvasRelatedEdges, { fresh: freshAccounts, all: allAccounts, ...bound }, options)
      : [],
  ]);
  const edges = [...related.map(toRelatedEdge), ...used.map(toUsedEdge), ...linked.map(toLinkedEdge)];
  return { edges: edges.slice(0, limit), total: edges.length };
}
