import type { PromptUse } from '@/lib/linkage/behaviour/prompt-use';
import type { Body } from '@/lib/linkage/campaigns/find-bodies';

/** How many exchanges of a body an account sent on each day of the body's life. */
export interface DayCounts {
  account: number;
  /** By day, from the body's first one on. */
  counts: Float64Array;
  /** First and last day with any exchange; the days strictly between them were lived through in full. */
  first: number;
  last: number;
  exchanges: number;
}

/** A body's accounts day by day, ascending by account. */
export interface BodyDays {
  firstDay: number;
  days: number;
  accounts: DayCounts[];
}

/** Lays the use of some bodies out by day. */
export function layOutDays(use: PromptUse, bodies: readonly Body[]): BodyDays[] {
  const bodyOf = new Int32Array(use.prompts.length).fill(-1);
  for (const [number, { prompts }] of bodies.entries()) for (const prompt of prompts) bodyOf[prompt] = number;
  const spans = bodies.map(() => ({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }));
  for (let row = 0; row < use.account.length; row += 1) {
    const span = spans[bodyOf[use.prompt[row] ?? 0] ?? -1];
    if (!span) continue;
    span.from = Math.min(span.from, use.day[row] ?? 0);
    span.to = Math.max(span.to, use.day[row] ?? 0);
  }
  const drafts = bodies.map(() => new Map<number, DayCounts>());
  for (let row = 0; row < use.account.length; row += 1) {
    const body = bodyOf[use.prompt[row] ?? 0] ?? -1;
    const span = spans[body];
    const draft = drafts[body];
    if (!span || !draft) continue;
    const account = use.account[row] ?? 0;
    const day = (use.day[row] ?? 0) - span.from;
    const exchanges = use.exchanges[row] ?? 0;
    let own = draft.get(account);
    if (!own) {
      own = {
        account,
        counts: new Float64Array(span.to - span.from + 1),
        first: day,
        last: day,
        exchanges: 0,
      };
      draft.set(account, own);
    }
    own.counts[day] = (own.counts[day] ?? 0) + exchanges;
    own.first = Math.min(own.first, day);
    own.last = Math.max(own.last, day);
    own.exchanges += exchanges;
  }
  return drafts.map((draft, body) => {
    const { from = 0, to = 0 } = spans[body] ?? {};
    return {
      firstDay: from,
      days: Math.max(0, to - from + 1),
      accounts: [...draft.values()].sort((a, b) => a.account - b.account),
    };
  });
}

/** What accounts sent together by day, and how many of them lived through it in full. */
export interface DaySums {
  sum: Float64Array;
  active: Float64Array;
}

/** Adds accounts up by day; the days on which one begins and ends are not its own in full and are left out. */
export function sumDays(accounts: readonly DayCounts[], days: number): DaySums {
  const sum = new Float64Array(days);
  const active = new Float64Array(days);
  for (const { counts, first, last } of accounts) {
    for (let day = first + 1; day < last; day += 1) {
      sum[day] = (sum[day] ?? 0) + (counts[day] ?? 0);
      active[day] = (active[day] ?? 0) + 1;
    }
  }
  return { sum, active };
}
