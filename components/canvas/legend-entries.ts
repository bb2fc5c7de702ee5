import type { VisibleGraph } from '@/lib/canvas-state/visible';
import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import type { GraphNode } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

export interface LegendEntry {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** A drawn node that looks like it. */
  readonly example: GraphNode;
}

export interface Legend {
  readonly nodes: readonly LegendEntry[];
  /** Families drawn as lines that no mark in the legend shows already. */
  readonly families: readonly EvidenceFamily[];
  readonly hasStrongLinks: boolean;
  readonly hasWeakerLinks: boolean;
}

const standings = {
  confirmed: 'Account, confirmed member',
  possible: 'Account, possible member',
  none: 'Account in no cluster',
} as const;

function entryOf(node: GraphNode): { id: string; title: string } {
  if (node.type === 'aggregate') return { id: '3', title: 'Group of accounts' };
  if (node.type === 'identifier')
    return { id: `2${node.family}${node.kind}`, title: identifierKindFacts(node.kind).title };
  const standing = node.membership ?? 'none';
  return { id: `1${standing}`, title: standings[standing] };
}

/** What the legend must explain: exactly the sorts of marks and lines that are drawn, no others. */
export function legendOf(graph: VisibleGraph): Legend {
  const entries = new Map<string, LegendEntry>();
  for (const { node } of graph.nodes.values()) {
    const { id, title } = entryOf(node);
    const entry = entries.get(id);
    entries.set(id, { id, title, example: entry?.example ?? node, count: (entry?.count ?? 0) + 1 });
  }
  const drawn = new Set(graph.edges.map(({ family }) => family));
  const marked = new Set(
    [...entries.values()].flatMap(({ example }) => (example.type === 'identifier' ? [example.family] : [])),
  );
  const links = graph.edges.filter(({ type }) => type === 'linked');
  return {
    nodes: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    families: evidenceFamilies.filter((family) => drawn.has(family) && !marked.has(family)),
    hasStrongLinks: links.some(({ isStrong }) => isStrong),
    hasWeakerLinks: links.some(({ isStrong }) => !isStrong),
  };
}
