import { z } from 'zod';
import { actionKinds } from '@/lib/attribution/action/simulate';
import { attributionSubject, recordMeta } from '@/lib/contracts/attribution';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/**
 * An action on the accounts of a cluster or campaign. With `identifierIds` it reaches every account that uses one of
 * them (an ASN is such a value); without, the subject's accounts of the given standing.
 */
export const actionChoice = z.object({
  subject: attributionSubject,
  kind: z.enum(actionKinds),
  identifierIds: z.array(z.string().min(3)).max(200).default([]),
  /** Accounts on the rim too. */
  includesPossible: z.boolean().default(false),
  /** Exchanges a day, for a rate limit. */
  dailyLimit: z.number().nonnegative().max(1_000_000).default(0),
});
export type ActionChoiceInput = z.input<typeof actionChoice>;

export const actionSimulation = z.object({
  hit: count,
  caught: count,
  confirmed: count,
  caughtShare: share,
  innocentsLow: z.number().nonnegative(),
  innocentsHigh: z.number().nonnegative(),
  /** The most probably innocent first. */
  innocents: z.array(z.object({ accountId: z.string(), probability: share, reason: z.string() })),
  innocentsLeftOut: count,
  survivors: count,
  survivorGroups: z.array(
    z.object({
      accounts: count,
      examples: z.array(z.string()),
      values: z.array(
        z.object({
          valueId: z.string(),
          display: z.string(),
          kind: z.string(),
          accounts: count,
          isSharedWithCaught: z.boolean(),
        }),
      ),
    }),
  ),
  survivorGroupsLeftOut: count,
  stoppedPerDay: z.object({ subject: z.number(), others: z.number() }),
  /** Accounts behind the values beyond those that were read; the figures are then too low. */
  targetsLeftOut: count,
  /** Accounts of the subject itself beyond those that were read; likewise. */
  membersLeftOut: count,
});
export type ActionSimulation = z.infer<typeof actionSimulation>;

export const actionRecord = z
  .object({
    choice: actionChoice,
    note: z.string(),
    /** Accounts it reached when it was taken. */
    accountIds: z.array(z.string()),
    predicted: z.object({ hit: count, innocentsLow: z.number(), innocentsHigh: z.number() }),
    takenAt: z.number(),
  })
  .extend(recordMeta.shape);
export type ActionRecord = z.infer<typeof actionRecord>;

/** What happened after an action that was really taken. */
export const actionAftermath = z.object({
  action: actionRecord,
  /** Accounts it reached that were active afterwards. */
  stillActive: z.array(
    z.object({ accountId: z.string(), lastSeen: z.number(), status: z.string().nullable() }),
  ),
  /** Accounts that signed up afterwards and that two families of evidence tie to those it reached, the surest first. */
  cameBack: z.array(
    z.object({
      accountId: z.string(),
      createdAt: z.number(),
      status: z.string().nullable(),
      probability: share,
      /** Of each evidence family the value that says most; what it says, in bits. */
      values: z.array(z.object({ id: z.string(), kind: z.string(), display: z.string(), bits: z.number() })),
    }),
  ),
  cameBackLeftOut: count,
  /** Surviving signals, by how many came back through them. */
  signals: z.array(z.object({ id: z.string(), kind: z.string(), display: z.string(), accounts: count })),
});
export type ActionAftermath = z.infer<typeof actionAftermath>;

export const reasonSheetRow = z.object({
  accountId: z.string(),
  decision: z.string(),
  reasons: z.array(z.string()),
  takenAt: z.number(),
});
