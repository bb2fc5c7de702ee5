import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { canvasOf } from '@/lib/testing/stored-canvas';

/** A network to draw: accounts and the values that they share, with a place each. */
export interface Network {
  readonly nodes: readonly { readonly node: GraphNode; readonly x: number; readonly y: number }[];
  readonly edges: readonly GraphEdge[];
}

/** Accounts to values, as clusters are. */
const valueEvery = 4;
const spacing = 70;

/** The same small numbers for the same seed: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const accountNode = (id: string): GraphNode => ({
  type: 'account',
  key: `account:${id}`,
  id,
  label: id,
  status: 'active',
  createdAt: 1,
  firstSeen: 1,
  lastSeen: 2,
  degree: 4,
  membership: 'confirmed',
  clusterId: null,
  country: null,
  plan: null,
  asn: null,
});

const valueNode = (n: number): GraphNode => ({
  type: 'identifier',
  key: `identifier:device:bench-${n}`,
  id: `device:bench-${n}`,
  kind: 'device',
  family: 'device',
  value: `bench-${n}`,
  label: `bench-${n}`,
  hubClass: 'exclusive',
  degree: 5,
  bits: 9,
});

/** `nodes` things of which every fourth is a shared value, and `edges` uses between near ones; account ids from `idOf`. */
export function networkOf(nodes: number, edges: number, idOf = (n: number): string => `bench-${n}`): Network {
  const random = numbers(nodes);
  const width = Math.ceil(Math.sqrt(nodes));
  const placed = Array.from({ length: nodes }, (_, n) => ({
    node: n % valueEvery === 0 ? valueNode(n) : accountNode(idOf(n)),
    x: (n % width) * spacing,
    y: Math.floor(n / width) * spacing,
  }));
  const drawn = new Map<string, GraphEdge>();
  while (drawn.size < edges) {
    const at = Math.floor(random() * nodes);
    const value = (at - (at % valueEvery) + valueEvery * Math.floor(random() * 8)) % nodes;
    const [account, shared] = [placed[at]?.node, placed[value - (value % valueEvery)]?.node];
    if (account?.type !== 'account' || shared?.type !== 'identifier') continue;
    const key = `used|${account.key}|${shared.key}`;
    drawn.set(key, {
      key,
      type: 'used',
      source: account.key,
      target: shared.key,
      family: 'device',
      bits: 9,
      probability: null,
      isStrong: false,
      firstSeen: 1,
      lastSeen: 2,
      count: 1,
    });
  }
  return { nodes: placed, edges: [...drawn.values()] };
}

/** The network as a canvas that can be saved. */
export function storedNetwork({ nodes, edges }: Network): StoredCanvas {
  const empty = canvasOf([]);
  return {
    ...empty,
    nodes: nodes.map(({ node: { key }, x, y }) => ({
      key,
      x,
      y,
      isPinned: false,
      isHidden: false,
      isDismissed: false,
      broughtBy: 'opening',
      groupId: null,
    })),
    facts: { nodes: nodes.map(({ node }) => node), edges: [...edges] },
  };
}
