import type { HubClass } from '@/lib/domain/hub-class';
import type { LinkageInput, PairConstraint } from '@/lib/linkage/input/linkage-input';

/** What analysts have decided, by ids: pairs that are or are not one hand's, and how shared a value is by nature. */
export interface AnalystRules {
  pairs: readonly { accountA: string; accountB: string; kind: PairConstraint['kind'] }[];
  values: readonly { identifierId: string; hubClass: HubClass }[];
}

/** Why a value weighs nothing, as sentences name it. */
const sharedClassOf: Partial<Record<HubClass, string>> = {
  shared_infrastructure: 'shared infrastructure, by an analyst',
  noise: 'noise, by an analyst',
};

/** Position of an id in a list that ascends by code unit; −1 when it is not there. */
function positionOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = ids[middle] ?? '';
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * The input with the analysts' rules in it. Rules on accounts and values that the input does not hold have no effect. A value
 * classed as shared or noise weighs nothing, like one on the user's lists; one classed as exclusive or a small group's comes off them.
 */
export function withAnalystRules(input: LinkageInput, rules: AnalystRules): LinkageInput {
  const { accounts, identifiers } = input;
  const constraints = rules.pairs.flatMap(({ accountA, accountB, kind }): PairConstraint[] => {
    const [a, b] = [positionOf(accounts.ids, accountA), positionOf(accounts.ids, accountB)];
    return a < 0 || b < 0 ? [] : [{ accountA: Math.min(a, b), accountB: Math.max(a, b), kind }];
  });
  const sharedClass = [...identifiers.sharedClass];
  for (const { identifierId, hubClass } of rules.values) {
    const at = positionOf(identifiers.ids, identifierId);
    if (at >= 0) sharedClass[at] = sharedClassOf[hubClass] ?? null;
  }
  return {
    ...input,
    identifiers: { ...identifiers, sharedClass },
    constraints: [...input.constraints, ...constraints],
    hubOverrides: new Map(rules.values.map(({ identifierId, hubClass }) => [identifierId, hubClass])),
  };
}

/** Bounds of the exclusivity of a value that an analyst has classed; what the data say holds within them. */
const exclusivityBounds: Partial<Record<HubClass, readonly [number, number]>> = {
  exclusive: [0.9, 0.995],
  small_group: [0.1, 0.45],
};

/** Moves the exclusivity of the values that analysts have classed into the bounds of their class. */
export function applyHubOverrides(
  { identifiers, hubOverrides }: Pick<LinkageInput, 'identifiers' | 'hubOverrides'>,
  exclusivity: Float64Array,
): void {
  for (const [id, hubClass] of hubOverrides ?? []) {
    const at = positionOf(identifiers.ids, id);
    const bounds = exclusivityBounds[hubClass];
    if (at >= 0 && bounds) exclusivity[at] = Math.min(bounds[1], Math.max(bounds[0], exclusivity[at] ?? 0));
  }
}
