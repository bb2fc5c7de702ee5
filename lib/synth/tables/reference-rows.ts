import { type AddressBlock, formatCidr } from '@/lib/synth/addresses';
import { isoTime } from '@/lib/synth/iso-time';
import { mix, unit } from '@/lib/synth/random';
import type { Cell } from '@/lib/synth/rows';
import type { World } from '@/lib/synth/world';

/** Rows of the networks table: what the provider's address lists know, with the gaps the difficulty sets. */
export function* ipRows(world: World): Generator<Cell[]> {
  const { internet, listedProxies, settings } = world;
  const isListed = (block: AddressBlock): boolean =>
    block.networkClass !== 'datacenter' ||
    unit(mix(block.first, settings.seedHash)) < settings.knobs.listedAddresses;
  for (const block of internet.plan.blocks.filter(isListed)) {
    yield [formatCidr(block), block.asn, block.asName, block.country, block.networkClass];
  }
  for (const address of new Set(listedProxies)) yield [address, undefined, undefined, undefined, 'proxy'];
}

/** Rows of the identifiers table: values the provider knows to be shared. */
export function* identifierRows(world: World): Generator<Cell[]> {
  const { sharedValues, settings } = world;
  for (const [i, shared] of sharedValues.entries()) {
    if (unit(mix(settings.seedHash, i)) >= settings.knobs.listedAddresses) continue;
    yield [shared.kind, shared.value, shared.class, 'merchant list, spring 2026'];
  }
}

export function* relationRows(world: World): Generator<Cell[]> {
  for (const { source, target, kind, atMs, amount } of world.relations) {
    yield [source, target, kind, isoTime(atMs), amount];
  }
}
