import { z } from 'zod';
import { roles } from '@/lib/domain/actor';

export const auditOutcomes = ['asked', 'ok', 'denied', 'not_found', 'failed'] as const;

/**
 * One record of the audit log. It names things by id and never holds what was read. `asked` stands before a change is
 * made; if the change then fails, a record with `failed` follows.
 */
export const auditRecord = z.strictObject({
  /** Epoch ms UTC by the clock of the process that wrote it; the order is that of `seq`. */
  at: z.number(),
  actorId: z.string(),
  actorName: z.string(),
  role: z.enum(roles),
  /** Session or token id; empty for the command line. */
  credential: z.string(),
  /** Line of the policy, e.g. `facts.read`; `sign_in`, `password.choose` and `role.by_groups` of whoever is not signed in yet. */
  action: z.string(),
  /** Route, page or command, without values. */
  place: z.string(),
  outcome: z.enum(auditOutcomes),
  /** `account:…`, `cluster:…`; identifiers as hashes, because their ids hold the value. */
  objects: z.array(z.string()),
  purpose: z.string(),
  address: z.string(),
  channel: z.enum(['web', 'token', 'cli', 'worker']),
});
export type AuditRecord = z.infer<typeof auditRecord>;

/** A record in its place in the chain; hashes are lower-case hexadecimal SHA-256. */
export const auditEntry = auditRecord.extend({
  seq: z.int(),
  prevHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditQuery = z.object({
  /** Only entries about this object, e.g. `account:42`. */
  object: z.string().max(600).optional(),
  actor: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  /** Epoch ms UTC. */
  from: z.coerce.number().optional(),
  to: z.coerce.number().optional(),
  /** Entries before this place, for the next page. */
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AuditQuery = z.output<typeof auditQuery>;

/** Newest first; `next` is the cursor of the page after, null at the end. */
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.int().nullable() });
export type AuditPage = z.infer<typeof auditPage>;

export const auditFinding = z.object({
  kind: z.enum(['edited', 'gap', 'order', 'truncated', 'head', 'signature']),
  seq: z.int(),
  message: z.string(),
});
export type AuditFinding = z.infer<typeof auditFinding>;

/** What a check of the whole chain found; sound when there is no finding. */
export const auditVerdict = z.object({
  isSound: z.boolean(),
  entries: z.int(),
  heads: z.int(),
  /** Entries younger than the newest signed head: written, but not yet vouched for outside the database. */
  afterLastHead: z.int(),
  lastHash: z.string(),
  /** At most 100, the first in the chain first. */
  findings: z.array(auditFinding),
  findingsTotal: z.int(),
});
export type AuditVerdict = z.infer<typeof auditVerdict>;
