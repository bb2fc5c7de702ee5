import type { AttributionSubject } from '@/lib/contracts/attribution';
import type { SharedValueFigure } from '@/lib/contracts/clusters';
import { getCampaign } from '@/lib/usecases/campaigns/get-campaign';
import { getCluster } from '@/lib/usecases/clusters/get-cluster';

export type SubjectValuesDeps = Parameters<typeof getCluster>[0] & Parameters<typeof getCampaign>[0];

/** Values that the accounts of a subject share in the current run, the most telling first. Throws NotFoundError. */
export async function listSubjectValues(
  deps: SubjectValuesDeps,
  { kind, id }: AttributionSubject,
): Promise<SharedValueFigure[]> {
  return kind === 'cluster'
    ? (await getCluster(deps, { clusterId: id })).topValues
    : (await getCampaign(deps, { campaignId: id })).infrastructure;
}
