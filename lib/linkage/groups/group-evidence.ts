import { excessBits } from '@/lib/linkage/groups/excess-bits';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';

export const groupEvidenceKinds = ['queue', 'sign-up burst', 'succession', 'capability profile'] as const;

/** What a group shows that no pair of its accounts does: log2 likelihood ratio against a null drawn from the crowd. */
export interface GroupEvidence {
  kind: (typeof groupEvidenceKinds)[number];
  /** Accounts of the group that show it. */
  accounts: number;
  bits: number;
  sentence: string;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const membersMin = 4;
const bitsMin = 6;
/** A mix of work is no secret: many want the same. */
const capabilityCapBits = 6;

function knownTimes(values: Float64Array, members: Iterable<number>): number[] {
  return [...members]
    .map((account) => values[account] ?? Number.NaN)
    .filter((time) => !Number.isNaN(time))
    .sort((a, b) => a - b);
}

/** Sorted times in `(from, to]`. */
function countWithin(sorted: ArrayLike<number>, from: number, to: number): number {
  const firstAfter = (time: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) > time) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return firstAfter(to) - firstAfter(from);
}

/** The hour in which more members signed up than everybody else's sign-ups of that hour make likely. */
function signUpBurst(members: Uint32Array, all: Float64Array, createdAt: Float64Array): GroupEvidence[] {
  const own = knownTimes(createdAt, members);
  const others = all.length - own.length;
  let best: { observed: number; expected: number; bits: number } | undefined;
  for (const start of own) {
    const observed = countWithin(own, start - 1, start - 1 + hourMs);
    const inWorld = countWithin(all, start - 1, start - 1 + hourMs);
    const expected = (own.length * (inWorld - observed + 0.5)) / Math.max(1, others);
    // As many windows were tried as there are sign-ups.
    const bits = excessBits(observed, expected) - Math.log2(own.length);
    if (observed >= membersMin && bits > (best?.bits ?? bitsMin)) best = { observed, expected, bits };
  }
  if (!best) return [];
  const { observed, expected, bits } = best;
  const sentence = `${observed} of its accounts signed up within one hour, where the sign-ups of everybody else in that hour make ${expected.toFixed(2)} likely.`;
  return [{ kind: 'sign-up burst', accounts: observed, bits, sentence }];
}

const controlDays = 7;

/** Members that start in the day after another one was banned, against the days before the ban. */
function succession(members: Uint32Array, ended: Float64Array, starts: Float64Array): GroupEvidence[] {
  const bans = knownTimes(ended, members);
  const begun = knownTimes(starts, members);
  let observed = 0;
  let before = 0;
  for (const ban of bans) {
    observed += countWithin(begun, ban, ban + dayMs);
    before += countWithin(begun, ban - controlDays * dayMs, ban);
  }
  const expected = (before + 0.5) / controlDays;
  const bits = excessBits(observed, expected);
  if (observed < 2 || bits < bitsMin) return [];
  const sentence = `${observed} starts of its accounts fall into the 24 hours after one of its ${bans.length} bans, where the week before each ban makes ${expected.toFixed(1)} likely.`;
  return [{ kind: 'succession', accounts: observed, bits, sentence }];
}

/** How far the group's mix of capabilities is from everybody's (Kullback–Leibler), capped low. */
function capabilityProfile(
  counts: Float64Array,
  crowd: Float64Array,
  names: readonly string[],
  accounts: number,
) {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const inWorld = crowd.reduce((sum, n) => sum + n, 0);
  if (total === 0 || inWorld === 0) return [];
  let divergence = 0;
  let top = 0;
  for (const [capability, n] of counts.entries()) {
    const share = n / total;
    const crowdShare = ((crowd[capability] ?? 0) + 0.5) / (inWorld + 0.5 * counts.length);
    if (share > 0) divergence += share * Math.log2(share / crowdShare);
    if (n > (counts[top] ?? 0)) top = capability;
  }
  const bits = Math.min(capabilityCapBits, divergence * Math.log2(1 + accounts));
  if (bits < 2) return [];
  const share = Math.round((100 * (counts[top] ?? 0)) / total);
  const crowdShare = Math.round((100 * (crowd[top] ?? 0)) / inWorld);
  const sentence = `${share} % of what it sends in telling prompts is ${names[top] || 'without a capability'}, of everybody’s exchanges ${crowdShare} % (divergence ${divergence.toFixed(1)} bits an exchange).`;
  return [{ kind: 'capability profile' as const, accounts, bits, sentence }];
}

const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

function queuesOf({ queues }: LinkageResult, members: ReadonlySet<number>): GroupEvidence[] {
  return queues.flatMap(({ members: fed, firstDay, lastDay, dispersion, bits }) => {
    const own = fed.filter((account) => members.has(account)).length;
    if (own * 2 < fed.length || own < membersMin) return [];
    const sentence = `${own} of its accounts are fed from one queue of prompts, ${isoDay(firstDay)} to ${isoDay(lastDay)}: their daily counts vary ${dispersion.toFixed(2)} times as much as chance would make them.`;
    return [{ kind: 'queue' as const, accounts: own, bits, sentence }];
  });
}

/** First exchange with a telling prompt, else first trace of any sort. */
function startsOf({ accounts, promptUse }: LinkageInput): Float64Array {
  const starts = accounts.firstSeen.slice();
  if (!promptUse) return starts;
  const sent = new Float64Array(starts.length).fill(Number.NaN);
  for (const [row, account] of promptUse.account.entries()) {
    const at = promptUse.firstSeen[row] ?? Number.NaN;
    if (!(at >= (sent[account] ?? Number.NaN))) sent[account] = at;
  }
  return starts.map((start, account) =>
    Number.isNaN(sent[account] ?? Number.NaN) ? start : (sent[account] ?? start),
  );
}

/** Group evidence of every cluster, in their order, the surest first. */
export function describeGroupEvidence(result: LinkageResult): GroupEvidence[][] {
  const { input, clusters } = result;
  const { promptUse: use } = input;
  const all = Float64Array.from(knownTimes(input.accounts.createdAt, input.accounts.createdAt.keys()));
  const starts = startsOf(input);
  const clusterOf = new Int32Array(input.accounts.ids.length).fill(-1);
  for (const [number, { members }] of clusters.entries())
    for (const account of members) clusterOf[account] = number;
  const counts = clusters.map(() => new Float64Array(use?.capabilities.length ?? 0));
  for (let row = 0; row < (use?.account.length ?? 0); row += 1) {
    const own = counts[clusterOf[use?.account[row] ?? 0] ?? -1];
    const capability = use?.capability[row] ?? 0;
    if (own) own[capability] = (own[capability] ?? 0) + (use?.exchanges[row] ?? 0);
  }
  return clusters.map(({ members }, number) =>
    members.length < membersMin
      ? []
      : [
          ...queuesOf(result, new Set(members)),
          ...signUpBurst(members, all, input.accounts.createdAt),
          ...succession(members, input.accounts.endedAt, starts),
          ...capabilityProfile(
            counts[number] ?? new Float64Array(),
            use?.crowdExchanges ?? new Float64Array(),
            use?.capabilities ?? [],
            members.length,
          ),
        ].sort((a, b) => b.bits - a.bits),
  );
}
