import type { AccountPlan, Place } from '@/lib/synth/account';
import { placeOf } from '@/lib/synth/activity/own-activity';
import { habitCurve, windowEndMs, windowStartMs } from '@/lib/synth/calendar';
import { isoTime } from '@/lib/synth/iso-time';
import { at, mix, unit } from '@/lib/synth/random';
import type { Cell } from '@/lib/synth/rows';
import type { World } from '@/lib/synth/world';

const loginsMax = 40;

/** Rows of the logins table, account by account in time order; the first login of a new account is its sign-up. */
export function* loginRows(world: World): Generator<Cell[]> {
  const { unrecorded } = world.settings.knobs;
  for (const account of world.accounts) {
    if (account.createdMs >= windowStartMs) {
      const place = at(account.places, account.operator === undefined ? 0 : account.places.length - 1);
      yield loginRow(account, place, account.createdMs, account.seed, unrecorded);
    }
    yield* laterLogins(account, unrecorded);
  }
}

function* laterLogins(account: AccountPlan, unrecorded: number): Generator<Cell[]> {
  const { activity, ownExchanges, tenancies, seed } = account;
  const sittings = ownExchanges / activity.sittingMean;
  const count = Math.min(loginsMax, Math.ceil(sittings * 0.5) + (tenancies.length > 0 ? 4 : 0));
  const curve = habitCurve(activity.shape, activity.utcOffsetHours);
  const from = curve.fractionAt(account.createdMs);
  const width = curve.fractionAt(Math.min(account.endedMs, windowEndMs)) - from;
  const lastMs = Math.min(account.endedMs, windowEndMs) - 1;
  for (let k = 0; k < count; k++) {
    const draw = mix(seed ^ 0x10619, k);
    const atMs = curve.timeAt(from + (width * (k + unit(draw))) / count);
    const inLifeMs = Math.min(lastMs, Math.max(atMs, account.createdMs + 1));
    yield loginRow(account, placeOf(account.places, draw), inLifeMs, draw, unrecorded);
  }
}

function loginRow(
  account: AccountPlan,
  place: Place,
  atMs: number,
  draw: number,
  unrecorded: number,
): Cell[] {
  const seen = (field: number): boolean => unit(mix(draw, field)) >= unrecorded;
  return [
    account.id,
    isoTime(atMs),
    place.address(atMs, draw),
    seen(1) ? place.device.id : undefined,
    place.device.userAgent,
    seen(2) ? place.device.tlsFingerprint : undefined,
    place.country,
  ];
}
