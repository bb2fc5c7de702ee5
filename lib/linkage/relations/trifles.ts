import type { LinkageInput } from '@/lib/linkage/input/linkage-input';

/** Share of the usual amount below which a transfer is a trifle. */
const trifleShare = 0.01;

/**
 * By relation: 1 where what was handed over, each time on average, is less than a hundredth of the median amount of its kind.
 * Whoever wants to be taken for somebody's hand sends dust, since more would cost. Amounts that are not known are no trifles.
 */
export function findTrifles({
  relations,
  relationKinds,
}: Pick<LinkageInput, 'relations' | 'relationKinds'>): Uint8Array {
  const isTrifle = new Uint8Array(relations.source.length);
  const mean = (r: number): number => (relations.amount[r] ?? 0) / Math.max(1, relations.count[r] ?? 1);
  for (let kind = 0; kind < relationKinds.length; kind += 1) {
    const amounts: number[] = [];
    for (let r = 0; r < isTrifle.length; r += 1)
      if (relations.kind[r] === kind && mean(r) > 0) amounts.push(mean(r));
    const sorted = Float64Array.from(amounts).sort();
    const bound = (sorted[Math.floor(sorted.length / 2)] ?? 0) * trifleShare;
    for (let r = 0; r < isTrifle.length; r += 1)
      if (relations.kind[r] === kind && mean(r) > 0 && mean(r) < bound) isTrifle[r] = 1;
  }
  return isTrifle;
}
