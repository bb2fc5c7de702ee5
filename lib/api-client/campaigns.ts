import { getJson } from '@/lib/api-client/request';
import type { CampaignExamples } from '@/lib/contracts/campaigns';

/** A few texts of each template, as far as the prompt policy kept them. */
export function campaignExamples(campaignId: string, signal: AbortSignal): Promise<CampaignExamples> {
  return getJson(`/api/campaigns/${encodeURIComponent(campaignId)}/examples`, {}, signal);
}
