import type { AccountPlan, Relation, Trap } from '@/lib/synth/account';
import { buildCrowd } from '@/lib/synth/crowd/crowd';
import type { SharedValue } from '@/lib/synth/crowd/segment';
import { createFoundry } from '@/lib/synth/foundry';
import { Internet } from '@/lib/synth/internet';
import type { CampaignPlan } from '@/lib/synth/operators/lane';
import type { OperatorPlan } from '@/lib/synth/operators/operator';
import { buildUnderworld } from '@/lib/synth/operators/underworld';
import { Random } from '@/lib/synth/random';
import { parseSettings, type WorldRequest, type WorldSettings } from '@/lib/synth/settings';
import { shareExchanges } from '@/lib/synth/share-out';

/** A world laid out but not yet written: accounts in order of creation, everything their rows are derived from. */
export interface World {
  settings: WorldSettings;
  accounts: AccountPlan[];
  operators: OperatorPlan[];
  campaigns: CampaignPlan[];
  relations: Relation[];
  sharedValues: SharedValue[];
  traps: Trap[];
  internet: Internet;
  listedProxies: string[];
}

/** Lays out a world; a function of the request alone. Throws `InvalidInputError` on sizes that make no world. */
export function buildWorld(request: WorldRequest): World {
  const settings = parseSettings(request);
  const random = new Random(settings.seedHash);
  const internet = new Internet(random.fork('internet'), settings.accounts);
  const foundry = createFoundry(settings, internet);
  const operated = settings.operatorSizes.reduce((sum, size) => sum + size, 0);
  const crowd = buildCrowd(foundry, settings.accounts - operated, random.fork('crowd'));
  const underworld = buildUnderworld(foundry, crowd.accounts, random.fork('underworld'));
  const accounts = [...crowd.accounts, ...underworld.operators.flatMap((operator) => operator.accounts)];
  accounts.sort((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1));
  shareExchanges(
    settings,
    accounts,
    underworld.operators.flatMap((operator) => operator.lanes),
  );
  return {
    settings,
    accounts,
    operators: underworld.operators,
    campaigns: underworld.campaigns,
    relations: [...crowd.relations, ...underworld.relations].sort((a, b) => a.atMs - b.atMs),
    sharedValues: crowd.sharedValues,
    traps: [...crowd.traps, ...underworld.traps],
    internet,
    listedProxies: underworld.listedProxies,
  };
}
