import type { z } from 'zod';
import type { NamedNodes, nodesRequest } from '@/lib/contracts/graph';
import { loadGraphPart } from '@/lib/usecases/load-graph-part';
import type { GraphStore } from '@/lib/usecases/ports/graph';

/** Accounts and identifiers by key, for the canvas; keys that name nothing are told. */
export async function loadNamedNodes(
  deps: { graph: GraphStore },
  { keys, runId: runIdAsked, present }: z.output<typeof nodesRequest>,
  signal?: AbortSignal,
): Promise<NamedNodes> {
  const runId = await deps.graph.getRunId(runIdAsked);
  const part = await loadGraphPart(deps, { keys, present, runId }, signal);
  const found = new Set(part.nodes.map(({ key }) => key));
  return { ...part, unknown: keys.filter((key) => !found.has(key)) };
}
