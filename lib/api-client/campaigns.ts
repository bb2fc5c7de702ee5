import { getJson } from '@/lib/api-client/request';
import type { CampaignExamples, CampaignSpending } from '@/lib/contracts/campaigns';

/** A few texts of each template, as far as the prompt policy kept them. */
export function campaignExamples(campaignId: string, signal: AbortSignal): Promise<CampaignExamples> {
  return getJson(`/api/campaigns/${encodeURIComponent(campaignId)}/examples`, {}, signal);
}

/** Tokens by account: the rows behind the campaign's tokens and cost. */
export function campaignSpending(campaignId: string, signal: AbortSignal): Promise<CampaignSpending> {
  return getJson(`/api/campaigns/${encodeURIComponent(campaignId)}/spending`, {}, signal);
}
