/** An undirected graph as neighbour lists; node numbers 0 … n − 1. */
export type Adjacency = readonly (readonly number[])[];

/**
 * Biconnected blocks (Hopcroft and Tarjan 1973) as lists of nodes: the parts of a graph that no single node holds together.
 * A lone edge is a block of two nodes. Iterative, so that long chains do not exhaust the stack.
 */
export function findBlocks(graph: Adjacency): number[][] {
  const search = new BlockSearch(graph);
  for (let node = 0; node < graph.length; node += 1) search.from(node);
  return search.blocks;
}

interface Frame {
  node: number;
  parent: number;
  next: number;
}

class BlockSearch {
  readonly blocks: number[][] = [];
  readonly #graph: Adjacency;
  readonly #depth: Int32Array;
  readonly #low: Int32Array;
  readonly #edges: [number, number][] = [];
  #clock = 0;

  constructor(graph: Adjacency) {
    this.#graph = graph;
    this.#depth = new Int32Array(graph.length).fill(-1);
    this.#low = new Int32Array(graph.length);
  }

  from(root: number): void {
    if (this.#depthOf(root) >= 0) return;
    this.#enter(root);
    const frames: Frame[] = [{ node: root, parent: -1, next: 0 }];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const neighbour = this.#graph[frame.node]?.[frame.next];
      if (neighbour === undefined) {
        frames.pop();
        if (frame.parent >= 0) this.#leave(frame.parent, frame.node);
        continue;
      }
      frame.next += 1;
      if (neighbour === frame.parent) continue;
      if (this.#depthOf(neighbour) < 0) {
        this.#edges.push([frame.node, neighbour]);
        this.#enter(neighbour);
        frames.push({ node: neighbour, parent: frame.node, next: 0 });
      } else if (this.#depthOf(neighbour) < this.#depthOf(frame.node)) {
        this.#edges.push([frame.node, neighbour]);
        this.#low[frame.node] = Math.min(this.#low[frame.node] ?? 0, this.#depthOf(neighbour));
      }
    }
  }

  #depthOf(node: number): number {
    return this.#depth[node] ?? -1;
  }

  #enter(node: number): void {
    this.#depth[node] = this.#clock;
    this.#low[node] = this.#clock;
    this.#clock += 1;
  }

  #leave(parent: number, child: number): void {
    const low = this.#low[child] ?? 0;
    this.#low[parent] = Math.min(this.#low[parent] ?? 0, low);
    if (low < this.#depthOf(parent)) return;
    const nodes = new Set<number>();
    for (let edge = this.#edges.pop(); edge; edge = this.#edges.pop()) {
      nodes.add(edge[0]).add(edge[1]);
      if (edge[0] === parent && edge[1] === child) break;
    }
    this.blocks.push([...nodes].sort((a, b) => a - b));
  }
}
