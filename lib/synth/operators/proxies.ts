import type { AddressAt } from '@/lib/synth/addresses';
import { formatIpv4 } from '@/lib/synth/addresses';
import { minuteMs, windowStartMs } from '@/lib/synth/calendar';
import { pickCountry } from '@/lib/synth/geography';
import type { Internet } from '@/lib/synth/internet';
import { at, mix, type Random } from '@/lib/synth/random';
import { hostingNames } from '@/lib/synth/words/networks';

/** A reseller of residential exits: home lines, some of them of honest users who do not know. */
export interface ProxyPool {
  name: string;
  exits: AddressAt[];
  /** How long a customer keeps an exit. */
  stickyMs: number;
}

export interface PoolWanted {
  name: string;
  size: number;
  /** Share of the exits that are on `honestLines`. */
  honestShare: number;
  honestLines: readonly AddressAt[];
  /** Bounds of the time for which a customer keeps an exit. */
  stayMinutes: readonly [number, number];
}

/** Builds a pool of exits, some of them on the lines given. */
export function buildProxyPool(
  { name, size, honestShare, honestLines, stayMinutes }: PoolWanted,
  internet: Internet,
  random: Random,
): ProxyPool {
  const exits = Array.from({ length: Math.max(4, Math.round(size)) }, () =>
    honestLines.length > 0 && random.chance(honestShare)
      ? random.pick(honestLines)
      : internet.homeLine(pickCountry(random), random),
  );
  return { name, exits, stickyMs: random.whole(...stayMinutes) * minuteMs };
}

/** An account's way out through a pool: another exit whenever its stay ends. */
export function proxyAddress(pool: ProxyPool, accountSeed: number): AddressAt {
  return (atMs) => {
    const stay = Math.floor((atMs + (accountSeed % pool.stickyMs)) / pool.stickyMs);
    return at(pool.exits, mix(accountSeed, stay))(atMs, accountSeed);
  };
}

/** Addresses seen at the middle of the window, for the provider's list of known proxies. */
export function listedExits(pool: ProxyPool, share: number, random: Random): string[] {
  return pool.exits.filter(() => random.chance(share)).map((exit) => exit(windowStartMs, 0));
}

/** Rented servers: one range of 256 addresses, each account on a few of them. */
export function rentedRange(internet: Internet, random: Random): (accountSeed: number) => AddressAt {
  const block = internet.plan.allocate(256, {
    asn: internet.nextAsn(),
    asName: random.pick(hostingNames),
    country: random.pick(['NL', 'DE', 'SG', 'US']),
    networkClass: 'datacenter',
  });
  return (accountSeed) => {
    const first = 4 + (accountSeed % 240);
    return (_atMs, salt) => formatIpv4(block.first + first + (salt % 3));
  };
}
