import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { placedNode } from './document';
import type { RanQuery } from './origin';
import { type Newcomer, placeNear } from './place-near';
import { answered, type CanvasState, learned } from './state';

export interface Loaded {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How the server found them. */
  readonly queries?: readonly RanQuery[] | undefined;
}

export interface BringOptions {
  /** What was expanded, or the name of the source; a map where several nodes were expanded at once. */
  readonly broughtBy: string | Readonly<Record<string, string>>;
  /** What the step is called. */
  readonly label: string;
  /** Where nodes go that hang on nothing that is drawn. */
  readonly origin: { readonly x: number; readonly y: number };
}

/** Puts loaded nodes on the canvas near what they hang on. Nothing that is there moves; one step of history. */
export function bring(state: CanvasState, loaded: Loaded, options: BringOptions): CanvasState {
  const known = learned(state, loaded);
  const fresh = loaded.nodes.filter(({ key }) => !known.doc.nodes.has(key));
  const hidden = loaded.nodes.flatMap(({ key }) => {
    const record = known.doc.nodes.get(key);
    return record?.isHidden ? [record] : [];
  });
  const places = placeNear(known.doc.nodes, toNewcomers(fresh, loaded.edges, options), options.origin);
  const records = fresh.map(({ key }) =>
    placedNode(key, places.get(key) ?? options.origin, bringerOf(options, key)),
  );
  const place = { type: 'nodes/place', nodes: [...records, ...hidden], label: options.label } as const;
  return answered(known, place, loaded.queries ?? []);
}

/** Values come before accounts, so that accounts find the value they hang on in its place. */
function toNewcomers(
  fresh: readonly GraphNode[],
  edges: readonly GraphEdge[],
  options: BringOptions,
): Newcomer[] {
  const ends = new Map<string, string[]>();
  for (const { source, target } of edges) {
    ends.set(source, [...(ends.get(source) ?? []), target]);
    ends.set(target, [...(ends.get(target) ?? []), source]);
  }
  const ordered = [
    ...fresh.filter(({ type }) => type === 'identifier'),
    ...fresh.filter(({ type }) => type !== 'identifier'),
  ];
  return ordered.map(({ key }) => ({ key, anchors: ends.get(key) ?? [bringerOf(options, key)] }));
}

function bringerOf({ broughtBy }: BringOptions, key: string): string {
  return typeof broughtBy === 'string' ? broughtBy : (broughtBy[key] ?? 'expansion');
}
