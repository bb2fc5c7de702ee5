import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { UnionFind } from '@/lib/linkage/math/union-find';
import { type ScoringModel, seesPeople } from '@/lib/linkage/scoring/scoring-model';
import { priorExclusivity } from '@/lib/linkage/traces/exclusivity';

/** Members that a group needs to speak as a group; more than a household where people's networks are seen. */
const groupSizeMin = 3;
/** Share of a group's members (of those with values of the kind) that must hold the value: it is the group's own, not a guest. */
const ownShareMin = 0.5;
const exclusivityMin = 0.5;

/** Accounts that hold each possession which at least two share; the surest values first. */
function listPossessions(
  input: LinkageInput,
  model: ScoringModel,
): { value: number; kind: number; accounts: number[] }[] {
  const holders = new Map<number, number[]>();
  const { offsets, identifier } = input.uses;
  for (let account = 0; account < input.accounts.ids.length; account += 1) {
    for (let use = offsets[account] ?? 0; use < (offsets[account + 1] ?? 0); use += 1) {
      const value = identifier[use] ?? 0;
      const kind = model.kinds[input.identifiers.kind[value] ?? 0];
      if (!kind?.facts.isPossession || input.identifiers.sharedClass[value] !== null) continue;
      if ((model.values.degree[value] ?? 0) < 2 || input.accounts.isShared[account] === 1) continue;
      const known = holders.get(value);
      if (known) known.push(account);
      else holders.set(value, [account]);
    }
  }
  const exclusivity = (value: number): number => model.values.exclusivity[value] ?? 0;
  return [...holders]
    .map(([value, accounts]) => ({ value, kind: input.identifiers.kind[value] ?? 0, accounts }))
    .sort((a, b) => exclusivity(b.value) - exclusivity(a.value) || a.value - b.value);
}

/** Groups being joined, with how many members of each hold any value of a kind. */
class Hands {
  readonly sets: UnionFind;
  readonly groupOf: Int32Array;
  readonly #kinds: number;
  readonly #sizeMin: number;
  readonly #sizes: Float64Array;
  readonly #holders: Float64Array;

  constructor(input: LinkageInput, model: ScoringModel, groups: readonly (readonly number[])[]) {
    this.sets = new UnionFind(groups.length);
    this.groupOf = new Int32Array(input.accounts.ids.length).fill(-1);
    const kinds = model.kinds.length;
    this.#kinds = kinds;
    this.#sizeMin = seesPeople(model) ? model.parameters.householdSizeMax + 1 : groupSizeMin;
    this.#sizes = Float64Array.from(groups, (members) => members.length);
    this.#holders = new Float64Array(groups.length * kinds);
    for (const [group, members] of groups.entries()) {
      for (const account of members) {
        this.groupOf[account] = group;
        const seen = new Set<number>();
        for (
          let use = input.uses.offsets[account] ?? 0;
          use < (input.uses.offsets[account + 1] ?? 0);
          use += 1
        )
          seen.add(input.identifiers.kind[input.uses.identifier[use] ?? 0] ?? 0);
        for (const kind of seen)
          this.#holders[group * kinds + kind] = (this.#holders[group * kinds + kind] ?? 0) + 1;
      }
    }
  }

  rootOf(account: number): number {
    const group = this.groupOf[account] ?? -1;
    return group < 0 ? -1 : this.sets.find(group);
  }

  /** Whether a value that `members` accounts of the group hold is the group's own. */
  isOwn(root: number, kind: number, members: number): boolean {
    const holders = this.#holders[root * this.#kinds + kind] ?? 0;
    return (this.#sizes[root] ?? 0) >= this.#sizeMin && members >= ownShareMin * holders;
  }

  join(a: number, b: number): void {
    if (!this.sets.union(a, b)) return;
    const root = this.sets.find(a);
    const other = root === a ? b : a;
    this.#sizes[root] = (this.#sizes[root] ?? 0) + (this.#sizes[other] ?? 0);
    for (let kind = 0; kind < this.#kinds; kind += 1) {
      const at = root * this.#kinds + kind;
      this.#holders[at] = (this.#holders[at] ?? 0) + (this.#holders[other * this.#kinds + kind] ?? 0);
    }
  }
}

/**
 * Joins groups that hold one possession in common as their own: most members of both use it, and few hands do, a group
 * counting as one hand however many accounts it has. A value that a group only touches (a public key, a borrowed machine)
 * joins nothing. The surest values come first, so that what is joined already speaks as one on the rest. This is evidence
 * that no pair of accounts has.
 */
export function mergeHands(
  input: LinkageInput,
  model: ScoringModel,
  groups: readonly (readonly number[])[],
): number[][] {
  const hands = new Hands(input, model, groups);
  for (const { kind, accounts } of listPossessions(input, model)) {
    const members = new Map<number, number>();
    let loose = 0;
    for (const account of accounts) {
      const root = hands.rootOf(account);
      if (root < 0) loose += 1;
      else members.set(root, (members.get(root) ?? 0) + 1);
    }
    const facts = model.kinds[kind]?.facts;
    if (!facts || priorExclusivity(facts, members.size + loose, null) < exclusivityMin) continue;
    const owners = [...members]
      .filter(([root, count]) => hands.isOwn(root, kind, count))
      .map(([root]) => root);
    const [first, ...others] = owners.sort((a, b) => a - b);
    for (const other of others) {
      if (first === undefined || isForbidden(input, hands, first, other)) continue;
      hands.join(hands.sets.find(first), hands.sets.find(other));
    }
  }
  const merged = new Map<number, number[]>();
  for (const [number, members] of groups.entries()) {
    const root = hands.sets.find(number);
    const known = merged.get(root) ?? [];
    known.push(...members);
    merged.set(root, known);
  }
  return [...merged.values()].map((members) => members.sort((a, b) => a - b));
}

/** Whether an analyst said that accounts of the two groups are not one hand's. */
function isForbidden(input: LinkageInput, hands: Hands, a: number, b: number): boolean {
  const [rootA, rootB] = [hands.sets.find(a), hands.sets.find(b)];
  return input.constraints.some(({ accountA, accountB, kind }) => {
    if (kind !== 'cannot_link') return false;
    const [x, y] = [hands.rootOf(accountA), hands.rootOf(accountB)];
    return (x === rootA && y === rootB) || (x === rootB && y === rootA);
  });
}
