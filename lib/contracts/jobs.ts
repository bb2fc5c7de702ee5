import { z } from 'zod';
import { exportChoice } from '@/lib/contracts/evidence';
import { roles } from '@/lib/domain/actor';
import { hubClasses } from '@/lib/domain/hub-class';

/** Kinds of long work that run outside a request: in the worker, or inline in a command of the command line. */
export const jobKinds = ['import', 'link', 'rollback', 'export', 'preview', 'erase', 'retain'] as const;
export const jobKind = z.enum(jobKinds);
export type JobKind = z.infer<typeof jobKind>;

export const jobStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export const jobState = z.enum(jobStates);
export type JobState = z.infer<typeof jobState>;

/** The tables an import file can hold (data.md §2). */
export const importTables = [
  'accounts',
  'payments',
  'logins',
  'exchanges',
  'usage',
  'ips',
  'identifiers',
  'relations',
  'labels',
] as const;
export const importTable = z.enum(importTables);
export type ImportTable = z.infer<typeof importTable>;

/** What happens to prompt texts at import; stored with the batch. */
export const promptPolicies = ['keep', 'redact', 'hash-only'] as const;
export const promptPolicy = z.enum(promptPolicies);
export type PromptPolicy = z.infer<typeof promptPolicy>;

/** One source of an import: a path on this machine, a glob, or `-` for standard input; `name` is what reports call it. */
export const importSource = z.object({
  table: importTable,
  path: z.string().min(1),
  name: z.string().min(1).optional(),
});
export type ImportSource = z.infer<typeof importSource>;

/** Payload of an import. `mapping` is the parsed mapping file; its own schema checks it. */
export const importPayload = z.object({
  kind: z.literal('import'),
  sources: z.array(importSource).min(1),
  mapping: z.record(z.string(), z.unknown()).optional(),
  prompts: promptPolicy.default('keep'),
});

/** Payload of a linkage run; `parameters` override the defaults and are checked by the linkage itself. */
export const linkPayload = z.object({
  kind: z.literal('link'),
  parameters: z.record(z.string(), z.unknown()).default({}),
  /** Runs even when nothing has changed since the current run. */
  force: z.boolean().optional(),
});

export const rollbackPayload = z.object({ kind: z.literal('rollback'), batchId: z.string().min(1) });

/** Payload of an export. Without `outPath` the bundle goes to the data folder; only the command line may name a path. */
const exportPayload = exportChoice.extend({
  kind: z.literal('export'),
  outPath: z.string().optional(),
  /** The second person, where the policy asks for one; never named by who asks. */
  approvedBy: z.string().optional(),
  /** For whom it is read; never named by who asks. Without one, what is open to everybody is read. */
  reader: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }).optional(),
});

/** Payload of a preview: what classing a value would change. */
const previewPayload = z.object({
  kind: z.literal('preview'),
  identifierId: z.string().min(1),
  hubClass: z.enum(hubClasses),
});

/** Payload of an erasure: the approved request that it carries out. */
const erasePayload = z.object({ kind: z.literal('erase'), requestId: z.string().min(1) });

/** Payload of a retention run: what is old is told by this moment, epoch ms UTC. */
const retainPayload = z.object({ kind: z.literal('retain'), at: z.number() });

export const jobPayload = z.discriminatedUnion('kind', [
  importPayload,
  linkPayload,
  rollbackPayload,
  exportPayload,
  previewPayload,
  erasePayload,
  retainPayload,
]);
export type JobPayload = z.infer<typeof jobPayload>;

export const jobProgress = z.object({
  stage: z.string(),
  done: z.number(),
  total: z.number().optional(),
  unit: z.string().optional(),
});

/** Why a job failed, in words for the reader. */
export const jobFailure = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string().optional(),
});
export type JobFailure = z.infer<typeof jobFailure>;

/** `worker` jobs are taken up again after a crash; `inline` jobs belong to one process and end with it. */
export const jobRunner = z.enum(['worker', 'inline']);

/** A job as every shell reads it. Times are epoch ms UTC; `revision` rises with every change (SSE `id:`). */
export const jobRecord = z.object({
  id: z.string(),
  kind: jobKind,
  payload: jobPayload,
  runner: jobRunner,
  state: jobState,
  progress: jobProgress.nullable(),
  isCancelRequested: z.boolean(),
  attempts: z.int().nonnegative(),
  leaseOwner: z.string().nullable(),
  leaseUntil: z.number().nullable(),
  failure: jobFailure.nullable(),
  /** What the use case returned: import report, run figures, roll-back report. */
  result: z.record(z.string(), z.unknown()).nullable(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  revision: z.int(),
});
export type JobRecord = z.infer<typeof jobRecord>;

/** True when nothing more will happen to the job. */
export function isFinished(state: JobState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
