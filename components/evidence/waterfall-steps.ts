import type { PairEvidence, PairExplanation } from '@/lib/contracts/explanation';

/** One bar of the waterfall, on the common scale of bits. */
export interface WaterfallStep {
  readonly item: PairEvidence;
  /** Running sum before and after the item. */
  readonly from: number;
  readonly to: number;
}

export interface WaterfallScale {
  readonly min: number;
  readonly max: number;
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  /** Looked at, weighing nothing. */
  readonly weightless: readonly PairEvidence[];
  readonly scale: WaterfallScale;
}

/** What speaks for comes first, the strongest on top; what speaks against follows. The last `to` is the weight. */
export function buildWaterfall({
  items,
  priorBits,
}: Pick<PairExplanation, 'items' | 'priorBits'>): Waterfall {
  const weighing = items.filter(({ bits }) => bits !== 0);
  const ordered = [
    ...weighing.filter(({ bits }) => bits > 0).sort((a, b) => b.bits - a.bits),
    ...weighing.filter(({ bits }) => bits < 0).sort((a, b) => a.bits - b.bits),
  ];
  let sum = priorBits;
  const steps = ordered.map((item) => {
    const from = sum;
    sum += item.bits;
    return { item, from, to: sum };
  });
  const reach = steps.flatMap(({ item, from, to }) => [to, from + item.bitsUncapped]);
  const points = [0, priorBits, ...reach];
  return {
    steps,
    weightless: items.filter(({ bits }) => bits === 0),
    scale: { min: Math.min(...points), max: Math.max(...points) },
  };
}

/** Where a number of bits lies on the scale, in percent of its width. */
export function percentOf(bits: number, { min, max }: WaterfallScale): number {
  return max === min ? 0 : ((bits - min) / (max - min)) * 100;
}
