import type { CrowdSignal, SignalId } from '@/lib/contracts/signals';
import type { SignalMedian } from '@/lib/usecases/ports/activity';

const words: Record<SignalId, Pick<CrowdSignal, 'title' | 'meaning' | 'unit'>> = {
  exchanges_per_day: {
    title: 'Exchanges per active day',
    meaning: 'Exchanges of an account divided by the days on which it had any.',
    unit: 'a day',
  },
  exchanges_per_active_hour: {
    title: 'Exchanges per active hour',
    meaning: 'Exchanges of an account divided by the clock hours in which it had any.',
    unit: 'an hour',
  },
  input_tokens: { title: 'Tokens in', meaning: 'Mean input tokens of an exchange.', unit: 'tokens' },
  output_tokens: { title: 'Tokens out', meaning: 'Mean output tokens of an exchange.', unit: 'tokens' },
  hour_entropy: {
    title: 'Round the clock',
    meaning:
      'Entropy of the hours of the day (UTC) over log2(24): 1 where all hours are alike; accounts with 24 exchanges or more.',
    unit: 'of 1',
  },
  interval_variation: {
    title: 'Regularity of intervals',
    meaning:
      'Standard deviation of the time between exchanges over its mean: 0 for a clock, 1 for chance, more for sittings; 20 intervals or more.',
    unit: 'ratio',
  },
  interval_entropy: {
    title: 'Variety of intervals',
    meaning:
      'Entropy of the time between exchanges in classes that double (1 s, 2 s, 4 s …); 20 intervals or more.',
    unit: 'bits',
  },
  capability_entropy: {
    title: 'Variety of capabilities',
    meaning: 'Entropy of an account’s exchanges over capabilities; 10 exchanges or more.',
    unit: 'bits',
  },
  latency_variation: {
    title: 'Regularity of latency',
    meaning: 'Standard deviation of the latency over its mean; 20 exchanges or more.',
    unit: 'ratio',
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
