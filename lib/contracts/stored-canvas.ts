import { z } from 'zod';
import { graphEdge, graphNode } from '@/lib/domain/graph-element';
import { queryRecord } from './query-trace';

/** Version of the stored form. A reader refuses a newer one; older ones keep a golden fixture each. */
export const storedCanvasVersion = 1;

/** Bounds of one stored canvas: a saved view, a shared link, a case exhibit. */
export const storedCanvasLimits = {
  nodesMax: 30_000,
  edgesMax: 60_000,
  stepsMax: 500,
  notesMax: 2_000,
} as const;

const key = z.string().min(1).max(2_000);
const label = z.string().max(500);
/** Epoch ms UTC. */
const time = z.int();

/** One placed thing. Positions are canvas units, not pixels. */
export const storedNode = z.object({
  key,
  x: z.number(),
  y: z.number(),
  isPinned: z.boolean(),
  /** Not drawn until shown again; an expansion may bring it back. */
  isHidden: z.boolean(),
  /** Judged to be of no interest: not drawn, not counted, never brought back by an expansion. */
  isDismissed: z.boolean(),
  /** Key of what was expanded to bring it, or the name of the source ("opening", "search", "list"). */
  broughtBy: z.string().max(2_000),
  groupId: z.string().max(200).nullable(),
});

/** Nodes that belong together by hand or by an attribute. A folded group is drawn as one node with its count. */
export const storedGroup = z.object({
  key,
  title: label,
  /** `hand`, or the attribute that its members share: `country`, `cluster`, `plan`, `status`, … */
  by: z.string().max(100),
  isFolded: z.boolean(),
});

/** What the investigator wrote on a node, a line or a place of the canvas. */
export const storedNote = z.object({
  key,
  on: z.enum(['node', 'edge', 'region']),
  /** Key of the node or line; empty for a region. */
  target: z.string().max(4_000),
  /** Of a region, in canvas units; zero for the others. */
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  text: z.string().max(4_000),
  tags: z.array(z.string().min(1).max(60)).max(20),
});

const facet = z.record(z.string(), z.array(z.string().max(500)).max(1_000));

export const storedFilter = z.object({
  hidden: facet,
  /** Figures that a node must lie between, both bounds inclusive, by the name of the figure. */
  ranges: z.record(z.string().max(60), z.object({ from: z.number(), to: z.number() })).default({}),
  sharedMin: z.int().nonnegative(),
  linkBitsMin: z.number(),
  window: z.object({ from: z.number(), to: z.number() }).nullable(),
});

export const storedSettings = z.object({
  filter: storedFilter,
  edgeMode: z.enum(['values', 'links', 'both']),
  /** Name of the rule that gives accounts their colour; `standing` is the usual one. */
  colorBy: z.string().max(60),
  sizeBy: z.string().max(60),
  /** Lines between the same two ends drawn as one, as wide as their sum. */
  isBundled: z.boolean(),
  /** Nothing is moved by an arrangement while locked. */
  isLocked: z.boolean(),
});

const pairs = <T extends z.ZodType>(record: T) => z.array(z.tuple([record, record]));
const diffOf = <T extends z.ZodType>(record: T) =>
  z.object({ added: z.array(record), updated: pairs(record), removed: z.array(record) });

export const storedDiff = z.object({
  nodes: diffOf(storedNode),
  groups: diffOf(storedGroup),
  notes: diffOf(storedNote),
  /** From and to; null when the step changes no setting. */
  settings: z.tuple([storedSettings, storedSettings]).nullable(),
});

/** One step of the event log: what was done, by whom, when, from which queries, and how to undo it. */
export const storedStep = z.object({
  label,
  at: time,
  /** Id of the person; null where nobody is known. */
  by: z.string().max(200).nullable(),
  checkpoint: z.string().max(200).nullable(),
  queries: z.array(queryRecord).max(50),
  selection: z.object({ before: z.array(key), after: z.array(key) }),
  diff: storedDiff,
});

/** How a node came to the canvas, kept when its step is no longer in the log. */
export const storedOrigin = z.object({
  label,
  at: time,
  by: z.string().max(200).nullable(),
  queries: z.array(queryRecord).max(50),
  keys: z.array(key),
});

/**
 * A whole canvas as it is saved, shared and exported: what was made of it, the log of how, and the facts that were drawn,
 * so that it opens as it was even when the data has changed since.
 */
export const storedCanvas = z.object({
  version: z.literal(storedCanvasVersion),
  /** Run whose links and clusters were drawn. */
  runId: z.string().nullable(),
  nodes: z.array(storedNode).max(storedCanvasLimits.nodesMax),
  groups: z.array(storedGroup).max(storedCanvasLimits.notesMax),
  notes: z.array(storedNote).max(storedCanvasLimits.notesMax),
  settings: storedSettings,
  log: z.object({
    steps: z.array(storedStep).max(storedCanvasLimits.stepsMax),
    /** Steps done; those after it can be redone. */
    done: z.int().nonnegative(),
    origins: z.array(storedOrigin),
  }),
  facts: z.object({
    nodes: z.array(graphNode).max(storedCanvasLimits.nodesMax),
    edges: z.array(graphEdge).max(storedCanvasLimits.edgesMax),
  }),
  selection: z.array(key),
  /** Middle of the part in sight, canvas units, and CSS pixels per unit; null fits everything. */
  view: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }).nullable(),
});
export type StoredCanvas = z.infer<typeof storedCanvas>;
