import type { ActionAccount, SharedValue } from '@/lib/attribution/action/simulate';
import type { ActionAftermath } from '@/lib/contracts/actions';
import type { CampaignTierFigure, TierAccount } from '@/lib/contracts/campaign-reach';

/** What attribution reads of the graph beyond what other pages do. Every method is bounded. */
export interface AttributionReader {
  countCampaignTiers(runId: string, campaignId: string): Promise<CampaignTierFigure[]>;
  /** Those with most exchanges first. */
  listCampaignTier(
    runId: string,
    campaignId: string,
    tier: CampaignTierFigure['tier'],
    limit: number,
  ): Promise<TierAccount[]>;
  /** Accounts with their place in the run and the values they share with others. */
  readActionAccounts(
    runId: string,
    accountIds: readonly string[],
  ): Promise<{ accounts: ActionAccount[]; values: SharedValue[] }>;
  /** Accounts that use one of the values, at most `limit`. */
  listAccountsUsing(identifierIds: readonly string[], limit: number): Promise<string[]>;
  /** Accounts that signed up after a moment and share a telling value with some accounts. */
  listCameBack(
    accountIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<ActionAftermath['cameBack']>;
  listStillActive(
    accountIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<ActionAftermath['stillActive']>;
  /** Values of one kind after a value, in their order: one page of a walk over all of them. */
  scanValues(kind: string, after: string, limit: number): Promise<{ id: string; value: string }[]>;
}
