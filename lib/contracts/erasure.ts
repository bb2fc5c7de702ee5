import { z } from 'zod';
import { holdSummary } from '@/lib/contracts/holds';
import { importTable } from '@/lib/contracts/jobs';

const count = z.int().nonnegative();
const time = z.number();
const person = z.object({ id: z.string(), name: z.string() });
const accountIds = z.array(z.string().min(1).max(512)).min(1).max(50);

/** Accounts of one person, or one account. */
export const erasureSubject = z.object({ accountIds });
export type ErasureSubject = z.output<typeof erasureSubject>;

/** On what an erasure rests (GDPR article 17, or the user's own rule). */
export const legalGrounds = [
  'request_of_the_person',
  'consent_withdrawn',
  'no_longer_needed',
  'unlawful_processing',
  'legal_obligation',
] as const;
export const legalGround = z.enum(legalGrounds);

export const newErasure = erasureSubject.extend({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(2_000),
  ground: legalGround,
});
export type NewErasure = z.output<typeof newErasure>;

/** Everything that goes, counted. The preview and the report of what was done have the same shape. */
export const erasureExtent = z.object({
  /** Accounts of the request that the graph knows. */
  accounts: count,
  /** Rows of the lake as stored, by table. */
  rows: z.array(z.object({ table: importTable, rows: count })),
  /** Rows of others that name it as inviter: the name is taken out, the row stays. */
  mentions: count,
  /** Texts of prompts among the exchanges. */
  promptTexts: count,
  /** Rejected rows of imports that hold it. */
  rejectedRows: count,
  /** Files waiting to be imported that hold it, or that cannot be searched. */
  uploads: count,
  uses: count,
  relations: count,
  links: count,
  memberships: count,
  participations: count,
  /** Identifiers that nobody else uses. */
  identifiers: count,
  /** Rows in the files of linkage runs. */
  runRows: z.array(z.object({ runId: z.string(), rows: count })),
  /** Records of people's work in which it is named, by kind; the name is taken out, the record stays. */
  records: z.array(z.object({ kind: z.string(), records: count })),
});
export type ErasureExtent = z.infer<typeof erasureExtent>;

/** What becomes of a cluster of the current run. */
export const erasureEffect = z.object({
  clusterId: z.string(),
  /** Confirmed members before and after. */
  sizeBefore: count,
  sizeAfter: count,
  /** Of the accounts, members on the rim. */
  possibleLost: count,
  /** Sizes of the parts that the remaining links hold together, largest first; one part: it stays whole. */
  parts: z.array(count),
  fallsApart: z.boolean(),
  /** No part is as large as the least cluster that the run reports. */
  fallsBelowSize: z.boolean(),
});
export type ErasureEffect = z.infer<typeof erasureEffect>;

export const erasurePreview = z.object({
  accountIds: z.array(z.string()),
  /** Of them, those that neither lake nor graph know. */
  unknown: z.array(z.string()),
  extent: erasureExtent,
  runId: z.string().nullable(),
  clusters: z.array(erasureEffect),
  /** Bundles that hold an account; evidence that was signed is not altered. */
  bundles: z.array(z.object({ bundleId: z.string(), createdAt: z.string(), recipient: z.string() })),
  /** Cases that hold an account, of those the asking person may see. */
  cases: z.array(z.object({ caseId: z.string(), title: z.string() })),
  /** Holds in force that forbid it. */
  holds: z.array(holdSummary),
});
export type ErasurePreview = z.infer<typeof erasurePreview>;

export const erasureStates = ['waiting', 'approved', 'done', 'refused'] as const;

/** A request and what became of it. Once done it names no account any more, only their keyed hashes. */
export const erasureRequest = z.object({
  id: z.string(),
  state: z.enum(erasureStates),
  /** Empty once it is done. */
  accountIds: z.array(z.string()),
  tombstones: z.array(z.string()),
  reason: z.string(),
  ground: legalGround,
  requestedBy: person,
  requestedAt: time,
  decidedBy: person.nullable(),
  decidedAt: time.nullable(),
  /** What the second person wrote. */
  decision: z.string().nullable(),
  jobId: z.string().nullable(),
  doneAt: time.nullable(),
  report: erasureExtent.nullable(),
});
export type ErasureRequest = z.infer<typeof erasureRequest>;

export const erasureList = z.object({ requests: z.array(erasureRequest), leftOut: count });

/** Requests that were put in the queue again. */
export const resumedErasures = z.object({ resumed: z.array(z.string()) });

/** A second person's word. Refusing takes a reason. */
export const erasureDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve'), reason: z.string().trim().max(500).optional() }),
  z.object({ decision: z.literal('refuse'), reason: z.string().trim().min(1).max(500) }),
]);
export type ErasureDecision = z.infer<typeof erasureDecision>;

/** What stands for an erased account: imports refuse its rows, and nothing leads back to its id without the key. */
export const tombstone = z.object({ id: z.string(), keyId: z.string(), requestId: z.string(), at: time });
export type Tombstone = z.infer<typeof tombstone>;
