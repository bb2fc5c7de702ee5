/** A link between two of the accounts 0 … n−1. */
export interface IndexedLink {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

export interface Partition {
  /** Group of each account, 0-based, the largest first. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Links that joined accounts to their groups: a spanning forest, strongest first. */
  readonly ties: readonly IndexedLink[];
}

/** Members a sub-cluster may have: about twice the square root of the cluster, so that both levels stay readable. */
export function subClusterMax(members: number): number {
  return Math.max(12, Math.min(250, Math.round(2 * Math.sqrt(members))));
}

/**
 * Accounts that hang together by their strongest links: links are taken strongest first, and two groups are joined while
 * together they stay within the size (single linkage under a capacity). What nothing joins becomes one last group. The
 * same links give the same groups.
 */
export function partition(members: number, links: readonly IndexedLink[], sizeMax: number): Partition {
  const parent = Int32Array.from({ length: members }, (_, index) => index);
  const size = new Int32Array(members).fill(1);
  const find = (account: number): number => {
    let root = account;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = account; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const ties: IndexedLink[] = [];
  for (const link of links.toSorted((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)) {
    const [a, b] = [find(link.a), find(link.b)];
    const together = (size[a] ?? 0) + (size[b] ?? 0);
    if (a === b || together > sizeMax) continue;
    parent[b] = a;
    size[a] = together;
    ties.push(link);
  }
  return { ...numbered(members, find, size), ties };
}

function numbered(
  members: number,
  find: (account: number) => number,
  size: Int32Array,
): Pick<Partition, 'groupOf' | 'groups'> {
  const roots = new Set<number>();
  for (let account = 0; account < members; account += 1) roots.add(find(account));
  const joined = [...roots].filter((root) => (size[root] ?? 0) > 1);
  joined.sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b);
  const numberOf = new Map(joined.map((root, index) => [root, index]));
  const hasLoose = joined.length < roots.size;
  const groupOf = Int32Array.from(
    { length: members },
    (_, account) => numberOf.get(find(account)) ?? joined.length,
  );
  return { groupOf, groups: joined.length + (hasLoose ? 1 : 0) };
}
