/** A link as a path may use it. */
export interface PathLink {
  accountA: string;
  accountB: string;
  weightBits: number;
  probability: number;
}

export interface StrongestPath {
  steps: PathLink[];
  weakestStep: number;
}

/**
 * The chain of links between two accounts whose weakest step is as strong as can be, and of those the shortest to be found
 * (maximum bottleneck path: links are added strongest first until the two hang together, then searched breadth first).
 */
export function findStrongestPath(
  links: readonly PathLink[],
  from: string,
  to: string,
): StrongestPath | null {
  const neighbours = new Map<string, { other: string; link: PathLink }[]>();
  const sets = new Map<string, string>();
  const find = (account: string): string => {
    let root = account;
    for (let next = sets.get(root); next !== undefined && next !== root; next = sets.get(root)) root = next;
    sets.set(account, root);
    return root;
  };
  const connect = (account: string, other: string, link: PathLink): void => {
    const known = neighbours.get(account);
    if (known) known.push({ other, link });
    else neighbours.set(account, [{ other, link }]);
  };
  const sorted = links.toSorted(
    (a, b) => b.weightBits - a.weightBits || (a.accountA < b.accountA ? -1 : a.accountA > b.accountA ? 1 : 0),
  );
  for (const link of sorted) {
    connect(link.accountA, link.accountB, link);
    connect(link.accountB, link.accountA, link);
    sets.set(find(link.accountA), find(link.accountB));
    if (find(from) === find(to)) break;
  }
  return find(from) === find(to) && from !== to ? search(neighbours, from, to) : null;
}

function search(
  neighbours: ReadonlyMap<string, readonly { other: string; link: PathLink }[]>,
  from: string,
  to: string,
): StrongestPath | null {
  const cameBy = new Map<string, { account: string; link: PathLink }>();
  const queue = [from];
  for (const account of queue) {
    if (account === to) break;
    for (const { other, link } of neighbours.get(account) ?? []) {
      if (other === from || cameBy.has(other)) continue;
      cameBy.set(other, { account, link });
      queue.push(other);
    }
  }
  const steps: PathLink[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.account)) {
    const isForward = step.link.accountA === step.account;
    const [accountA, accountB] = isForward
      ? [step.link.accountA, step.link.accountB]
      : [step.link.accountB, step.link.accountA];
    steps.unshift({ ...step.link, accountA, accountB });
  }
  if (steps.length === 0) return null;
  const bits = steps.map(({ weightBits }) => weightBits);
  return { steps, weakestStep: bits.indexOf(Math.min(...bits)) };
}
