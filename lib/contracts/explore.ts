import { z } from 'zod';
import { decisionKind } from '@/lib/contracts/decisions';
import { hubOverride } from '@/lib/contracts/hub-overrides';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { hubClasses } from '@/lib/domain/hub-class';

/** Times are epoch ms UTC. Weights are in bits. */
const time = z.number().nullable();
const count = z.int().nonnegative();

/** Confirmed members carry the headline figures; possible ones sit on the rim and never do. */
export const membershipStanding = z.enum(['confirmed', 'possible']);

/** Where an account belongs in the current run. */
export const accountMembership = z.object({
  clusterId: z.string(),
  standing: membershipStanding,
  /** How much nearer it is to this cluster than to the next one, in bits; null when there is no next one. */
  margin: z.number().nullable(),
});

/** What the tables said about the account, under the column's own name. */
export const accountFact = z.object({ name: z.string(), title: z.string(), value: z.string() });

export const accountDetail = z.object({
  id: z.string(),
  status: z.string().nullable(),
  createdAt: time,
  firstSeen: time,
  lastSeen: time,
  exchanges: count,
  logins: count,
  payments: count,
  /** Distinct identifiers the account uses. */
  degree: count,
  facts: z.array(accountFact),
  memberships: z.array(accountMembership),
  /** Links of the current run that touch the account. */
  links: count,
  accountsInWorld: count,
});
export type AccountDetail = z.infer<typeof accountDetail>;

/** An identifier as an account uses it. */
export const identifierUse = z.object({
  id: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  family: z.enum(evidenceFamilies),
  display: z.string(),
  /** Accounts that use it, in the whole world. */
  degree: count,
  hubClass: z.enum(hubClasses).nullable(),
  /** log2(accounts in the world / degree). */
  rarityBits: z.number().nonnegative(),
  uses: count,
  firstSeen: time,
  lastSeen: time,
});
export type IdentifierUse = z.infer<typeof identifierUse>;

export const identifierUsePage = z.object({ identifiers: z.array(identifierUse), total: count });
export type IdentifierUsePage = z.infer<typeof identifierUsePage>;

/** A link of the current run, seen from one of its accounts. */
export const accountLink = z.object({
  otherId: z.string(),
  status: z.string().nullable(),
  weightBits: z.number(),
  probability: z.number(),
  /** Above the run's threshold with enough independent families. */
  isStrong: z.boolean(),
  /** Families whose evidence argues for the link. */
  families: z.array(z.enum(evidenceFamilies)),
  clusterId: z.string().nullable(),
  /** What an analyst decided on the pair, if that is in force. */
  decision: decisionKind.nullable(),
});
export type AccountLink = z.infer<typeof accountLink>;

export const accountLinkPage = z.object({ links: z.array(accountLink), total: count });
export type AccountLinkPage = z.infer<typeof accountLinkPage>;

export const identifierDetail = z.object({
  id: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  family: z.enum(evidenceFamilies),
  value: z.string(),
  display: z.string(),
  degree: count,
  hubClass: z.enum(hubClasses).nullable(),
  /** Where the class comes from: the user's own list, or the run's reading of the value. */
  hubReason: z.string().nullable(),
  /** The class that an analyst gave it, if that is in force; `hubClass` is then this one. */
  override: hubOverride.nullable(),
  rarityBits: z.number().nonnegative(),
  firstSeen: time,
  lastSeen: time,
  uses: count,
  accountsInWorld: count,
  facts: z.array(accountFact),
  /** Clusters of the current run whose members use it, by members. */
  clusters: z.array(z.object({ clusterId: z.string(), members: count, size: count })),
  /** Accounts that use it and are in no cluster. */
  unclustered: count,
});
export type IdentifierDetail = z.infer<typeof identifierDetail>;

/** An account as it uses an identifier. */
export const accountUse = z.object({
  id: z.string(),
  status: z.string().nullable(),
  createdAt: time,
  uses: count,
  firstSeen: time,
  lastSeen: time,
  clusterId: z.string().nullable(),
  standing: membershipStanding.nullable(),
});
export type AccountUse = z.infer<typeof accountUse>;

export const accountUsePage = z.object({ accounts: z.array(accountUse), total: count });
export type AccountUsePage = z.infer<typeof accountUsePage>;

/** Paging of long lists: `offset` rows are skipped, at most `limit` come. */
export const pageQuery = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** One day (UTC) and how many fell on it. */
export const dayCount = z.object({ from: z.number(), value: count });

/** How much of the world there is, for the overview. */
export const worldFigures = z.object({
  accounts: count,
  identifiers: count,
  exchanges: count,
  firstSeen: time,
  lastSeen: time,
  /** Identifiers by kind, most first; kinds that do not occur are absent. */
  kinds: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      family: z.enum(evidenceFamilies),
      identifiers: count,
      /** Of them, those used by two accounts or more. */
      shared: count,
    }),
  ),
  /** Sign-ups per day, oldest first. */
  signUps: z.array(dayCount),
});
export type WorldFigures = z.infer<typeof worldFigures>;

export const accountSorts = ['createdAt', 'lastSeen', 'exchanges', 'id'] as const;

/** Which accounts to list: those that signed up from `from` until before `to` (epoch ms), with a status. */
export const accountListQuery = pageQuery.extend({
  from: z.coerce.number().optional(),
  to: z.coerce.number().optional(),
  status: z.string().max(64).optional(),
  sort: z.enum(accountSorts).default('createdAt'),
});
export type AccountListQuery = z.infer<typeof accountListQuery>;

export const accountRow = z.object({
  id: z.string(),
  status: z.string().nullable(),
  createdAt: time,
  lastSeen: time,
  exchanges: count,
  clusterId: z.string().nullable(),
  standing: membershipStanding.nullable(),
});
export type AccountRow = z.infer<typeof accountRow>;
export const accountPage = z.object({ accounts: z.array(accountRow), total: count });
export type AccountPage = z.infer<typeof accountPage>;

export const identifierListQuery = pageQuery.extend({ kind: z.string().min(1).max(64) });
export type IdentifierListQuery = z.infer<typeof identifierListQuery>;

export const identifierRow = identifierUse.omit({ uses: true, firstSeen: true, lastSeen: true });
export type IdentifierRow = z.infer<typeof identifierRow>;
export const identifierPage = z.object({ identifiers: z.array(identifierRow), total: count });
export type IdentifierPage = z.infer<typeof identifierPage>;
