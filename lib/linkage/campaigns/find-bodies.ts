import type { PromptUse } from '@/lib/linkage/behaviour/prompt-use';
import { commonSourceBits } from '@/lib/linkage/campaigns/homogeneity';

/** A body of exchanges: prompt clusters that the same accounts send in the same shares over the same time. */
export interface Body {
  /** Prompt-cluster numbers, ascending. */
  prompts: number[];
  /** Exchanges by account number. */
  accounts: Map<number, number>;
  exchanges: number;
}

/** Bits that a common source must gain before prompt clusters count as one body: one chance in a thousand. */
const joinBitsMin = 10;
/** Shared by accounts and by time, each on its own: a body is one crew at one time. */
const daysPerBin = 7;
/** Weeks that the data could span; the exact number hardly matters. */
const timeBins = 100;

interface Draft extends Body {
  weeks: Map<number, number>;
}

function readPrompts(use: PromptUse): Draft[] {
  const drafts = use.prompts.map(
    (_, prompt): Draft => ({ prompts: [prompt], accounts: new Map(), weeks: new Map(), exchanges: 0 }),
  );
  for (let row = 0; row < use.account.length; row += 1) {
    const draft = drafts[use.prompt[row] ?? 0];
    if (!draft) continue;
    const exchanges = use.exchanges[row] ?? 0;
    const account = use.account[row] ?? 0;
    const week = Math.floor((use.day[row] ?? 0) / daysPerBin);
    draft.accounts.set(account, (draft.accounts.get(account) ?? 0) + exchanges);
    draft.weeks.set(week, (draft.weeks.get(week) ?? 0) + exchanges);
    draft.exchanges += exchanges;
  }
  return drafts;
}

/** What accounts say, plus what time says against: time alone never joins. */
function gainOf(a: Draft, b: Draft, categories: number): number {
  const accounts = commonSourceBits(a.accounts, b.accounts, categories);
  return accounts + Math.min(0, commonSourceBits(a.weeks, b.weeks, timeBins));
}

function absorb(into: Draft, other: Draft): void {
  into.prompts.push(...other.prompts);
  into.exchanges += other.exchanges;
  for (const [account, n] of other.accounts)
    into.accounts.set(account, (into.accounts.get(account) ?? 0) + n);
  for (const [week, n] of other.weeks) into.weeks.set(week, (into.weeks.get(week) ?? 0) + n);
}

/** Joins each draft, largest first, to the earlier one it gains most with; work is bounded by drafts that share accounts. */
function joinOnce(drafts: readonly Draft[], categories: number): Draft[] {
  const bodies: Draft[] = [];
  const bodiesOf = new Map<number, Set<number>>();
  for (const draft of drafts) {
    const near = new Set<number>();
    for (const account of draft.accounts.keys())
      for (const body of bodiesOf.get(account) ?? []) near.add(body);
    let best = -1;
    let bestGain = joinBitsMin;
    for (const number of [...near].sort((a, b) => a - b)) {
      const body = bodies[number];
      if (!body) continue;
      const gain = gainOf(body, draft, categories);
      if (gain <= bestGain) continue;
      best = number;
      bestGain = gain;
    }
    const target = bodies[best];
    if (target) absorb(target, draft);
    else {
      best = bodies.length;
      bodies.push({
        prompts: [...draft.prompts],
        accounts: new Map(draft.accounts),
        weeks: new Map(draft.weeks),
        exchanges: draft.exchanges,
      });
    }
    for (const account of draft.accounts.keys()) {
      const known = bodiesOf.get(account);
      if (known) known.add(best);
      else bodiesOf.set(account, new Set([best]));
    }
  }
  return bodies;
}

const byVolume = (a: Draft, b: Draft): number =>
  b.exchanges - a.exchanges || (a.prompts[0] ?? 0) - (b.prompts[0] ?? 0);

/**
 * Groups prompt clusters into bodies of exchanges by agglomeration with Bayes factors; joined until nothing gains any
 * more. `accounts` is the number of accounts in the world. Largest first; the same use gives the same bodies.
 */
export function findBodies(use: PromptUse, accounts: number): Body[] {
  let drafts = readPrompts(use).sort(byVolume);
  for (;;) {
    const joined = joinOnce(drafts, Math.max(2, accounts)).sort(byVolume);
    const isStable = joined.length === drafts.length;
    drafts = joined;
    if (isStable) break;
  }
  return drafts.map(({ prompts, accounts: own, exchanges }) => ({
    prompts: prompts.sort((a, b) => a - b),
    accounts: own,
    exchanges,
  }));
}
