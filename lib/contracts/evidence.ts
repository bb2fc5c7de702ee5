import { z } from 'zod';

/** What a verification of a bundle came to, best first. Only `verified` may be relied on. */
const bundleVerdicts = [
  'verified',
  'unknown_signer',
  'revoked_signer',
  'unsigned',
  'altered',
  'refused',
] as const;
const bundleVerdict = z.enum(bundleVerdicts);
export type BundleVerdict = z.infer<typeof bundleVerdict>;

/** What the signer says of a bundle. */
export const bundleFacts = z.object({
  bundleId: z.string(),
  createdAt: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), runId: z.string() }),
  purpose: z.string(),
  recipient: z.string(),
  preparedBy: z.string(),
  approvedBy: z.string().nullable(),
  tool: z.object({ name: z.string(), version: z.string() }),
  marking: z.string(),
  redaction: z.object({ profile: z.string(), counts: z.record(z.string(), z.int()) }),
  payload: z.object({ files: z.int(), bytes: z.int(), merkleRoot: z.string() }),
  previous: z.object({ bundleId: z.string(), manifestSha256: z.string() }).nullable(),
  /** A time-stamping service's word on when the payload manifest existed; null: nobody else attests the time. */
  timeAttestation: z.object({ service: z.string(), time: z.string(), sha256: z.string() }).nullable(),
});
export type BundleFacts = z.infer<typeof bundleFacts>;

const bundleVerification = z.object({
  verdict: bundleVerdict,
  /** Everything that is wrong, each with the file it concerns. Empty unless the verdict is `altered` or `refused`. */
  problems: z.array(z.object({ code: z.string(), path: z.string().nullable(), message: z.string() })),
  /** What is odd without anything having been altered, in sentences: a claimed time that cannot be right. */
  remarks: z.array(z.string()),
  signer: z
    .object({ keyId: z.string(), standing: z.enum(['trusted', 'retired', 'revoked', 'unknown']) })
    .nullable(),
  /** What was signed; null without a valid signature. */
  bundle: bundleFacts.nullable(),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  manifestSha256: z.string().nullable(),
});
export type BundleVerification = z.infer<typeof bundleVerification>;

/** Weights of a bundle's links computed again from the facts and the model inside it. */
const recomputation = z.object({
  /** Links in the bundle, and those that were scored again. */
  links: z.int().nonnegative(),
  checked: z.int().nonnegative(),
  differing: z.array(
    z.object({
      accountA: z.string(),
      accountB: z.string(),
      weightBits: z.number(),
      recomputedBits: z.number(),
    }),
  ),
});
export type Recomputation = z.infer<typeof recomputation>;

/** Redaction profiles (docs/evidence.md). */
export const redactionProfiles = ['none', 'partner', 'public'] as const;

/** Traffic Light Protocol 2.0. */
export const bundleMarkings = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;

const line = z.string().trim().min(1).max(500);

/** Kinds of things a bundle can be about. */
export const bundleSubjectKinds = ['cluster', 'campaign', 'case', 'view', 'selection'] as const;
export type BundleSubjectKind = (typeof bundleSubjectKinds)[number];

/** Accounts that fit into one selection; a larger body is exported by what it is (a cluster). */
export const selectionAccountsMax = 50_000;

/** What to pack: a finding, a case or a saved view by its id, or accounts that an analyst put together under a title. */
export const exportSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['cluster', 'campaign', 'case', 'view']), id: z.string().min(1) }),
  z.object({
    kind: z.literal('selection'),
    title: line,
    accountIds: z.array(z.string().min(1)).min(1).max(selectionAccountsMax),
  }),
]);
export type ExportSubject = z.infer<typeof exportSubject>;

/** What an analyst decides about an export. Purpose and recipient are required: they go into the bundle and the log. */
export const exportChoice = z.object({
  subject: exportSubject,
  /** The current run when absent. */
  runId: z.string().optional(),
  purpose: line,
  recipient: line,
  preparedBy: line,
  profile: z.enum(redactionProfiles).default('none'),
  marking: z.enum(bundleMarkings).default('TLP:AMBER'),
});

export type ExportChoice = z.output<typeof exportChoice>;

/** A bundle as the log of exports holds it. */
export const madeBundle = z.object({
  bundleId: z.string(),
  createdAt: z.string(),
  subject: z.object({
    kind: z.enum(bundleSubjectKinds),
    id: z.string(),
    runId: z.string(),
    /** How people call it; the id where it has no other name. */
    title: z.string(),
  }),
  purpose: z.string(),
  recipient: z.string(),
  preparedBy: z.string(),
  approvedBy: z.string().nullable(),
  profile: z.string(),
  marking: z.string(),
  path: z.string(),
  bytes: z.int(),
  manifestSha256: z.string(),
  signerKeyId: z.string(),
});

export type MadeBundle = z.infer<typeof madeBundle>;

/** What an export gave. */
export const exportedBundle = madeBundle.extend({
  files: z.int(),
  /** Source rows by table. */
  rows: z.record(z.string(), z.int()),
  redaction: z.object({ profile: z.string(), counts: z.record(z.string(), z.int()) }),
  /** Removed values that every file was searched for, and those too short or common to search for. */
  leakCheck: z.object({ values: z.int(), unsearchable: z.int() }),
});
export type ExportedBundle = z.infer<typeof exportedBundle>;

/** A signing key of this data folder as others may see it. Times are epoch ms UTC. */
const signingKeySummary = z.object({
  keyId: z.string(),
  /** `current` signs; what a `retired` key signed stays good; what a `revoked` one signed is trusted no more. */
  standing: z.enum(['current', 'retired', 'revoked']),
  publicKeyPem: z.string(),
  createdAt: z.number(),
  retiredAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
});
export type SigningKeySummary = z.infer<typeof signingKeySummary>;
