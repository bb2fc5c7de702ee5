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
  /** Pairs that did so on two objects or more, and the most objects of any pair. */
  repeatedPairs: number;
  objectsMax: number;
}

/**
 * Pairs of different accounts that touch the same object within a window, each object counting once per pair (CooRTweet's
 * co-shares). Sorted by object and time, so that only neighbours within the window are compared.
 */
export function countCoShares({ object, account, at }: SharedEvents, windowMs: number): CoShareCounts {
  const order = Array.from({ length: object.length }, (_, event) => event).sort(
    (x, y) => (object[x] ?? 0) - (object[y] ?? 0) || (at[x] ?? 0) - (at[y] ?? 0) || x - y,
  );
  const objects = new Map<string, { count: number; last: number }>();
  for (const [position, x] of order.entries()) {
    for (let next = position + 1; next < order.length; next += 1) {
      const y = order[next] ?? 0;
      if (object[x] !== object[y] || (at[y] ?? 0) - (at[x] ?? 0) > windowMs) break;
      if (account[x] === account[y]) continue;
      const a = Math.min(account[x] ?? 0, account[y] ?? 0);
      const b = Math.max(account[x] ?? 0, account[y] ?? 0);
      const known = objects.get(`${a}:${b}`);
      if (!known) objects.set(`${a}:${b}`, { count: 1, last: object[x] ?? 0 });
      else if (known.last !== object[x]) {
        known.count += 1;
        known.last = object[x] ?? 0;
      }
    }
  }
  const accounts = new Set<string>();
  let repeatedPairs = 0;
  let objectsMax = 0;
  for (const [key, { count }] of objects) {
    for (const name of key.split(':')) accounts.add(name);
    if (count >= 2) repeatedPairs += 1;
    objectsMax = Math.max(objectsMax, count);
  }
  return { pairs: objects.size, accounts: accounts.size, repeatedPairs, objectsMax };
}
