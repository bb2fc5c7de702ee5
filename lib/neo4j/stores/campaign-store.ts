import { campaignFinding, campaignSummary } from '@/lib/contracts/campaigns';
import { NotFoundError } from '@/lib/domain/errors';
import type { Gateway } from '@/lib/neo4j/gateway';
import { countRunCampaigns } from '@/lib/neo4j/queries/count-run-campaigns/query';
import { countRunParticipants } from '@/lib/neo4j/queries/count-run-participants/query';
import { findRunCampaign } from '@/lib/neo4j/queries/find-run-campaign/query';
import { listRunCampaigns } from '@/lib/neo4j/queries/list-run-campaigns/query';
import { listRunParticipants } from '@/lib/neo4j/queries/list-run-participants/query';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';

/** Campaigns of finished runs; the figures of one run live on its FOUND_BY relationship. */
export function createCampaignStore(gateway: Gateway): CampaignStore {
  return {
    list: async (runId, { offset, limit, sort, descending }) => {
      const rows = await gateway.run(listRunCampaigns, {
        runId,
        offset,
        limit,
        sort,
        sign: descending ? -1 : 1,
      });
      const [counted] = await gateway.run(countRunCampaigns, { runId });
      const campaigns = rows.map((row) => campaignSummary.parse(JSON.parse(row.detail)));
      return { runId, campaigns, total: counted?.total ?? 0 };
    },
    get: async (runId, campaignId) => {
      const [row] = await gateway.run(findRunCampaign, { runId, campaignId });
      if (!row) throw new NotFoundError('campaign', campaignId);
      return campaignFinding.parse(JSON.parse(row.detail));
    },
    listAccounts: async (runId, campaignId, page) => {
      const accounts = await gateway.run(listRunParticipants, { runId, campaignId, ...page });
      const [counted] = await gateway.run(countRunParticipants, { runId, campaignId });
      return { accounts, total: counted?.total ?? 0 };
    },
  };
}
