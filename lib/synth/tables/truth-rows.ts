import type { AccountPlan } from '@/lib/synth/account';
import { isoTime } from '@/lib/synth/iso-time';
import type { Cell } from '@/lib/synth/rows';
import type { World } from '@/lib/synth/world';

/** Exchanges of one account in one campaign, counted while the exchanges are written. */
export interface Participation {
  accountId: string;
  campaign: string;
  exchanges: number;
  firstMs: number;
  lastMs: number;
}

/** The campaign an account was mainly seated for; undefined for honest accounts. */
function mainCampaign(account: AccountPlan) {
  return account.tenancies[0]?.lane.campaign;
}

/** Rows of the labels table. `operator` is the linkage truth: who runs the account; empty means nobody else's. */
export function* labelRows(world: World): Generator<Cell[]> {
  for (const account of world.accounts) {
    const campaign = mainCampaign(account);
    yield [
      account.id,
      account.operator,
      campaign?.id,
      account.operator === undefined ? 'honest' : 'operated',
      campaign?.actor,
      account.segment,
    ];
  }
}

export const truthColumns = {
  operators: ['operator', 'name', 'tactics', 'skill', 'accounts', 'campaigns', 'proxy_pool', 'staff_country'],
  campaigns: [
    'campaign',
    'title',
    'objective',
    'actor',
    'operators',
    'starts_at',
    'ends_at',
    'pivots_at',
    'exchanges',
  ],
  participation: ['account_id', 'campaign', 'exchanges', 'first_at', 'last_at'],
  traps: ['account_id', 'trap', 'group'],
} as const;

export type TruthTable = keyof typeof truthColumns;

export function* operatorRows(world: World): Generator<Cell[]> {
  for (const { id, name, tactics, accounts, campaigns, proxy } of world.operators) {
    const served = campaigns.map((campaign) => campaign.id).join(' ');
    yield [id, name, tactics.name, tactics.skill, accounts.length, served, proxy?.name, tactics.staffCountry];
  }
}

/** Truth of the campaign layer; the volume is the sum of its queues. */
export function* campaignRows(world: World): Generator<Cell[]> {
  for (const campaign of world.campaigns) {
    const serving = world.operators.filter(({ lanes }) => lanes.some((lane) => lane.campaign === campaign));
    const lanes = serving.flatMap((operator) => operator.lanes.filter((lane) => lane.campaign === campaign));
    yield [
      campaign.id,
      campaign.title,
      campaign.objective.slug,
      campaign.actor,
      serving.map((operator) => operator.id).join(' '),
      isoTime(campaign.startMs),
      isoTime(campaign.endMs),
      isoTime(campaign.pivotMs),
      lanes.reduce((sum, lane) => sum + lane.items, 0),
    ];
  }
}

export function* participationRows(participation: Iterable<Participation>): Generator<Cell[]> {
  for (const { accountId, campaign, exchanges, firstMs, lastMs } of participation) {
    yield [accountId, campaign, exchanges, isoTime(firstMs), isoTime(lastMs)];
  }
}

export function* trapRows(world: World): Generator<Cell[]> {
  for (const { accountId, trap, group } of world.traps) yield [accountId, trap, group];
}
