import type { AccountPlan, Relation, Trap } from '@/lib/synth/account';
import { aggregator, benchmarkRunner } from '@/lib/synth/crowd/laboratories';
import { bootcamp, campus, cardProgramme, cloudDevelopers, office } from '@/lib/synth/crowd/organisations';
import {
  followers,
  giftBuyers,
  household,
  launchRush,
  sharedAccount,
  solo,
  traveller,
} from '@/lib/synth/crowd/people';
import type { Segment, SharedValue } from '@/lib/synth/crowd/segment';
import type { Foundry } from '@/lib/synth/foundry';
import type { Random } from '@/lib/synth/random';

const segments: readonly Segment[] = [
  household,
  office,
  campus,
  cloudDevelopers,
  launchRush,
  giftBuyers,
  traveller,
  bootcamp,
  followers,
  sharedAccount,
  cardProgramme,
  benchmarkRunner,
  aggregator,
];

/** The honest side of a world. */
export interface Crowd {
  accounts: AccountPlan[];
  relations: Relation[];
  sharedValues: SharedValue[];
  traps: Trap[];
}

/** Peoples a world with exactly `size` honest accounts: each segment gets its share, single users fill the rest. */
export function buildCrowd(foundry: Foundry, size: number, random: Random): Crowd {
  const crowd: Crowd = { accounts: [], relations: [], sharedValues: [], traps: [] };
  for (const segment of segments) {
    const quota = Math.round(segment.share * size);
    fill(crowd, foundry, segment, quota, random.fork(segment.name));
  }
  fill(crowd, foundry, solo, size - crowd.accounts.length, random.fork(solo.name));
  return crowd;
}

function fill(crowd: Crowd, foundry: Foundry, segment: Segment, quota: number, random: Random): void {
  let left = quota;
  for (let visit = 0; left > 0; visit++) {
    const groupRandom = random.fork(visit);
    const size = Math.min(left, segment.size(groupRandom));
    const group = segment.build(foundry, size, groupRandom);
    left -= group.accounts.length;
    crowd.accounts.push(...group.accounts);
    crowd.relations.push(...(group.relations ?? []));
    crowd.sharedValues.push(...(group.sharedValues ?? []));
    if (!segment.trap) continue;
    for (const account of group.accounts) {
      crowd.traps.push({ accountId: account.id, trap: segment.trap, group: `${segment.name}-${visit + 1}` });
    }
  }
}
