import type { LinkColumns } from '@/lib/linkage/result/linkage-result';

/** Links per account that the graph holds; all links are in the run's files. */
export const graphLinksPerAccount = 24;
const graphProbabilityMin = 0.5;

/**
 * Numbers of the links that go into the graph, ascending: those of probability ½ and more that are among the strongest of
 * at least one of their two accounts. A clique of thousands stays drawable; nobody loses the links that tell most.
 */
export function chooseGraphLinks(links: LinkColumns): Uint32Array {
  const candidates: number[] = [];
  for (let link = 0; link < links.accountA.length; link += 1)
    if ((links.probability[link] ?? 0) >= graphProbabilityMin) candidates.push(link);
  candidates.sort((x, y) => (links.weightBits[y] ?? 0) - (links.weightBits[x] ?? 0) || x - y);
  const taken = new Map<number, number>();
  const chosen: number[] = [];
  for (const link of candidates) {
    const a = links.accountA[link] ?? 0;
    const b = links.accountB[link] ?? 0;
    const takenA = taken.get(a) ?? 0;
    const takenB = taken.get(b) ?? 0;
    if (takenA >= graphLinksPerAccount && takenB >= graphLinksPerAccount) continue;
    taken.set(a, takenA + 1);
    taken.set(b, takenB + 1);
    chosen.push(link);
  }
  return Uint32Array.from(chosen).sort();
}
