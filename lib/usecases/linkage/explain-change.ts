import type { PairEvidence, PairExplanation } from '@/lib/contracts/explanation';
import type { PairChange } from '@/lib/contracts/run-comparison';

type Explained = Pick<PairExplanation, 'priorBits' | 'items' | 'weightBits' | 'probability'>;

/** Changes smaller than this are not worth a line. */
const tellingBits = 0.05;

const keyOf = ({ comparisonId, level, identifierId }: PairEvidence): string =>
  JSON.stringify([comparisonId, identifierId === null ? level : '', identifierId]);

/**
 * What changed between two explanations of one pair, most bits first. With the change of the prior, the changes told and
 * those too small to tell add up to the change of the weight. Undefined: the run does not know one of the accounts.
 */
export function explainChange(
  pair: { accountA: string; accountB: string; change: PairChange['change'] },
  before: Explained | undefined,
  after: Explained | undefined,
): PairChange {
  const items = new Map<string, { item: PairEvidence; before: number; after: number; seen: number }>();
  const add = (item: PairEvidence, side: 'before' | 'after'): void => {
    const entry = items.get(keyOf(item)) ?? { item, before: 0, after: 0, seen: 0 };
    entry[side] += item.bits;
    entry.seen |= side === 'before' ? 1 : 2;
    items.set(keyOf(item), entry);
  };
  for (const item of before?.items ?? []) add(item, 'before');
  for (const item of after?.items ?? []) add(item, 'after');
  const figures = (side: Explained | undefined): PairChange['before'] =>
    side ? { weightBits: side.weightBits, probability: side.probability } : null;
  return {
    ...pair,
    before: figures(before),
    after: figures(after),
    priorChange: before && after ? after.priorBits - before.priorBits : 0,
    evidence: [...items.values()]
      .filter((entry) => Math.abs(entry.after - entry.before) >= tellingBits)
      .sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before))
      .map(({ item, seen, ...bits }) => ({
        change: seen === 3 ? 'reweighed' : seen === 1 ? 'vanished' : 'appeared',
        sentence: item.sentence,
        family: item.family,
        ...bits,
      })),
  };
}
