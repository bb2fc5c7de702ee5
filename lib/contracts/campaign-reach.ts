import { z } from 'zod';
import { campaignAccount } from '@/lib/contracts/campaigns';

/**
 * How sure it is that an account belongs to a campaign. Confirmed: a confirmed member of a cluster that served it.
 * Probable: on such a cluster's rim. Possible: in no cluster, sent the same templates.
 */
export const campaignTiers = ['confirmed', 'probable', 'possible'] as const;
export const campaignTier = z.enum(campaignTiers);
export type CampaignTier = z.infer<typeof campaignTier>;

export const campaignTierFigure = z.object({
  tier: campaignTier,
  accounts: z.int().nonnegative(),
  exchanges: z.number().nonnegative(),
  firstSeen: z.number().nullable(),
  lastSeen: z.number().nullable(),
  /** Of them, suspended, banned or closed by now. */
  closed: z.int().nonnegative(),
});
export type CampaignTierFigure = z.infer<typeof campaignTierFigure>;

export type TierAccount = z.infer<typeof campaignAccount>;

export const campaignReach = z.object({
  campaignId: z.string(),
  /** One per tier, in order, zeros included. */
  tiers: z.array(campaignTierFigure).length(campaignTiers.length),
  /** Accounts of the asked tier, those with most exchanges first. */
  accounts: z.array(campaignAccount),
  tier: campaignTier,
  /** How its confirmed accounts came through bans, by their activity; lists are bounded, totals whole. */
  turnover: z.object({
    endings: z.array(z.object({ day: z.number(), accounts: z.int() })),
    replacements: z.array(z.object({ from: z.string(), to: z.string(), at: z.number(), gapMs: z.number() })),
    replacementsTotal: z.int(),
  }),
});
export type CampaignReach = z.infer<typeof campaignReach>;
