import type { Curve } from '@/lib/synth/calendar';
import type { Objective } from '@/lib/synth/prompts/campaign-prompts';
import { mix, unit } from '@/lib/synth/random';

/** A body of exchanges with one objective; it may run through the accounts of several operators. */
export interface CampaignPlan {
  id: string;
  title: string;
  objective: Objective;
  /** Who wants the data: a claim of its own, apart from who runs the accounts. */
  actor: string;
  startMs: number;
  endMs: number;
  /** When it moves to the newly released model. */
  pivotMs: number;
  seed: number;
}

/**
 * One prompt queue spread round-robin over `slots` accounts. Item `i` has its time fixed by the curve and its slot by
 * a rotation that changes every round, so each account's part can be produced alone and in order.
 */
export interface Lane {
  campaign: CampaignPlan;
  slots: number;
  curve: Curve;
  startMs: number;
  seed: number;
  /** Relative volume; `items` is set when a world's exchanges are shared out. */
  weight: number;
  items: number;
}

/** An account's turn in a slot: it takes the items due in [`claimMs`, `untilMs`), none of them before `startMs`. */
export interface Tenancy {
  lane: Lane;
  slot: number;
  claimMs: number;
  startMs: number;
  untilMs: number;
}

export interface QueueItem {
  index: number;
  atMs: number;
}

const backlogMs = 5 * 60_000;

/** The items of a tenancy in time order. What fell due before the account was ready is worked off in five minutes. */
export function* queueItems({ lane, slot, claimMs, startMs, untilMs }: Tenancy): Generator<QueueItem> {
  if (lane.items === 0) return;
  const rounds = Math.ceil(lane.items / lane.slots);
  const due = Math.max(claimMs, lane.startMs);
  const first = Math.max(0, Math.floor((lane.curve.fractionAt(due) * lane.items) / lane.slots) - 1);
  for (let round = first; round < rounds; round++) {
    const index = round * lane.slots + ((slot + mix(lane.seed, round)) % lane.slots);
    if (index >= lane.items) continue;
    const dueMs = lane.curve.timeAt((index + unit(mix(lane.seed ^ 0x51ed, index))) / lane.items);
    if (dueMs >= untilMs) return;
    if (dueMs < claimMs) continue;
    yield { index, atMs: catchUp(dueMs, claimMs, startMs) };
  }
}

/** Moves an item that fell due before `startMs` to just after it, keeping the order. */
function catchUp(dueMs: number, claimMs: number, startMs: number): number {
  const caughtUpMs = startMs + backlogMs;
  if (dueMs >= caughtUpMs || claimMs >= startMs) return dueMs;
  return Math.floor(startMs + ((dueMs - claimMs) / (caughtUpMs - claimMs)) * backlogMs);
}
