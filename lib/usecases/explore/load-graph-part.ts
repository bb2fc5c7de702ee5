import type { GraphPart } from '@/lib/contracts/graph';
import { graphLimits } from '@/lib/contracts/graph';
import { idOfKey } from '@/lib/domain/graph-element';
import type { GraphStore } from '@/lib/usecases/ports/graph';

interface Input {
  /** Keys to bring, in order; aggregates are skipped. */
  keys: readonly string[];
  /** Keys on the canvas already: lines to them are brought too. */
  present: readonly string[];
  runId: string | null;
}

/** The named nodes, the lines among them and the lines from them to what is present. Unknown keys are left out. */
export async function loadGraphPart(
  deps: { graph: GraphStore },
  { keys, present, runId }: Input,
  signal?: AbortSignal,
): Promise<GraphPart> {
  const ids = (type: string) => keys.filter((key) => key.startsWith(`${type}:`)).map(idOfKey);
  if (keys.length === 0) return { runId, nodes: [], edges: [], edgesLeftOut: 0 };
  const [nodes, { edges, total }] = await Promise.all([
    deps.graph.listNodes({ accountIds: ids('account'), identifierIds: ids('identifier'), runId }, signal),
    deps.graph.listEdges({ fresh: keys, present, runId, limit: graphLimits.edgesMax }, signal),
  ]);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const ordered = keys.flatMap((key) => byKey.get(key) ?? []);
  return { runId, nodes: ordered, edges, edgesLeftOut: total - edges.length };
}
