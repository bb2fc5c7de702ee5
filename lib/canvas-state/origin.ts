import type { CanvasDiff, CanvasDoc } from './document';

/** A query as the server ran it. The same shape as `queryRecord` of the contracts. */
export interface RanQuery {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How long the parameters were that are shown cut. */
  readonly cut: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly rowsMax: number;
}

/** What was done, by whom, when, and which queries answered. */
export interface Provenance {
  readonly label: string;
  /** Epoch ms UTC. */
  readonly at: number;
  /** Id of the person; null where nobody is known. */
  readonly by: string | null;
  readonly queries: readonly RanQuery[];
}

export type Origin = Provenance;

type Logged = Provenance & { readonly diff: CanvasDiff };

/** The parts of the event log that tell where nodes came from. */
export interface OriginLog {
  readonly past: readonly Logged[];
  readonly open: Logged | null;
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Origins with those of a step that leaves the log. */
export function forgotten(
  origins: ReadonlyMap<string, Origin>,
  { label, at, by, queries, diff }: Logged,
): ReadonlyMap<string, Origin> {
  const { added, removed } = diff.nodes;
  if (added.size === 0 && removed.size === 0) return origins;
  const next = new Map(origins);
  const origin: Origin = { label, at, by, queries };
  for (const key of removed.keys()) next.delete(key);
  for (const key of added.keys()) next.set(key, origin);
  return next;
}

/** Who brought a node that is on the canvas, when and from which queries; undefined for what was there at the opening. */
export function originOf(log: OriginLog, key: string): Origin | undefined {
  const steps = log.open === null ? log.past : [...log.past, log.open];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step?.diff.nodes.added.has(key)) return step;
  }
  return log.origins.get(key);
}

/** Origins of everything on the canvas, those that came together in one entry. */
export function originsBy(
  doc: CanvasDoc,
  origins: ReadonlyMap<string, Origin>,
): ReadonlyMap<Origin, readonly string[]> {
  const keysOf = new Map<Origin, string[]>();
  for (const [key, origin] of origins) {
    if (!doc.nodes.has(key)) continue;
    const keys = keysOf.get(origin) ?? [];
    keys.push(key);
    keysOf.set(origin, keys);
  }
  return keysOf;
}
