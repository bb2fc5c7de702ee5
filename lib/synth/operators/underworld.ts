import type { AccountPlan, Relation, Trap } from '@/lib/synth/account';
import type { AddressAt } from '@/lib/synth/addresses';
import type { Foundry } from '@/lib/synth/foundry';
import { buildCampaigns } from '@/lib/synth/operators/campaigns';
import { enlist } from '@/lib/synth/operators/enlist';
import type { CampaignPlan } from '@/lib/synth/operators/lane';
import { type OperatorPlan, operatorName } from '@/lib/synth/operators/operator';
import { innerRelations, poison } from '@/lib/synth/operators/planted';
import { buildProxyPool, listedExits, type ProxyPool } from '@/lib/synth/operators/proxies';
import { tacticsInTurn } from '@/lib/synth/operators/tactics';
import { at, type Random } from '@/lib/synth/random';

/** The operated side of a world. */
export interface Underworld {
  operators: OperatorPlan[];
  campaigns: CampaignPlan[];
  relations: Relation[];
  traps: Trap[];
  /** Proxy addresses that the provider's list knows. */
  listedProxies: string[];
}

/** Builds every operator, its accounts, queues and plants, around a crowd that already lives there. */
export function buildUnderworld(
  foundry: Foundry,
  honest: readonly AccountPlan[],
  random: Random,
): Underworld {
  const { settings } = foundry;
  const campaigns = buildCampaigns(settings.operatorSizes.length, random.fork('campaigns'));
  const operators = settings.operatorSizes.map((size, number) =>
    planOperator(size, number, campaigns, random),
  );
  const homes = homesOf(honest);
  const pools = sharePools(foundry, operators, [...homes.keys()], random.fork('proxies'));
  for (const [number, operator] of operators.entries()) enlist(foundry, operator, random.fork(`op${number}`));
  const listRandom = random.fork('lists');
  const plants = poison(foundry, operators, honest, random.fork('poison'));
  return {
    operators,
    campaigns,
    relations: [...innerRelations(foundry, operators, random.fork('inner')), ...plants.relations],
    traps: [...exitTraps(pools, homes), ...plants.traps],
    listedProxies: pools.flatMap((pool) => listedExits(pool, settings.knobs.listedAddresses, listRandom)),
  };
}

function planOperator(
  size: number,
  number: number,
  campaigns: readonly CampaignPlan[],
  random: Random,
): OperatorPlan {
  const tactics = at(tacticsInTurn, number);
  const own = at(campaigns, number);
  const carried = tactics.isReseller || number % 5 === 2 ? [at(campaigns, number + 2)] : [];
  return {
    id: `operator-${String(number + 1).padStart(2, '0')}`,
    name: operatorName(number, random.fork(`name${number}`)),
    tactics,
    size,
    campaigns: [own, ...carried.filter((campaign) => campaign !== own)],
    accounts: [],
    lanes: [],
    proxy: undefined,
  };
}

function homesOf(honest: readonly AccountPlan[]): Map<AddressAt, AccountPlan[]> {
  const homes = new Map<AddressAt, AccountPlan[]>();
  for (const account of honest) {
    if (account.segment !== 'solo' && account.segment !== 'household') continue;
    const line = account.places[0]?.address;
    if (!line) continue;
    const known = homes.get(line);
    if (known) known.push(account);
    else homes.set(line, [account]);
  }
  return homes;
}

/** Four operators in a row buy from the same proxy reseller, so that their campaigns cross in its exits. */
function sharePools(
  foundry: Foundry,
  operators: readonly OperatorPlan[],
  lines: readonly AddressAt[],
  random: Random,
): ProxyPool[] {
  const { knobs, exitStayMinutes: stayMinutes } = foundry.settings;
  const pools: ProxyPool[] = [];
  for (let first = 0; first < operators.length; first += 4) {
    const customers = operators
      .slice(first, first + 4)
      .filter(({ tactics }) => tactics.network !== 'datacenter');
    const accounts = customers.reduce((sum, customer) => sum + customer.size, 0);
    const name = `proxy-${pools.length + 1}`;
    const wanted = {
      name,
      size: accounts * knobs.exitsPerAccount,
      honestShare: knobs.exitsInHonestHomes,
      honestLines: lines,
      stayMinutes,
    };
    const pool = buildProxyPool(wanted, foundry.internet, random.fork(name));
    for (const customer of customers) customer.proxy = pool;
    pools.push(pool);
  }
  return pools;
}

function exitTraps(pools: readonly ProxyPool[], homes: ReadonlyMap<AddressAt, AccountPlan[]>): Trap[] {
  return pools.flatMap((pool) =>
    [...new Set(pool.exits)].flatMap((exit) =>
      (homes.get(exit) ?? []).map((account) => ({
        accountId: account.id,
        trap: 'proxy-exit-at-home',
        group: pool.name,
      })),
    ),
  );
}
