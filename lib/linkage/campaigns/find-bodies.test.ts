import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PromptUseRow } from '@/lib/linkage/behaviour/prompt-use';
import { detectCampaigns } from '@/lib/linkage/campaigns/detect-campaigns';
import { findBodies } from '@/lib/linkage/campaigns/find-bodies';
import { buildPromptUse } from '@/lib/testing/prompt-use';

const accountIds = Array.from({ length: 2_000 }, (_, n) => `a${String(n).padStart(4, '0')}`);

function row(account: number, prompt: string, day: number, exchanges = 1): PromptUseRow {
  const at = day * 86_400_000;
  return {
    accountId: accountIds[account] ?? '',
    prompt,
    capability: 'coding',
    day,
    exchanges,
    inputTokens: 10,
    outputTokens: 20,
    firstSeen: at,
    lastSeen: at + 1_000,
  };
}

/** `accounts` send every prompt of a crew on every day of a span. */
function crew(name: string, accounts: readonly number[], days: readonly [number, number]): PromptUseRow[] {
  const rows: PromptUseRow[] = [];
  for (let day = days[0]; day < days[1]; day += 1)
    for (const account of accounts)
      for (let n = 0; n < 6; n += 1)
        if ((account + day + n) % 2 === 0) rows.push(row(account, `${name}-${n}`, day));
  return rows;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
const namesOf = (rows: readonly PromptUseRow[]) => {
  const use = buildPromptUse(rows, accountIds);
  return findBodies(use, accountIds.length).map(({ prompts }) =>
    prompts.map((prompt) => use.prompts[prompt]),
  );
};

describe('findBodies', () => {
  it('puts the prompts of one crew together and keeps crews that share some accounts apart', () => {
    const bodies = namesOf([...crew('x', range(0, 40), [0, 30]), ...crew('y', range(25, 60), [0, 30])]);
    expect(bodies.map((names) => new Set(names.map((name) => name?.[0])))).toEqual([
      new Set(['x']),
      new Set(['y']),
    ]);
  });

  it('keeps what one crew sends at different times apart', () => {
    const bodies = namesOf([...crew('x', range(0, 40), [0, 30]), ...crew('y', range(0, 40), [60, 90])]);
    expect(bodies).toHaveLength(2);
  });

  it('does not depend on the order of the rows', () => {
    const rows = [...crew('x', range(0, 12), [0, 20]), ...crew('y', range(8, 20), [5, 25])];
    const expected = namesOf(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(namesOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('detectCampaigns', () => {
  const rows = [...crew('x', range(0, 40), [0, 30]), ...crew('fashion', range(100, 160), [0, 30])];
  const use = buildPromptUse(rows, accountIds);

  it('names what linked accounts send and leaves a fashion of the crowd alone', () => {
    const members = Uint32Array.from(range(0, 25));
    const campaigns = detectCampaigns(use, accountIds.length, [{ members, possible: [] }]);
    expect(campaigns).toHaveLength(1);
    const [campaign] = campaigns;
    expect(campaign?.participants).toHaveLength(40);
    expect(campaign?.exchanges).toBe(rows.filter(({ prompt }) => prompt.startsWith('x')).length);
    expect(campaign?.servedBy).toEqual([expect.objectContaining({ cluster: 0, accounts: 25 })]);
    expect(campaign?.days.reduce((sum, { exchanges }) => sum + exchanges, 0)).toBe(campaign?.exchanges);
  });

  it('finds none where nothing is linked', () => {
    expect(detectCampaigns(use, accountIds.length, [])).toEqual([]);
  });
});
