import type { PairExplanation } from '@/lib/contracts/explanation';

const bands: readonly { min: number; words: string }[] = [
  { min: 0.999, words: 'Almost certainly run by the same hand' },
  { min: 0.95, words: 'Very likely run by the same hand' },
  { min: 0.7, words: 'Probably run by the same hand' },
  { min: 0.3, words: 'It is open whether one hand runs both' },
  { min: 0.05, words: 'Probably not run by the same hand' },
  { min: 0, words: 'Nothing here says that one hand runs both' },
];

/** The verdict in words that can be repeated aloud, from the probability. */
export function verdictWords(probability: number): string {
  return bands.find(({ min }) => probability >= min)?.words ?? '';
}

/** The one or two sentences that carry most of the weight. */
export function mainReasons({ items }: Pick<PairExplanation, 'items'>): string[] {
  return items
    .filter(({ bits }) => bits > 0)
    .sort((a, b) => b.bits - a.bits)
    .slice(0, 2)
    .map(({ sentence }) => sentence);
}
