import type { LinkageInput } from '@/lib/linkage/input/linkage-input';

/** Accounts by identifier: holders of identifier `i` are `[offsets[i], offsets[i + 1])`, ascending. */
export interface Holders {
  offsets: Uint32Array;
  account: Uint32Array;
  /** Position of the use in `input.uses`. */
  use: Uint32Array;
}

/** Turns uses around. Accounts known to serve many are left out: what they hold says nothing about a hand. */
export function buildHolders({ accounts, identifiers, uses }: LinkageInput): Holders {
  const offsets = new Uint32Array(identifiers.ids.length + 1);
  const isLeftOut = (account: number): boolean => accounts.isShared[account] === 1;
  const eachUse = (visit: (account: number, use: number, identifier: number) => void): void => {
    for (let account = 0; account < accounts.ids.length; account += 1) {
      if (isLeftOut(account)) continue;
      const end = uses.offsets[account + 1] ?? 0;
      for (let use = uses.offsets[account] ?? 0; use < end; use += 1)
        visit(account, use, uses.identifier[use] ?? 0);
    }
  };
  eachUse((_account, _use, identifier) => {
    offsets[identifier + 1] = (offsets[identifier + 1] ?? 0) + 1;
  });
  for (let i = 0; i < identifiers.ids.length; i += 1)
    offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const size = offsets[identifiers.ids.length] ?? 0;
  const account = new Uint32Array(size);
  const use = new Uint32Array(size);
  eachUse((holder, position, identifier) => {
    const slot = next[identifier] ?? 0;
    account[slot] = holder;
    use[slot] = position;
    next[identifier] = slot + 1;
  });
  return { offsets, account, use };
}

/** Number of accounts that hold an identifier. */
export function degreeOf(holders: Holders, identifier: number): number {
  return (holders.offsets[identifier + 1] ?? 0) - (holders.offsets[identifier] ?? 0);
}
