import type { CrowdSignal, SignalId } from '@/lib/contracts/signals';
import type { SignalMedian } from '@/lib/usecases/ports/activity';

const words: Record<SignalId, Pick<CrowdSignal, 'title' | 'meaning' | 'unit'>> = {
  exchanges_per_day: {
    title: 'Exchanges per active day',
    meaning: 'Exchanges of an account divided by the days on which it had any.',
    unit: 'a day',
  },
  tokens_per_exchange: {
    title: 'Tokens per exchange',
    meaning: 'Tokens in and out divided by exchanges.',
    unit: 'tokens',
  },
  active_hours: {
    title: 'Hours of the day in use',
    meaning:
      'Different hours of the day (UTC) with at least one exchange; accounts with 24 exchanges or more.',
    unit: 'of 24 h',
  },
  capability_concentration: {
    title: 'Largest capability’s share',
    meaning: 'Share of an account’s exchanges that its commonest capability takes; 10 exchanges or more.',
    unit: 'share',
  },
  prompt_repetition: {
    title: 'Repeated prompts',
    meaning: 'Share of exchanges whose prompt cluster the account had used before; 10 prompts or more.',
    unit: 'share',
  },
  latency_ms: {
    title: 'Latency',
    meaning: 'Median latency of an account’s exchanges.',
    unit: 'ms',
  },
  spend: { title: 'Spend', meaning: 'Sum of an account’s payments, as given.', unit: 'as paid' },
  life_days: { title: 'Life span', meaning: 'From the first to the last trace of an account.', unit: 'days' },
};

/** Percentile (0 to 100) of a value in 0th … 100th percentile figures in rising order; ties stand in their middle. */
export function percentileOf(value: number, figures: readonly number[]): number {
  const below = figures.filter((figure) => figure < value).length;
  const equal = figures.filter((figure) => figure === value).length;
  return (100 * (below + equal / 2)) / Math.max(1, figures.length);
}

/** Sets a group's medians against the crowd, the oddest first. */
export function compareWithCrowd(
  medians: readonly SignalMedian[],
  crowd: ReadonlyMap<SignalId, readonly number[]>,
): CrowdSignal[] {
  return medians
    .flatMap(({ id, value, accounts }) => {
      const figures = crowd.get(id);
      const middle = figures?.[Math.floor(figures.length / 2)];
      if (!figures || middle === undefined || accounts === 0) return [];
      return [{ id, ...words[id], value, crowd: middle, percentile: percentileOf(value, figures), accounts }];
    })
    .toSorted((a, b) => Math.abs(b.percentile - 50) - Math.abs(a.percentile - 50));
}
