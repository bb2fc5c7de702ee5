import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toBits } from '@/lib/linkage/math/logit';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

/**
 * A component as accounts and the telling values they share, plus direct edges for links that rest on no value. A value is
 * one node: accounts that share one fact form a star, not a clique, so one fact never looks like many.
 */
export interface ComponentGraph {
  members: readonly number[];
  neighbours: number[][];
  /** Identifier of each node after the members. */
  values: number[];
}

/** Whether a value may hold accounts together: it adds enough bits and is on no list. */
export function isTelling(input: LinkageInput, model: ScoringModel, identifier: number): boolean {
  const kind = model.kinds[input.identifiers.kind[identifier] ?? 0];
  if (!kind || input.identifiers.sharedClass[identifier] !== null) return false;
  const bits = toBits(model.values.exclusivity[identifier] ?? 0) - model.priorBits;
  return Math.min(bits, kind.facts.capBits ?? bits) >= model.parameters.familyBitsMin * 2;
}

/** Builds the graph of one component. `direct` are strong links that need an edge of their own when no value is shared. */
export function buildComponentGraph(
  input: LinkageInput,
  model: ScoringModel,
  members: readonly number[],
  direct: readonly { a: number; b: number; hasRelation: boolean }[],
): ComponentGraph {
  const nodeOf = new Map(members.map((account, node) => [account, node]));
  const holders = new Map<number, number[]>();
  for (const [node, account] of members.entries()) {
    const { offsets, identifier } = input.uses;
    for (let use = offsets[account] ?? 0; use < (offsets[account + 1] ?? 0); use += 1) {
      const value = identifier[use] ?? 0;
      if ((model.values.degree[value] ?? 0) < 2 || !isTelling(input, model, value)) continue;
      const known = holders.get(value);
      if (known) known.push(node);
      else holders.set(value, [node]);
    }
  }
  const values = [...holders].filter(([, nodes]) => nodes.length > 1).sort(([x], [y]) => x - y);
  const neighbours: number[][] = members.map(() => []);
  for (const [, nodes] of values) {
    const valueNode = neighbours.length;
    neighbours.push([...nodes]);
    for (const node of nodes) neighbours[node]?.push(valueNode);
  }
  for (const { a, b, hasRelation } of direct) {
    const x = nodeOf.get(a);
    const y = nodeOf.get(b);
    if (x === undefined || y === undefined) continue;
    const common = neighbours[x]?.some((node) => node >= members.length && neighbours[y]?.includes(node));
    if (common && !hasRelation) continue;
    neighbours[x]?.push(y);
    neighbours[y]?.push(x);
  }
  return { members, neighbours, values: values.map(([value]) => value) };
}
