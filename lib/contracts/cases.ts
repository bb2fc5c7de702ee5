import { z } from 'zod';
import { accessLevels, caseAccesses } from '@/lib/domain/case-access';

export const caseStatuses = ['open', 'review', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** What can be put in a case. `account`s are tagged, the rest is pinned; the id is the thing's own. */
export const caseItemKinds = ['account', 'identifier', 'cluster', 'campaign', 'decision'] as const;
export type CaseItemKind = (typeof caseItemKinds)[number];

export const taskStates = ['open', 'doing', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** Bounds of one case. */
export const caseLimits = { itemsPerRequestMax: 10_000, partsPerPageMax: 500, peopleMax: 200 } as const;

const id = z.string().min(1).max(512);
const people = z.array(id).max(caseLimits.peopleMax);
const title = z.string().trim().min(1, 'A case needs a title.').max(200);
const description = z.string().trim().max(10_000);
const reason = z.string().trim().max(2_000);
const status = z.enum(caseStatuses);
const access = z.enum(caseAccesses);
const label = z.string().trim().max(120);
const time = z.number();

/** Times are epoch ms UTC. `level` is what the asking person may do. */
export const caseSummary = z.object({
  id,
  title: z.string(),
  description: z.string(),
  status,
  access,
  ownerId: id,
  ownerName: z.string(),
  viewers: people,
  commenters: people,
  editors: people,
  level: z.enum(accessLevels),
  createdAt: time,
  updatedAt: time,
  counts: z.object({
    accounts: z.int().nonnegative(),
    pinned: z.int().nonnegative(),
    notes: z.int().nonnegative(),
    tasks: z.int().nonnegative(),
    tasksDone: z.int().nonnegative(),
    views: z.int().nonnegative(),
  }),
});
export type CaseSummary = z.infer<typeof caseSummary>;

export const casePage = z.object({ cases: z.array(caseSummary), total: z.int().nonnegative() });
export type CasePage = z.infer<typeof casePage>;

export const caseListQuery = z.object({
  status: status.optional(),
  /** Part of title, description or id, whatever the case of its letters. */
  text: z.string().trim().max(200).optional(),
  /** Only cases the asking person may change. */
  editable: z.stringbool().optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type CaseListQuery = z.output<typeof caseListQuery>;

const authored = { authorId: id, authorName: z.string(), createdAt: time };

export const caseItem = z.object({
  id: z.string(),
  kind: z.enum(caseItemKinds),
  targetId: z.string(),
  label: z.string(),
  note: z.string(),
  ...authored,
});
export type CaseItem = z.infer<typeof caseItem>;

export const caseNote = z.object({ id, text: z.string(), ...authored, updatedAt: time });
export type CaseNote = z.infer<typeof caseNote>;

export const caseTask = z.object({
  id,
  text: z.string(),
  state: z.enum(taskStates),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  dueAt: time.nullable(),
  ...authored,
  updatedAt: time,
});
export type CaseTask = z.infer<typeof caseTask>;

/** One line of a case's timeline: who did what, when and why. Never changed, never removed. */
export const caseEvent = z.object({
  id,
  at: time,
  authorId: id,
  authorName: z.string(),
  /** What it is about, for icon and filter. */
  kind: z.enum(['case', 'item', 'note', 'task', 'view', 'share', 'decision', 'finding']),
  /** A sentence without the author: "tagged 3 accounts as mule". */
  text: z.string(),
  reason: z.string(),
});
export type CaseEvent = z.infer<typeof caseEvent>;

const partsOf = <T extends z.ZodType>(part: T) =>
  z.object({ rows: z.array(part), total: z.int().nonnegative() });
export const itemPage = partsOf(caseItem);
export const eventPage = partsOf(caseEvent);

export const caseDetail = z.object({
  summary: caseSummary,
  items: itemPage,
  notes: partsOf(caseNote),
  tasks: partsOf(caseTask),
  events: eventPage,
});
export type CaseDetail = z.infer<typeof caseDetail>;

export const partPageQuery = z.object({
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(caseLimits.partsPerPageMax).default(200),
});
export type PartPageQuery = z.output<typeof partPageQuery>;

export const newCase = z.object({
  title,
  description: description.default(''),
  access: access.default('team'),
  viewers: people.default([]),
  commenters: people.default([]),
  editors: people.default([]),
});
export type NewCase = z.output<typeof newCase>;

export const caseChange = z
  .object({
    title,
    description,
    status,
    access,
    ownerId: id,
    viewers: people,
    commenters: people,
    editors: people,
  })
  .partial()
  .extend({ reason: reason.default('') });
export type CaseChange = z.output<typeof caseChange>;

export const newItems = z.object({
  items: z
    .array(
      z.object({
        kind: z.enum(caseItemKinds),
        targetId: id,
        label: label.default(''),
        note: reason.default(''),
      }),
    )
    .min(1)
    .max(caseLimits.itemsPerRequestMax),
  reason: reason.default(''),
});
export type NewItems = z.output<typeof newItems>;

export const removedParts = z.object({
  ids: z.array(z.string().max(2_000)).min(1).max(caseLimits.itemsPerRequestMax),
  reason: reason.default(''),
});
export type RemovedParts = z.output<typeof removedParts>;

/** With `id` an existing note or task is changed. */
export const noteInput = z.object({ id: id.optional(), text: z.string().trim().min(1).max(20_000) });
export type NoteInput = z.output<typeof noteInput>;

export const taskInput = z.object({
  id: id.optional(),
  text: z.string().trim().min(1).max(2_000),
  state: z.enum(taskStates).default('open'),
  assigneeId: id.nullable().default(null),
  dueAt: time.nullable().default(null),
});
export type TaskInput = z.output<typeof taskInput>;

/** Cases, of those the asking person may see, that hold something. */
export const caseHoldings = z.object({
  holdings: z.array(
    z.object({ targetId: z.string(), kind: z.enum(caseItemKinds), caseId: id, title: z.string(), status }),
  ),
});
export type CaseHoldings = z.infer<typeof caseHoldings>;

export const holdingsRequest = z.object({
  targets: z
    .array(z.object({ kind: z.enum(caseItemKinds), targetId: id }))
    .min(1)
    .max(caseLimits.itemsPerRequestMax),
});
export type HoldingsRequest = z.output<typeof holdingsRequest>;
