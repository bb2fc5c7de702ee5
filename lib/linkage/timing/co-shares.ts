/** Events of accounts on objects (a prompt cluster, a link): parallel columns, times in ms. */
export interface SharedEvents {
  object: ArrayLike<number>;
  account: ArrayLike<number>;
  at: ArrayLike<number>;
}

export interface CoShareCounts {
  /** Pairs of different accounts that touched one object within the window at least once. */
  pairs: number;
  accounts: number;
  /** Pairs that did so twice or more (two acts within the window, on one object or several), and the most of any pair. */
  repeatedPairs: number;
  coSharesMax: number;
}

/**
 * Pairs of different accounts that touch the same object within a window, each two acts within it counting once (CooRTweet's
 * co-shares). Sorted by object and time, so that only neighbours within the window are compared.
 */
export function countCoShares({ object, account, at }: SharedEvents, windowMs: number): CoShareCounts {
  const order = Array.from({ length: object.length }, (_, event) => event).sort(
    (x, y) => (object[x] ?? 0) - (object[y] ?? 0) || (at[x] ?? 0) - (at[y] ?? 0) || x - y,
  );
  const coShares = new Map<string, number>();
  for (const [position, x] of order.entries()) {
    for (let next = position + 1; next < order.length; next += 1) {
      const y = order[next] ?? 0;
      if (object[x] !== object[y] || (at[y] ?? 0) - (at[x] ?? 0) > windowMs) break;
      if (account[x] === account[y]) continue;
      const a = Math.min(account[x] ?? 0, account[y] ?? 0);
      const b = Math.max(account[x] ?? 0, account[y] ?? 0);
      coShares.set(`${a}:${b}`, (coShares.get(`${a}:${b}`) ?? 0) + 1);
    }
  }
  const accounts = new Set<string>();
  let repeatedPairs = 0;
  let coSharesMax = 0;
  for (const [key, count] of coShares) {
    for (const name of key.split(':')) accounts.add(name);
    if (count >= 2) repeatedPairs += 1;
    coSharesMax = Math.max(coSharesMax, count);
  }
  return { pairs: coShares.size, accounts: accounts.size, repeatedPairs, coSharesMax };
}
