import type { z } from 'zod';
import type { NamedNodes, nodesRequest } from '@/lib/contracts/graph';
import { loadGraphPart } from '@/lib/usecases/explore/load-graph-part';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

/** Accounts and identifiers by key, for the canvas; keys that name nothing are told. */
export async function loadNamedNodes(
  deps: GraphDeps,
  { keys, runId: runIdAsked, present }: z.output<typeof nodesRequest>,
  signal?: AbortSignal,
): Promise<NamedNodes> {
  const runId = (await deps.runs.findRunId(runIdAsked)) ?? null;
  const part = await loadGraphPart(deps, { keys, present, runId }, signal);
  const found = new Set(part.nodes.map(({ key }) => key));
  return { ...part, unknown: keys.filter((key) => !found.has(key)) };
}
