import type { GraphNode } from '@/lib/domain/graph-element';
import { type AttributeId, attributeIds, attributeOf, attributeValues } from './attributes';
import type { VisibleGraph } from './visible';

/** How accounts get their colour: by their standing in the run, or by an attribute. */
export const colorRules = ['standing', ...attributeIds] as const;
export const sizeRules = ['fixed', 'lines', 'degree'] as const;

/** Colours that a rule may give out; values beyond them share one grey. More could not be told apart. */
export const tonesMax = 6;

export interface Tone {
  readonly value: string;
  readonly count: number;
  /** 0 … 5, or null for the grey of all the others. */
  readonly tone: number | null;
}

/** The colours that a rule gives the drawn accounts, most frequent value first: what is drawn and what the legend says. */
export function tonesOf(graph: VisibleGraph, colorBy: string): readonly Tone[] {
  const attribute = attributeIds.find((id) => id === colorBy);
  if (attribute === undefined) return [];
  const nodes = [...graph.nodes.values()].map(({ node }) => node);
  const values = attributeValues(nodes, attribute);
  const named = values.slice(0, tonesMax).map((entry, tone) => ({ ...entry, tone }));
  const known = named.reduce((sum, { count }) => sum + count, 0);
  const others = nodes.filter(({ type }) => type === 'account').length - known;
  return others > 0 ? [...named, { value: 'other or unknown', count: others, tone: null }] : named;
}

/** Which colour each account has under a rule; undefined where the rule says nothing of the node. */
export function toneFinder(
  tones: readonly Tone[],
  colorBy: string,
): (node: GraphNode) => number | null | undefined {
  if (tones.length === 0) return () => undefined;
  const attribute = colorBy as AttributeId;
  const toneOf = new Map(tones.map(({ value, tone }) => [value, tone]));
  return (node) =>
    node.type === 'account' ? (toneOf.get(attributeOf(node, attribute) ?? '') ?? null) : undefined;
}
