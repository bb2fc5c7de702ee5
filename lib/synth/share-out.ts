import type { AccountPlan } from '@/lib/synth/account';
import { habitCurve, windowEndMs } from '@/lib/synth/calendar';
import type { Lane } from '@/lib/synth/operators/lane';
import type { WorldSettings } from '@/lib/synth/settings';

/** Splits a whole number by weight into whole numbers that sum to it exactly. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((partial, weight) => partial + weight, 0);
  let cumulative = 0;
  let given = 0;
  return weights.map((weight, i) => {
    cumulative += weight;
    const upTo = i === weights.length - 1 ? total : Math.floor((total * cumulative) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Gives every queue and every account its number of exchanges, so that the world has exactly as many as asked for. */
export function shareExchanges(
  settings: WorldSettings,
  accounts: readonly AccountPlan[],
  lanes: readonly Lane[],
): void {
  const operated = Math.round(settings.exchanges * settings.operatedExchangesShare);
  const disguise = Math.round(operated * settings.knobs.camouflage);
  giveOwn(
    settings.exchanges - operated,
    accounts.filter((account) => account.operator === undefined),
  );
  giveOwn(
    disguise,
    accounts.filter((account) => account.operator !== undefined),
  );
  const queued = shareOut(
    operated - disguise,
    lanes.map((lane) => lane.weight),
  );
  for (const [i, lane] of lanes.entries()) lane.items = queued[i] ?? 0;
}

function giveOwn(total: number, accounts: readonly AccountPlan[]): void {
  const counts = shareOut(
    total,
    accounts.map((account) => account.activity.weight * lifeShare(account)),
  );
  for (const [i, account] of accounts.entries()) account.ownExchanges = counts[i] ?? 0;
}

/** Share of the window's activity that falls into the account's life. */
function lifeShare(account: AccountPlan): number {
  const curve = habitCurve(account.activity.shape, account.activity.utcOffsetHours);
  const until = curve.fractionAt(Math.min(account.endedMs, windowEndMs));
  return Math.max(0.000_1, until - curve.fractionAt(account.createdMs));
}
