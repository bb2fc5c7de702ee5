import type { VisibleGraph } from './visible';

export type Change = 'added' | 'removed' | 'changed';

export interface Comparison {
  /** Epoch ms UTC. */
  readonly before: number;
  readonly after: number;
}

export interface Changes {
  /** By key of node or line; what is not listed is the same on both dates. */
  readonly of: ReadonlyMap<string, Change>;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/**
 * What two dates differ in, by when lines were first and last seen: a line is there on a date between the two. Nodes
 * follow their lines: added when all of theirs came after the first date, removed when all had ended by the second,
 * changed when some did. Lines without times are there always.
 */
export function changesBetween(graph: VisibleGraph, { before, after }: Comparison): Changes {
  const of = new Map<string, Change>();
  const tally = new Map<string, { total: number; added: number; removed: number }>();
  for (const { key, source, target, firstSeen, lastSeen } of graph.edges) {
    const first = firstSeen ?? Number.NEGATIVE_INFINITY;
    const last = lastSeen ?? Number.POSITIVE_INFINITY;
    const wasThere = first <= before && last >= before;
    const isThere = first <= after && last >= after;
    if (!wasThere && isThere) of.set(key, 'added');
    if (wasThere && !isThere) of.set(key, 'removed');
    if (!wasThere && !isThere) continue;
    for (const end of [source, target]) {
      const count = tally.get(end) ?? { total: 0, added: 0, removed: 0 };
      count.total += 1;
      if (!wasThere) count.added += 1;
      if (!isThere) count.removed += 1;
      tally.set(end, count);
    }
  }
  for (const [key, { total, added, removed }] of tally) {
    if (added === total) of.set(key, 'added');
    else if (removed === total) of.set(key, 'removed');
    else if (added + removed > 0) of.set(key, 'changed');
  }
  const count = (change: Change): number => [...of.values()].filter((value) => value === change).length;
  return { of, added: count('added'), removed: count('removed'), changed: count('changed') };
}
