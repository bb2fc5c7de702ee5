import type { AccountPlan } from '@/lib/synth/account';
import {
  Curve,
  dayMs,
  habitWeight,
  hourMs,
  minuteMs,
  windowEndMs,
  windowStartMs,
} from '@/lib/synth/calendar';
import type { Foundry } from '@/lib/synth/foundry';
import type { CampaignPlan, Lane } from '@/lib/synth/operators/lane';
import { buildWorkshop, type OperatorPlan, type Workshop } from '@/lib/synth/operators/operator';
import { recruit } from '@/lib/synth/operators/recruit';
import { at, type Random } from '@/lib/synth/random';

const laneSlotsMax = 60;

/** Opens all accounts of an operator and seats them in the queues of its campaigns. */
export function enlist(foundry: Foundry, operator: OperatorPlan, random: Random): void {
  const workshop = buildWorkshop(foundry, operator, random.fork('workshop'));
  const replacements = Math.floor(operator.size * operator.tactics.replacements);
  const slots = operator.size - replacements;
  const laneCount = Math.ceil(slots / laneSlotsMax);
  let turn = 0;
  for (let number = 0; number < laneCount; number++) {
    const size = Math.floor(((number + 1) * slots) / laneCount) - Math.floor((number * slots) / laneCount);
    const swaps =
      Math.floor(((number + 1) * replacements) / laneCount) - Math.floor((number * replacements) / laneCount);
    const laneRandom = random.fork(number);
    const lanes = openLanes(operator, workshop, number, laneCount, size, laneRandom);
    seat(foundry, operator, workshop, lanes, { turn, size, swaps }, laneRandom);
    turn += size + swaps;
  }
}

/** The lane's own campaign and, for resellers and now and then for others, a second one over the same accounts. */
function openLanes(
  operator: OperatorPlan,
  workshop: Workshop,
  number: number,
  laneCount: number,
  slots: number,
  random: Random,
): Lane[] {
  const own = at(operator.campaigns, 0);
  const others = operator.campaigns.slice(1);
  const lanes = [buildLane(operator, workshop, own, number / laneCount, slots, random)];
  const second = others.length > 0 && (number % 3 === 1 || laneCount === 1) ? random.pick(others) : undefined;
  if (second) {
    const lane = buildLane(operator, workshop, second, number / laneCount, slots, random);
    lane.weight *= 0.35;
    lanes.push(lane);
  }
  operator.lanes.push(...lanes);
  return lanes;
}

function buildLane(
  operator: OperatorPlan,
  workshop: Workshop,
  campaign: CampaignPlan,
  order: number,
  slots: number,
  random: Random,
): Lane {
  const span = campaign.endMs - campaign.startMs;
  const startMs = Math.ceil((campaign.startMs + span * 0.4 * order) / hourMs) * hourMs;
  const { hours } = operator.tactics;
  const offset = workshop.staffCountry.utcOffsetHours;
  const curve = new Curve((hour) => {
    const atMs = windowStartMs + hour * hourMs;
    if (atMs < startMs || atMs >= campaign.endMs) return 0;
    const surge = atMs >= campaign.pivotMs && atMs < campaign.pivotMs + 3 * dayMs ? 1.6 : 1;
    return habitWeight(hours, hour, offset) * surge;
  });
  const weight = slots * ((campaign.endMs - startMs) / dayMs) * random.between(0.7, 1.4);
  return { campaign, slots, curve, startMs, seed: random.bits(), weight, items: 0 };
}

interface Seating {
  turn: number;
  size: number;
  /** Accounts of this lane that will be banned and replaced. */
  swaps: number;
}

/** Fills the slots, then bans and replaces: the successor works off what its predecessor left. */
function seat(
  foundry: Foundry,
  operator: OperatorPlan,
  workshop: Workshop,
  lanes: readonly Lane[],
  { turn, size, swaps }: Seating,
  random: Random,
): void {
  const startMs = Math.min(...lanes.map((lane) => lane.startMs));
  const tenants: AccountPlan[] = [];
  const creation = signupPlan(foundry, startMs, random);
  for (let slot = 0; slot < size; slot++) {
    const recruitment = { createdMs: creation(slot), turn: turn + slot, replaces: undefined };
    const account = recruit(foundry, operator, workshop, recruitment, random);
    for (const lane of lanes) {
      account.tenancies.push({
        lane,
        slot,
        claimMs: 0,
        startMs: lane.startMs,
        untilMs: Number.POSITIVE_INFINITY,
      });
    }
    tenants.push(account);
  }
  operator.accounts.push(...tenants);
  const endMs = Math.min(windowEndMs - 2 * dayMs, at(lanes, 0).campaign.endMs - dayMs);
  const sweepMs = startMs + random.between(0.35, 0.7) * (endMs - startMs);
  for (let swap = 0; swap < swaps; swap++) {
    const slot = random.below(size);
    const banned = tenants[slot];
    if (!banned) continue;
    const sinceMs = Math.max(startMs, banned.tenancies[0]?.startMs ?? startMs) + dayMs;
    const banMs = Math.floor(
      random.chance(0.5)
        ? Math.max(sinceMs, sweepMs + random.exponential(3 * hourMs))
        : random.between(sinceMs, Math.max(sinceMs, endMs)),
    );
    tenants[slot] = replace(foundry, operator, workshop, banned, banMs, turn + size + swap, random);
  }
}

function replace(
  foundry: Foundry,
  operator: OperatorPlan,
  workshop: Workshop,
  banned: AccountPlan,
  banMs: number,
  turn: number,
  random: Random,
): AccountPlan {
  const spare = random.chance(foundry.settings.knobs.aged);
  const gapMs = Math.min(random.exponential(3 * hourMs) + 9 * minuteMs, dayMs);
  const createdMs = Math.floor(spare ? banMs - random.between(5, 60) * dayMs : banMs + gapMs);
  const startMs = spare ? Math.floor(banMs + gapMs) : createdMs + 4 * minuteMs;
  const account = recruit(foundry, operator, workshop, { createdMs, turn, replaces: banned }, random);
  banned.status = 'banned';
  banned.endedMs = banMs;
  for (const tenancy of banned.tenancies) {
    account.tenancies.push({ ...tenancy, claimMs: banMs, startMs: Math.max(startMs, tenancy.lane.startMs) });
    tenancy.untilMs = banMs;
  }
  operator.accounts.push(account);
  return account;
}

/** When the accounts of one lane sign up: in bursts shortly before, trickling in over weeks, or long before. */
function signupPlan(foundry: Foundry, startMs: number, random: Random): (slot: number) => number {
  const { knobs } = foundry.settings;
  const bursts = Array.from({ length: 4 }, () => startMs - random.between(5 * hourMs, 5 * dayMs));
  return (slot) => {
    if (random.chance(knobs.aged)) return Math.floor(startMs - random.between(40, 300) * dayMs);
    if (random.chance(knobs.burstSignup)) {
      return Math.floor(at(bursts, Math.floor(slot / 15)) + random.between(0, 25) * minuteMs);
    }
    return Math.floor(startMs - random.between(1, 30) * dayMs);
  };
}
