import type { AccountPlan } from '@/lib/synth/account';
import { dayMs, minuteMs, windowEndMs, windowStartMs } from '@/lib/synth/calendar';
import { isoTime } from '@/lib/synth/iso-time';
import { at, mix, Random, unit } from '@/lib/synth/random';
import type { Cell } from '@/lib/synth/rows';
import type { World } from '@/lib/synth/world';

/** Whether the provider recorded an optional field of this account. */
function recorded(world: World, account: AccountPlan, field: number): boolean {
  return unit(mix(account.seed, field)) >= world.settings.knobs.unrecorded;
}

/** Rows of the accounts table. An operated account signs up where its last place is: at a desk, if one leaked. */
export function* accountRows(world: World): Generator<Cell[]> {
  for (const account of world.accounts) {
    const place = at(account.places, account.operator === undefined ? 0 : account.places.length - 1);
    const { country } = account;
    yield [
      account.id,
      isoTime(account.createdMs),
      account.status,
      isoTime(Number.isFinite(account.endedMs) ? account.endedMs : account.createdMs),
      account.email,
      recorded(world, account, 1) ? account.phone : undefined,
      account.displayName,
      account.organization,
      account.tier,
      country.code,
      country.language,
      recorded(world, account, 2) ? place.device.userAgent : undefined,
      recorded(world, account, 3) ? place.address(account.createdMs, account.seed) : undefined,
      recorded(world, account, 4) ? place.device.id : undefined,
      account.invitedBy,
    ];
  }
}

const monthMs = 30 * dayMs;

/** Rows of the payments table: a first payment soon after joining, then monthly, some declined. */
export function* paymentRows(world: World): Generator<Cell[]> {
  for (const account of world.accounts) {
    const random = new Random(mix(account.seed, 0xfee));
    const endMs = Math.min(windowEndMs, account.endedMs);
    const amount = { free: 5, pro: 20, team: 30, api: 50 }[account.tier];
    for (const instrument of account.instruments) {
      let atMs = account.createdMs + Math.floor(random.exponential(25 * minuteMs)) + minuteMs;
      const behind = windowStartMs - atMs;
      if (behind > monthMs) atMs += Math.floor(behind / monthMs) * monthMs;
      for (; atMs < endMs; atMs += monthMs) {
        const declined = random.chance(0.03);
        yield [
          account.id,
          instrument.method,
          instrument.kind,
          instrument.bin,
          instrument.issuerCountry,
          instrument.billingName,
          isoTime(atMs),
          account.tier === 'api' ? amount * random.whole(1, 4) : amount,
          'USD',
          declined ? 'declined' : 'paid',
        ];
        if (instrument.kind === 'gift') break;
      }
    }
  }
}
