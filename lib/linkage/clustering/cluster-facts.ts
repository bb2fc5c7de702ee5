import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import { toProbability } from '@/lib/linkage/math/logit';
import { UnionFind } from '@/lib/linkage/math/union-find';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { countBits } from '@/lib/linkage/scoring/pair-scorer';

/** What the links say of one cluster. Shares are 0–1. */
export interface ClusterLinkFacts {
  strongLinks: number;
  /** Median probability of its strong links. */
  strength: number;
  /** Strong links / pairs of members. */
  density: number;
  /** Positive bits leaving it / positive bits touching it. */
  conductance: number;
  families: { family: EvidenceFamily; share: number }[];
  isSingleFamily: boolean;
  /** Largest part that hangs together without a family. */
  stability: { without: EvidenceFamily; largestPart: number }[];
}

const familyCount = evidenceFamilies.length;

interface Tally {
  strong: number[];
  inside: number;
  outside: number;
  familyBits: Float64Array;
}

function tally(result: LinkageResult): Tally[] {
  const { links, clusters, input } = result;
  const clusterOf = new Int32Array(input.accounts.ids.length).fill(-1);
  for (const [number, { members }] of clusters.entries())
    for (const account of members) clusterOf[account] = number;
  const tallies = clusters.map(
    (): Tally => ({ strong: [], inside: 0, outside: 0, familyBits: new Float64Array(familyCount) }),
  );
  for (let link = 0; link < links.accountA.length; link += 1) {
    const a = clusterOf[links.accountA[link] ?? 0] ?? -1;
    const b = clusterOf[links.accountB[link] ?? 0] ?? -1;
    if (a < 0 && b < 0) continue;
    const weight = Math.max(0, links.probability[link] ?? 0);
    if (a !== b) {
      for (const side of [a, b]) {
        const own = tallies[side];
        if (own) own.outside += weight;
      }
      continue;
    }
    const own = tallies[a];
    if (!own) continue;
    own.inside += weight;
    if (links.isStrong[link] !== 1) continue;
    own.strong.push(link);
    for (let family = 0; family < familyCount; family += 1)
      own.familyBits[family] =
        (own.familyBits[family] ?? 0) + Math.max(0, links.familyBits[link * familyCount + family] ?? 0);
  }
  return tallies;
}

/** Share of members in the largest part that strong links still hold when one family's bits are taken away. */
function largestPartWithout(
  result: LinkageResult,
  number: number,
  strong: readonly number[],
  family: number,
): number {
  const { links, clusters, model } = result;
  const members = clusters[number]?.members ?? new Uint32Array();
  const place = new Map([...members].map((account, index) => [account, index]));
  const sets = new UnionFind(members.length);
  for (const link of strong) {
    const bits = (links.weightBits[link] ?? 0) - (links.familyBits[link * familyCount + family] ?? 0);
    if (toProbability(bits) < model.parameters.possibleProbability) continue;
    sets.union(place.get(links.accountA[link] ?? 0) ?? 0, place.get(links.accountB[link] ?? 0) ?? 0);
  }
  const sizes = new Map<number, number>();
  for (let index = 0; index < members.length; index += 1) {
    const root = sets.find(index);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  return Math.max(...sizes.values()) / members.length;
}

/** Facts of all clusters, in their order. */
export function describeClusterLinks(result: LinkageResult): ClusterLinkFacts[] {
  return tally(result).map(({ strong, inside, outside, familyBits }, number) => {
    const size = result.clusters[number]?.members.length ?? 0;
    const probabilities = strong.map((link) => result.links.probability[link] ?? 0).sort((a, b) => a - b);
    const total = familyBits.reduce((sum, bits) => sum + bits, 0);
    const shares = evidenceFamilies
      .map((family, index) => ({ family, share: total === 0 ? 0 : (familyBits[index] ?? 0) / total }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
    return {
      strongLinks: strong.length,
      strength: probabilities[Math.floor(probabilities.length / 2)] ?? 0,
      density: size < 2 ? 0 : Math.min(1, strong.length / ((size * (size - 1)) / 2)),
      conductance: inside + outside === 0 ? 0 : outside / (inside + outside),
      families: shares,
      isSingleFamily: strong.every((link) => countBits(result.links.families[link] ?? 0) < 2),
      stability: shares.map(({ family }) => ({
        without: family,
        largestPart: largestPartWithout(result, number, strong, evidenceFamilies.indexOf(family)),
      })),
    };
  });
}
