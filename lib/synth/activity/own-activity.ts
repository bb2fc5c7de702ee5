import type { AccountPlan, Place } from '@/lib/synth/account';
import { habitCurve, windowEndMs } from '@/lib/synth/calendar';
import { at, mix, unit } from '@/lib/synth/random';

/** One request of an account's own, in time order; requests of one sitting share `sitting`. */
export interface OwnRequest {
  atMs: number;
  sitting: number;
  turn: number;
}

/** Sittings spread over the account's day curve, with think time between the requests of one. */
export function* ownRequests(account: AccountPlan): Generator<OwnRequest> {
  const { ownExchanges: count, activity, seed } = account;
  if (count === 0) return;
  const curve = habitCurve(activity.shape, activity.utcOffsetHours);
  const endMs = Math.min(account.endedMs, windowEndMs) - 1;
  const from = curve.fractionAt(account.createdMs);
  const width = Math.max(0, curve.fractionAt(endMs) - from);
  const sittings = Math.ceil(count / activity.sittingMean);
  let turn = 0;
  let atMs = account.createdMs + 60_000;
  for (let k = 0; k < sittings; k++) {
    const sitting = mix(seed, k);
    const last = k === sittings - 1 ? count : Math.floor((count * (k + unit(mix(sitting, 1)))) / sittings);
    atMs = Math.max(atMs, curve.timeAt(from + (width * (k + unit(sitting))) / sittings));
    for (; turn < last; turn++) {
      yield { atMs: Math.min(atMs, endMs), sitting, turn };
      const pause = -Math.log(1 - unit(mix(sitting, turn + 10)));
      atMs += Math.ceil(1000 * activity.thinkSeconds * (0.15 + pause));
    }
  }
}

/** Where a sitting takes place: by the weights of the account's places. */
export function placeOf(places: readonly Place[], draw: number): Place {
  let total = 0;
  for (const place of places) total += place.weight;
  let left = unit(mix(draw, 0x91ace)) * total;
  for (const place of places) {
    left -= place.weight;
    if (left < 0) return place;
  }
  return at(places, 0);
}
