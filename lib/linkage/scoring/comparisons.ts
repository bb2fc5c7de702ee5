import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { profileLevelNames } from '@/lib/linkage/profile/profile-model';
import { plantedCapBits, relationLevelNames } from '@/lib/linkage/relations/relation-items';
import type { Comparison, ComparisonLevel } from '@/lib/linkage/scoring/comparison';
import { signUpCapBits } from '@/lib/linkage/timing/sign-up-items';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';

/** Which comparison and level every kind, relation and field of an input falls under. */
export interface ComparisonLayout {
  comparisons: Comparison[];
  /** By kind number. */
  kinds: { comparison: number; level: number }[];
  relation: number | null;
  signUp: number | null;
  firstProfile: number;
}

const level = (name: string, u = 0): ComparisonLevel => ({ name, m: 0, u, bits: 0 });

/** Lays out the comparisons that the input has data for; figures of levels are filled in once they are learned. */
export function layOutComparisons(input: LinkageInput, kinds: readonly KindStats[]): ComparisonLayout {
  const ids = [...new Set(kinds.map(({ facts }) => facts.comparisonId))].sort();
  const comparisons: Comparison[] = ids.map((id) => {
    const own = kinds.filter(({ facts }) => facts.comparisonId === id);
    const levels = own.toSorted((a, b) => a.facts.rank - b.facts.rank || (a.name < b.name ? -1 : 1));
    const [first] = levels;
    return {
      id,
      version: 1,
      title: first?.facts.title ?? id,
      family: first?.facts.family ?? 'identity',
      forgeabilityCapBits: first?.facts.capBits ?? null,
      levels: [...levels.map(({ name, u }) => level(name, u)), level('differs')],
    };
  });
  const places = kinds.map(({ facts, name }) => {
    const comparison = ids.indexOf(facts.comparisonId);
    return { comparison, level: comparisons[comparison]?.levels.findIndex((l) => l.name === name) ?? 0 };
  });
  const relation = input.relations.source.length > 0 ? comparisons.length : null;
  if (relation !== null) {
    comparisons.push({
      id: 'relation',
      version: 1,
      title: 'Direct relation',
      family: 'relation',
      forgeabilityCapBits: plantedCapBits,
      levels: relationLevelNames.map((name) => level(name)),
    });
  }
  const signUp = input.accounts.createdAt.some((at) => !Number.isNaN(at)) ? comparisons.length : null;
  if (signUp !== null) {
    comparisons.push({
      id: 'sign-up',
      version: 1,
      title: 'Sign-up time',
      family: 'behaviour',
      forgeabilityCapBits: signUpCapBits,
      levels: [level('surprisingly close')],
    });
  }
  const firstProfile = comparisons.length;
  for (const column of input.profile) {
    comparisons.push({
      id: `profile:${column.attribute}`,
      version: 1,
      title: column.title,
      family: column.family,
      forgeabilityCapBits: column.forgeabilityCapBits,
      levels: profileLevelNames.map((name) => level(name)),
    });
  }
  return { comparisons, kinds: places, relation, signUp, firstProfile };
}
