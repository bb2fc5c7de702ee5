import { expect, it } from 'vitest';
import { findPivots, type ModelHour } from '@/lib/linkage/campaigns/find-pivots';

function hours(campaignMoves: boolean, crowdMoves: boolean): ModelHour[] {
  return Array.from({ length: 100 }, (_, hour) => hour).flatMap((hour) => {
    const isNew = hour >= 50;
    const own = isNew && campaignMoves ? 8 : 0;
    const others = isNew ? (crowdMoves ? 80 : 5) : 0;
    return [
      { model: 'old', hour, campaign: 10 - own, all: 110 - own - others },
      { model: 'new', hour, campaign: own, all: own + others },
    ].filter(({ all }) => all > 0);
  });
}

it('tells a campaign that moves faster than everybody', () => {
  expect(findPivots(hours(true, false))).toEqual([
    { model: 'new', availableSince: 50 * 3_600_000, at: 50 * 3_600_000, share: 0.8, crowdShare: 0.05 },
  ]);
});

it('says nothing where everybody moves, or where the campaign stays', () => {
  expect(findPivots(hours(true, true))).toEqual([]);
  expect(findPivots(hours(false, false))).toEqual([]);
});
