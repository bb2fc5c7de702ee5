/** The algebra of change over a table of records. Records are immutable plain data. */
export type RecordTable<R> = ReadonlyMap<string, R>;

export interface Diff<R> {
  readonly added: ReadonlyMap<string, R>;
  readonly updated: ReadonlyMap<string, readonly [from: R, to: R]>;
  readonly removed: ReadonlyMap<string, R>;
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/** The diff that changes nothing. */
export const emptyDiff: Diff<never> = { added: nothing, updated: nothing, removed: nothing };

export function isEmptyDiff(diff: Diff<unknown>): boolean {
  return diff.added.size + diff.updated.size + diff.removed.size === 0;
}

/** The diff that takes `apply(table, diff)` back to `table`. */
export function invert<R>(diff: Diff<R>): Diff<R> {
  const updated = new Map<string, readonly [R, R]>();
  for (const [key, [from, to]] of diff.updated) updated.set(key, [to, from]);
  return { added: diff.removed, updated, removed: diff.added };
}

/** A new table with the change made; the given one is untouched. Unknown keys in `removed` are ignored. */
export function apply<R>(table: RecordTable<R>, diff: Diff<R>): RecordTable<R> {
  if (isEmptyDiff(diff)) return table;
  const next = new Map(table);
  for (const key of diff.removed.keys()) next.delete(key);
  for (const [key, record] of diff.added) next.set(key, record);
  for (const [key, [, to]] of diff.updated) next.set(key, to);
  return next;
}

/** The smallest diff from one table to another. */
export function between<R>(from: RecordTable<R>, to: RecordTable<R>): Diff<R> {
  const added = new Map<string, R>();
  const updated = new Map<string, readonly [R, R]>();
  const removed = new Map<string, R>();
  for (const [key, record] of to) {
    const before = from.get(key);
    if (before === undefined) added.set(key, record);
    else if (!isSame(before, record)) updated.set(key, [before, record]);
  }
  for (const [key, record] of from) if (!to.has(key)) removed.set(key, record);
  return { added, updated, removed };
}

/** One diff that does what `first` and then `second` do: `apply(apply(t, first), second)` = `apply(t, squash(first, second))`. */
export function squash<R>(first: Diff<R>, second: Diff<R>): Diff<R> {
  const added = new Map(first.added);
  const updated = new Map(first.updated);
  const removed = new Map(first.removed);
  for (const [key, record] of second.removed) {
    const before = updated.get(key);
    updated.delete(key);
    if (!added.delete(key)) removed.set(key, before ? before[0] : record);
  }
  for (const [key, record] of second.added) {
    const before = removed.get(key);
    if (before === undefined) added.set(key, record);
    else {
      removed.delete(key);
      if (!isSame(before, record)) updated.set(key, [before, record]);
    }
  }
  for (const [key, [from, to]] of second.updated) squashUpdate(added, updated, key, from, to);
  return { added, updated, removed };
}

/** Equal as plain data: records are small, so they are compared to the leaf. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const before = new Map<string, unknown>(Object.entries(a));
  const after = Object.entries(b);
  return after.length === before.size && after.every(([field, value]) => isSame(before.get(field), value));
}

function squashUpdate<R>(
  added: Map<string, R>,
  updated: Map<string, readonly [R, R]>,
  key: string,
  from: R,
  to: R,
): void {
  if (added.has(key)) {
    added.set(key, to);
    return;
  }
  const start = updated.get(key)?.[0] ?? from;
  if (isSame(start, to)) updated.delete(key);
  else updated.set(key, [start, to]);
}
