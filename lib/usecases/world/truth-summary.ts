import type { World } from '@/lib/synth/world';

/** What is true of a world, in short. */
export interface TruthSummary {
  honestAccounts: number;
  operatedAccounts: number;
  operators: { operator: string; name: string; accounts: number; campaigns: string[] }[];
  campaigns: { campaign: string; title: string; actor: string; exchanges: number }[];
  /** Honest accounts in each kind of trap; an account can sit in several. */
  traps: Record<string, number>;
}

/** Sums up the truth of a world once its exchanges are shared out. */
export function summariseTruth(world: World): TruthSummary {
  const operatedAccounts = world.operators.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const lanes = world.operators.flatMap((operator) => operator.lanes);
  const traps: Record<string, number> = {};
  for (const { trap } of world.traps) traps[trap] = (traps[trap] ?? 0) + 1;
  return {
    honestAccounts: world.accounts.length - operatedAccounts,
    operatedAccounts,
    operators: world.operators.map(({ id, name, accounts, lanes: own }) => ({
      operator: id,
      name,
      accounts: accounts.length,
      campaigns: [...new Set(own.map((lane) => lane.campaign.id))],
    })),
    campaigns: world.campaigns.map((campaign) => ({
      campaign: campaign.id,
      title: campaign.title,
      actor: campaign.actor,
      exchanges: lanes.reduce((sum, lane) => sum + (lane.campaign === campaign ? lane.items : 0), 0),
    })),
    traps,
  };
}
