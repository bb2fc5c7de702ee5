import { graphLimits } from '@/lib/contracts/graph';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { ViewDrift } from '@/lib/contracts/views';
import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import type { GraphDeps } from '@/lib/usecases/ports/graph';

/** What of a node an investigator would want to know has changed. */
function judged(node: GraphNode): string {
  if (node.type === 'account') return JSON.stringify([node.status, node.membership, node.clusterId]);
  return node.type === 'identifier' ? JSON.stringify([node.degree, node.hubClass]) : '';
}

/** The content with the facts of today, and what is different from when it was saved. Places and log stay as they are. */
export async function readToday(
  deps: GraphDeps,
  content: StoredCanvas,
): Promise<{ content: StoredCanvas; drift: ViewDrift }> {
  const runId =
    (await deps.runs.findRunId(content.runId ?? undefined)) ?? (await deps.runs.findRunId()) ?? null;
  const keys = content.nodes.map(({ key }) => key).filter((key) => /^(account|identifier):/.test(key));
  const ids = (type: string) =>
    keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1));
  const [nodes, lines] = await Promise.all([
    deps.graph.listNodes({ accountIds: ids('account'), identifierIds: ids('identifier'), runId }),
    keys.length === 0
      ? { edges: [] as GraphEdge[], total: 0 }
      : deps.graph.listEdges({ fresh: keys, present: [], runId, limit: graphLimits.edgesMax }),
  ]);
  const now = new Map(nodes.map((node) => [node.key, node]));
  const then = new Map(content.facts.nodes.map((node) => [node.key, node]));
  const isPartial = lines.total > lines.edges.length;
  const placed = new Set(keys);
  const oldLines = content.facts.edges.filter(
    ({ source, target }) => placed.has(source) && placed.has(target),
  );
  const [oldKeys, newKeys] = [
    new Set(oldLines.map(({ key }) => key)),
    new Set(lines.edges.map(({ key }) => key)),
  ];
  return {
    content: {
      ...content,
      runId,
      facts: {
        nodes: [
          ...new Map([...content.facts.nodes, ...nodes].map((node) => [node.key, node])).values(),
        ].filter(({ key }) => !placed.has(key) || now.has(key)),
        edges: [
          ...(isPartial ? content.facts.edges : content.facts.edges.filter((edge) => !oldKeys.has(edge.key))),
          ...lines.edges.filter(({ key }) => !isPartial || !oldKeys.has(key)),
        ],
      },
    },
    drift: {
      gone: keys.filter((key) => !now.has(key)),
      changed: nodes.filter((node) => isOther(node, then.get(node.key))).map(({ key }) => key),
      linesGained: lines.edges.filter(({ key }) => !oldKeys.has(key)).length,
      linesLost: isPartial ? 0 : oldLines.filter(({ key }) => !newKeys.has(key)).length,
      isPartial,
    },
  };
}

function isOther(now: GraphNode, then: GraphNode | undefined): boolean {
  return then !== undefined && judged(now) !== judged(then);
}
