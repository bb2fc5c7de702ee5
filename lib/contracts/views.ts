import { z } from 'zod';
import { storedCanvas } from '@/lib/contracts/stored-canvas';
import { accessLevels, caseAccesses } from '@/lib/domain/case-access';

/** `live`: opens on the graph of today and says what changed since; `frozen`: opens on the facts it was saved with, for ever. */
export const viewKinds = ['live', 'frozen'] as const;
export type ViewKind = (typeof viewKinds)[number];

/** Version of the file a view is exported to. */
export const viewFileVersion = 1;

const id = z.string().min(1).max(200);
const time = z.number();
const people = z.array(z.string().min(1).max(512)).max(200);
const tags = z.array(z.string().trim().min(1).max(60)).max(30);

const details = {
  name: z.string().trim().min(1, 'A view needs a name.').max(200),
  description: z.string().trim().max(5_000),
  /** Words with slashes between: "2026/reseller rings". Empty for none. */
  folder: z.string().trim().max(200),
  tags,
};

/** Times are epoch ms UTC. `version` counts every change and is the ETag; `revision` counts saved contents. */
export const viewSummary = z.object({
  id,
  ...details,
  kind: z.enum(viewKinds),
  caseId: z.string().nullable(),
  caseTitle: z.string().nullable(),
  version: z.int().positive(),
  revision: z.int().positive(),
  nodes: z.int().nonnegative(),
  /** An SVG made from the content. */
  thumbnail: z.string(),
  access: z.enum(caseAccesses),
  ownerId: z.string(),
  ownerName: z.string(),
  viewers: people,
  commenters: people,
  editors: people,
  /** What the asking person may do. */
  level: z.enum(accessLevels),
  createdAt: time,
  updatedAt: time,
  updatedBy: z.string(),
});
export type ViewSummary = z.infer<typeof viewSummary>;

export const viewPage = z.object({
  views: z.array(viewSummary),
  total: z.int().nonnegative(),
});
export type ViewPage = z.infer<typeof viewPage>;

export const viewListQuery = z.object({
  caseId: id.optional(),
  folder: z.string().max(200).optional(),
  tag: z.string().max(60).optional(),
  /** Part of name or description, whatever the case of its letters. */
  text: z.string().trim().max(200).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type ViewListQuery = z.output<typeof viewListQuery>;

export const newView = z.object({
  name: details.name,
  description: details.description.default(''),
  folder: details.folder.default(''),
  tags: tags.default([]),
  kind: z.enum(viewKinds).default('live'),
  /** In a case the case says who may see it; else it is the maker's alone until it is shared. */
  caseId: id.nullable().default(null),
  content: storedCanvas,
});
export type NewView = z.output<typeof newView>;
export type NewViewInput = z.input<typeof newView>;

export const viewChange = z
  .object({
    ...details,
    access: z.enum(caseAccesses),
    viewers: people,
    commenters: people,
    editors: people,
  })
  .partial();
export type ViewChange = z.output<typeof viewChange>;

export const contentInput = z.object({
  content: storedCanvas,
  /** What this version is about, for the list of versions. */
  message: z.string().trim().max(500).default(''),
});
export type ContentInput = z.output<typeof contentInput>;

export const saved = z.object({ version: z.int().positive(), revision: z.int().positive() });
export type Saved = z.infer<typeof saved>;

export const viewRevision = z.object({
  number: z.int().positive(),
  message: z.string(),
  nodes: z.int().nonnegative(),
  savedAt: time,
  authorId: z.string(),
  authorName: z.string(),
});
export type ViewRevision = z.infer<typeof viewRevision>;

export const revisionPage = z.object({ revisions: z.array(viewRevision), total: z.int().nonnegative() });
export type RevisionPage = z.infer<typeof revisionPage>;

const keys = z.array(z.string());

/** What differs from one content to another; keys of nodes. */
export const canvasDifference = z.object({
  added: keys,
  removed: keys,
  moved: keys,
  /** Pinned, hidden, dismissed or grouped otherwise. */
  changed: keys,
  notesAdded: z.int().nonnegative(),
  notesRemoved: z.int().nonnegative(),
  notesChanged: z.int().nonnegative(),
  settingsChanged: z.boolean(),
});
export type CanvasDifference = z.infer<typeof canvasDifference>;

/** What the graph says today of what a live view shows. */
export const viewDrift = z.object({
  /** In the view, no longer in the data. */
  gone: keys,
  /** Status, cluster, standing or spread is another now. */
  changed: keys,
  linesGained: z.int().nonnegative(),
  linesLost: z.int().nonnegative(),
  /** Lines beyond the bound of one reading were not compared. */
  isPartial: z.boolean(),
});
export type ViewDrift = z.infer<typeof viewDrift>;

export const openedView = z.object({
  view: viewSummary,
  revision: viewRevision,
  /** A live view comes with the facts of today. */
  content: storedCanvas,
  /** Null for a frozen view and for an old version. */
  drift: viewDrift.nullable(),
});
export type OpenedView = z.infer<typeof openedView>;

/** A view as a file: who made it is told, who may see it is not. */
export const viewFile = z.object({
  meta: z.object({ kind: z.literal('skein/view'), version: z.literal(viewFileVersion), exportedAt: time }),
  data: z.object({
    name: details.name,
    description: details.description,
    folder: details.folder,
    tags,
    kind: z.enum(viewKinds),
    madeBy: z.string().max(500),
    content: storedCanvas,
  }),
});
export type ViewFile = z.infer<typeof viewFile>;
