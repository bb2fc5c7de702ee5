import type {
  CampaignAccountPage,
  CampaignAccountSort,
  CampaignFinding,
  CampaignPage,
  CampaignSort,
  CampaignSpending,
} from '@/lib/contracts/campaigns';
import type { ModelHour } from '@/lib/linkage/campaigns/find-pivots';
import type { BatchScope } from '@/lib/usecases/ports/lake';
import type { PageOrder } from '@/lib/usecases/ports/runs';

/** Campaigns as the runs in the graph found them. */
export interface CampaignStore {
  list(runId: string, page: PageOrder<CampaignSort>): Promise<CampaignPage>;
  /** Throws NotFoundError. */
  get(runId: string, campaignId: string): Promise<CampaignFinding>;
  listAccounts(
    runId: string,
    campaignId: string,
    page: PageOrder<CampaignAccountSort>,
  ): Promise<CampaignAccountPage>;
}

/** What the lake's raw rows say of prompt clusters. */
export interface CampaignLake {
  /**
   * Up to `limit` different texts of each prompt cluster, earliest first, as the prompt policy of the import left them;
   * clusters without any text are absent.
   */
  readTexts(
    scope: readonly BatchScope[],
    prompts: readonly string[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string[]>>;
  /** Who sent exchanges of the prompt clusters, those with most tokens first, at most `limit`; and how many did. */
  readSpenders(
    scope: readonly BatchScope[],
    prompts: readonly string[],
    limit: number,
    signal?: AbortSignal,
  ): Promise<Pick<CampaignSpending, 'accounts' | 'total'>>;
  /** Exchanges by model and hour, of the prompt clusters and of everybody; in order of hour, then model. */
  readModelHours(
    scope: readonly BatchScope[],
    prompts: readonly string[],
    signal?: AbortSignal,
  ): Promise<ModelHour[]>;
}
