import type { GraphNode } from '@/lib/domain/graph-element';

/** Attributes of accounts that colour, group and arrange: what investigators sort by. */
export const attributeIds = ['cluster', 'country', 'asn', 'plan', 'status'] as const;
export type AttributeId = (typeof attributeIds)[number];

export const attributeTitles: Record<AttributeId, string> = {
  cluster: 'cluster',
  country: 'country',
  asn: 'network (ASN)',
  plan: 'plan',
  status: 'status',
};

/** The account's value of an attribute; undefined for other nodes and where it is not known. */
export function attributeOf(node: GraphNode, attribute: AttributeId): string | undefined {
  if (node.type !== 'account') return undefined;
  const value = attribute === 'cluster' ? node.clusterId : node[attribute];
  return value ?? undefined;
}

/** Values of an attribute among some nodes, most frequent first. */
export function attributeValues(
  nodes: Iterable<GraphNode>,
  attribute: AttributeId,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const value = attributeOf(node, attribute);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
