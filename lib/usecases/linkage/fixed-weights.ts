import type { RunDetail } from '@/lib/contracts/runs';
import type { FixedWeights } from '@/lib/linkage/parameters';

const profilePrefix = 'profile:';

/** The m and u that a run learned, as the parameter `fixed` takes them: another run with it learns none of them anew. */
export function fixedWeightsOf({ comparisons }: Pick<RunDetail, 'comparisons'>): FixedWeights {
  const profile: FixedWeights['profile'] = {};
  const agreement: FixedWeights['agreement'] = {};
  for (const { comparisonId, levels } of comparisons) {
    if (comparisonId.startsWith(profilePrefix)) {
      profile[comparisonId.slice(profilePrefix.length)] = {
        m: levels.map(({ m }) => m),
        u: levels.map(({ u }) => u),
      };
      continue;
    }
    // The levels of a comparison of values are named after their kinds; "differs" is none, and what has no m was not learned.
    for (const { level, m } of levels) if (level !== 'differs' && m > 0 && m < 1) agreement[level] = m;
  }
  return { profile, agreement };
}
