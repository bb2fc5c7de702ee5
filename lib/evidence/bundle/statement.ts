import { z } from 'zod';

/** Type of the signed bytes: an in-toto statement in a DSSE envelope. */
export const statementPayloadType = 'application/vnd.in-toto+json';
export const statementType = 'https://in-toto.io/Statement/v1';
export const bundlePredicateType = 'urn:skein:evidence-bundle:v1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the signer states about a bundle. Times are ISO 8601 UTC. */
const bundlePredicate = z.object({
  bundleId: z.string().regex(/^e_[0-9a-z]{8,40}$/),
  createdAt: z.iso.datetime(),
  /** What the bundle is about. */
  subject: z.object({
    kind: z.enum(['cluster', 'campaign', 'case', 'view', 'selection']),
    id: z.string(),
    runId: z.string(),
  }),
  purpose: z.string(),
  recipient: z.string(),
  preparedBy: z.string(),
  approvedBy: z.string().nullable(),
  tool: z.object({ name: z.string(), version: z.string() }),
  marking: z.string(),
  redaction: z.object({
    profile: z.string(),
    /** Values masked or withheld, by what they are. */
    counts: z.record(z.string(), z.int().nonnegative()),
  }),
  payload: z.object({ files: z.int().nonnegative(), bytes: z.int().nonnegative(), merkleRoot: sha256 }),
  /** The bundle made before this one about the same subject, by this signer. */
  previous: z.object({ bundleId: z.string(), manifestSha256: sha256 }).nullable(),
  /** Who saw the payload manifest when (RFC 3161); null: no service was asked, times are the exporting machine's. */
  timeAttestation: z.object({ service: z.string(), time: z.iso.datetime(), sha256 }).nullable(),
});
export type BundlePredicate = z.infer<typeof bundlePredicate>;

/** in-toto Statement v1 over the tag files that pin the whole bundle. */
export const bundleStatement = z.object({
  _type: z.literal(statementType),
  subject: z.array(z.object({ name: z.string(), digest: z.object({ sha256 }) })).min(1),
  predicateType: z.literal(bundlePredicateType),
  predicate: bundlePredicate,
});
export type BundleStatement = z.infer<typeof bundleStatement>;
