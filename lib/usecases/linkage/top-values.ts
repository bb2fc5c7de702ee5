import type { SharedValueFigure } from '@/lib/contracts/clusters';
import { hubClasses } from '@/lib/domain/hub-class';
import { rarityBits } from '@/lib/domain/rarity';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';

const topValuesMax = 50;

/** Values that two or more of some accounts share, those that most of them hold for their rarity first; at most 50. */
export function topValuesOf({ input, model }: LinkageResult, members: Iterable<number>): SharedValueFigure[] {
  const holders = new Map<number, number>();
  for (const account of members) {
    for (let use = input.uses.offsets[account] ?? 0; use < (input.uses.offsets[account + 1] ?? 0); use += 1) {
      const identifier = input.uses.identifier[use] ?? 0;
      holders.set(identifier, (holders.get(identifier) ?? 0) + 1);
    }
  }
  const inWorld = input.accounts.ids.length;
  return [...holders]
    .filter(([, count]) => count >= 2)
    .map(([identifier, count]) => {
      const degree = model.values.degree[identifier] ?? count;
      return { identifier, count, degree, bits: rarityBits(degree, inWorld) };
    })
    .sort(
      (a, b) =>
        b.bits * Math.log2(b.count + 1) - a.bits * Math.log2(a.count + 1) || a.identifier - b.identifier,
    )
    .slice(0, topValuesMax)
    .map(({ identifier, count, degree, bits }) => ({
      identifierId: input.identifiers.ids[identifier] ?? '',
      kind: input.kinds[input.identifiers.kind[identifier] ?? 0]?.kind ?? '',
      display: input.identifiers.display[identifier] ?? '',
      hubClass: hubClasses[model.values.hubClass[identifier] ?? 0] ?? null,
      members: count,
      degree: Math.max(degree, count),
      rarityBits: bits,
    }));
}
