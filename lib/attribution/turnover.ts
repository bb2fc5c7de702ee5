import { type HandOff, handOffsOf } from '@/lib/domain/hand-off';

/** An account as it took part in a campaign; times epoch ms UTC. */
export interface Participant {
  readonly accountId: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly status: string | null;
}

export interface Turnover {
  /** Days on which accounts that are closed by now sent their last exchange, most accounts first. */
  readonly endings: readonly { readonly day: number; readonly accounts: number }[];
  /** Accounts that began about when a closed one ended, by time. */
  readonly replacements: readonly HandOff[];
}

const dayMs = 86_400_000;
const closedStates: readonly (string | null)[] = ['banned', 'suspended', 'closed'];

/**
 * How a campaign came through bans: when those of its accounts that are closed by now fell silent, and who took up about
 * then. By activity, because exports rarely say when an account was closed; a reading aid, not a claim about each pair.
 */
export function turnoverOf(accounts: readonly Participant[]): Turnover {
  const closed = new Set(
    accounts.filter(({ status }) => closedStates.includes(status)).map(({ accountId }) => accountId),
  );
  const days = new Map<number, number>();
  for (const { accountId, lastSeen } of accounts) {
    if (!closed.has(accountId)) continue;
    const day = Math.floor(lastSeen / dayMs) * dayMs;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const spans = accounts.map(({ accountId, firstSeen, lastSeen }) => ({
    accountId,
    first: firstSeen,
    last: lastSeen,
  }));
  return {
    endings: [...days]
      .map(([day, count]) => ({ day, accounts: count }))
      .toSorted((a, b) => b.accounts - a.accounts || a.day - b.day),
    replacements: handOffsOf(spans).filter(({ from, to }) => closed.has(from) && !closed.has(to)),
  };
}
