import type { LinkageInput } from '@/lib/linkage/input/linkage-input';

/** Relations by account, both ends: neighbours of `a` are `[offsets[a], offsets[a + 1])`, ascending by neighbour. */
export interface RelationIndex {
  offsets: Uint32Array;
  neighbour: Uint32Array;
  /** Index into `input.relations`. */
  relation: Uint32Array;
  /** Distinct neighbours by account. */
  neighbours: Uint32Array;
  /** When the account was first the target of any relation; NaN if never. */
  firstReceived: Float64Array;
}

/** Turns the list of relations into neighbour lists. Accounts known to serve many have none. */
export function buildRelationIndex({ accounts, relations }: LinkageInput): RelationIndex {
  const n = accounts.ids.length;
  const ends: { account: number; neighbour: number; relation: number }[] = [];
  const firstReceived = new Float64Array(n).fill(Number.NaN);
  for (let r = 0; r < relations.source.length; r += 1) {
    const source = relations.source[r] ?? 0;
    const target = relations.target[r] ?? 0;
    const at = relations.firstSeen[r] ?? Number.NaN;
    const known = firstReceived[target] ?? Number.NaN;
    if (!Number.isNaN(at) && !(known <= at)) firstReceived[target] = at;
    if (accounts.isShared[source] === 1 || accounts.isShared[target] === 1) continue;
    ends.push({ account: source, neighbour: target, relation: r });
    ends.push({ account: target, neighbour: source, relation: r });
  }
  ends.sort((a, b) => a.account - b.account || a.neighbour - b.neighbour || a.relation - b.relation);
  const offsets = new Uint32Array(n + 1);
  const neighbours = new Uint32Array(n);
  for (const [index, end] of ends.entries()) {
    offsets[end.account + 1] = (offsets[end.account + 1] ?? 0) + 1;
    const before = ends[index - 1];
    if (before?.account !== end.account || before.neighbour !== end.neighbour)
      neighbours[end.account] = (neighbours[end.account] ?? 0) + 1;
  }
  for (let a = 0; a < n; a += 1) offsets[a + 1] = (offsets[a + 1] ?? 0) + (offsets[a] ?? 0);
  return {
    offsets,
    neighbour: Uint32Array.from(ends, (end) => end.neighbour),
    relation: Uint32Array.from(ends, (end) => end.relation),
    neighbours,
    firstReceived,
  };
}
