import type { SurvivingValue } from '@/lib/attribution/action/came-back';
import type { ActionAccount, SharedValue } from '@/lib/attribution/action/simulate';
import type { ActionAftermath } from '@/lib/contracts/actions';
import type { CampaignTierFigure, TierAccount } from '@/lib/contracts/campaign-reach';

/** An identifier that stands in the graph; `degree`: accounts that use it. */
export interface KnownIdentifier {
  readonly id: string;
  readonly kind: string;
  readonly display: string;
  readonly degree: number;
}

/** A value of accounts that an action reached, with who used it before (others) and who signed up since (newcomers). */
export interface ValueAfter extends Omit<SurvivingValue, 'family' | 'newcomers'> {
  readonly newcomers: readonly { accountId: string; createdAt: number; status: string | null }[];
}

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
  /** Accounts that use a value and are confirmed in none of the subjects: how many, and the first `limit` by id. */
  findOutsiders(
    identifierId: string,
    runId: string,
    subjects: readonly { kind: 'cluster' | 'campaign'; id: string }[],
    limit: number,
  ): Promise<{ total: number; ids: string[] }>;
  /** Values of some accounts that accounts of after a moment use too. */
  listValuesAfter(accountIds: readonly string[], after: number, limit: number): Promise<ValueAfter[]>;
  listStillActive(
    accountIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<ActionAftermath['stillActive']>;
  /** Of at most 5,000 identifiers, those that stand in the graph. */
  findKnown(identifierIds: readonly string[]): Promise<KnownIdentifier[]>;
  /** Values of one kind after a value, in their order: one page of a walk over all of them. */
  scanValues(kind: string, after: string, limit: number): Promise<{ id: string; value: string }[]>;
}
