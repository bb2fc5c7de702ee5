import { collectSets, findStrongComponents } from '@/lib/linkage/clustering/strong-components';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toBits, toProbability } from '@/lib/linkage/math/logit';
import { UnionFind } from '@/lib/linkage/math/union-find';
import type { LinkColumns } from '@/lib/linkage/result/linkage-result';
import type { Comparison } from '@/lib/linkage/scoring/comparison';
import {
  type HomesModel,
  homeBits,
  type ScoringModel,
  seesPeople,
} from '@/lib/linkage/scoring/scoring-model';

/** Smallest size a group can have, and half an account: sizes are whole numbers, their tail is continuous. */
const smallest = 1.5;

/**
 * Hands expected among groups of up to `max` accounts, from the sizes of the larger ones: a Pareto tail by Hill's estimator
 * (Hill 1975), one observation of index 1 added, carried on downwards. Where hands are mostly small, the larger ones lie close
 * to the bound, the tail is steep, and many small ones are expected; a few of all magnitudes let expect few.
 */
export function expectSmallHands(largeSizes: readonly number[], max: number): number {
  const bound = max + 0.5;
  const spread = largeSizes.reduce((sum, size) => sum + Math.log(size / bound), 0);
  const index = (largeSizes.length + 1) / (spread + 1);
  return (largeSizes.length + 0.5) * ((bound / smallest) ** index - 1);
}

/** What people of one home hold together, beside addresses; kinds of the user's own say nothing of homes. */
const homeKinds = new Set(['payment_method', 'device', 'phone']);

/**
 * Whether small groups of the source may be homes or friends: what homes share is seen in it, or whom accounts deal with, and
 * fields of people's own (names, dates of birth) do not tell them apart.
 */
function mayShowHomes(input: LinkageInput, model: ScoringModel): boolean {
  if (seesPeople(model)) return true;
  const isSeen = model.kinds.some(({ name, accounts }) => accounts > 0 && homeKinds.has(name));
  return model.profile.length === 0 && (isSeen || input.relations.source.length > 0);
}

/** Groups that hang together by links that are more likely than not, none of them part of a larger cluster or decided by an analyst. */
function findSmallGroups(
  input: LinkageInput,
  model: ScoringModel,
  links: LinkColumns,
  large: readonly (readonly number[])[],
): number[][] {
  const { householdSizeMax, possibleProbability } = model.parameters;
  const accounts = input.accounts.ids.length;
  const isLeftOut = new Uint8Array(accounts);
  for (const members of large) for (const account of members) isLeftOut[account] = 1;
  for (const { accountA, accountB, kind } of input.constraints)
    if (kind === 'must_link') for (const account of [accountA, accountB]) isLeftOut[account] = 1;
  const sets = new UnionFind(accounts);
  for (let link = 0; link < links.accountA.length; link += 1)
    if ((links.probability[link] ?? 0) >= possibleProbability)
      sets.union(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
  return collectSets(sets, accounts).filter(
    (members) => members.length <= householdSizeMax && members.every((account) => isLeftOut[account] !== 1),
  );
}

/**
 * Households as a class: what people of one home share (card, machine, line, family name) tells nothing between a home and a
 * hand of that size. What tells is how many hands of such a size are to be expected, so no pair within a small group is said
 * to be surer than that share. So with friends who pay each other, and accounts with an address of their own at a service, where
 * relations are all there is. Null where the source shows none of these, or no more small groups than hands would make.
 */
export function findHomes(input: LinkageInput, model: ScoringModel, links: LinkColumns): HomesModel | null {
  if (!mayShowHomes(input, model)) return null;
  const { householdSizeMax } = model.parameters;
  const large = findStrongComponents(links, input.accounts.ids.length, input.constraints).filter(
    ({ length }) => length > householdSizeMax,
  );
  const groups = findSmallGroups(input, model, links, large);
  const handsExpected = expectSmallHands(
    large.map(({ length }) => length),
    householdSizeMax,
  );
  if (handsExpected >= groups.length) return null;
  const groupOf = new Int32Array(input.accounts.ids.length).fill(-1);
  for (const [number, members] of groups.entries()) for (const account of members) groupOf[account] = number;
  return {
    comparison: model.comparisons.length,
    groups: groups.length,
    handsExpected,
    weightMaxBits: toBits(handsExpected / groups.length),
    groupOf,
  };
}

/** The comparison that says what the size of a pair's group takes away. */
const homeComparison: Comparison = {
  id: 'home',
  version: 1,
  title: 'Size of the group',
  family: 'identity',
  forgeabilityCapBits: null,
  levels: [{ name: 'no larger than a household', m: 0, u: 0, bits: 0 }],
};

/** The model with the class of households in it. */
export function withHomes(model: ScoringModel, homes: HomesModel): ScoringModel {
  return { ...model, homes, comparisons: [...model.comparisons, homeComparison] };
}

/** Links with what the class of households takes from them; those that fall below the keeping threshold and are not strong go. */
export function applyHomes(links: LinkColumns, homes: HomesModel, keepProbability: number): LinkColumns {
  const weightBits = links.weightBits.map(
    (weight, link) => weight + homeBits(homes, links.accountA[link] ?? 0, links.accountB[link] ?? 0, weight),
  );
  const probability = weightBits.map(toProbability);
  const kept: number[] = [];
  for (let link = 0; link < probability.length; link += 1)
    if ((probability[link] ?? 0) >= keepProbability || links.isStrong[link] === 1) kept.push(link);
  const families = links.familyBits.length / Math.max(1, links.accountA.length);
  return {
    accountA: Uint32Array.from(kept, (link) => links.accountA[link] ?? 0),
    accountB: Uint32Array.from(kept, (link) => links.accountB[link] ?? 0),
    weightBits: Float64Array.from(kept, (link) => weightBits[link] ?? 0),
    probability: Float64Array.from(kept, (link) => probability[link] ?? 0),
    isStrong: Uint8Array.from(kept, (link) => links.isStrong[link] ?? 0),
    isSingleFamily: Uint8Array.from(kept, (link) => links.isSingleFamily[link] ?? 0),
    families: Uint8Array.from(kept, (link) => links.families[link] ?? 0),
    familyBits: Float32Array.from({ length: kept.length * families }, (_, at) => {
      const link = kept[Math.floor(at / families)] ?? 0;
      return links.familyBits[link * families + (at % families)] ?? 0;
    }),
  };
}
