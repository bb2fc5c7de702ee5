import { z } from 'zod';
import { attributionSubject, recordMeta } from '@/lib/contracts/attribution';

const count = z.int().nonnegative();
export const tlpMarking = z.enum(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']);

/** What goes to a partner. Values that everybody shares are left out. */
export const partnerPackageChoice = z.object({
  subject: attributionSubject,
  title: z.string().trim().min(1).max(200),
  /** `hashed`: the partner finds only values that it knows. */
  form: z.enum(['hashed', 'plain']).default('hashed'),
  format: z.enum(['stix', 'csv']).default('stix'),
  marking: tlpMarking.default('TLP:AMBER'),
  expiresInDays: z.int().min(1).max(730).default(90),
});
export type PartnerPackageChoice = z.input<typeof partnerPackageChoice>;

/** Bytes of a partner's package, whichever way it comes in: about 100,000 indicators of the CSV form. */
export const packageBytesMax = 20 * 1_048_576;

export const partnerHit = z.object({
  kind: z.string(),
  identifierId: z.string(),
  display: z.string(),
  /** Accounts of ours that use it. */
  accounts: count,
  /** Clusters of the current run whose members use it, by members. */
  clusters: z.array(z.object({ clusterId: z.string(), members: count })),
});

/** What of a partner's package is known here. The package itself is not kept, and nothing of it becomes a fact. */
export const partnerMatch = z
  .object({
    name: z.string(),
    packageId: z.string(),
    marking: tlpMarking,
    expiresAt: z.number().nullable(),
    isExpired: z.boolean(),
    indicators: count,
    notUnderstood: count,
    hits: z.array(partnerHit),
    hitsLeftOut: count,
  })
  .extend(recordMeta.shape);
export type PartnerMatch = z.infer<typeof partnerMatch>;
