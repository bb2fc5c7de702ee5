import type { Metadata } from 'next';
import { CampaignView } from '@/components/campaigns/campaign-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { campaignTier } from '@/lib/contracts/campaign-reach';
import { load } from '@/lib/server/load';
import { getCampaign, getCampaignReach, getWorkbench } from '@/lib/server/use-cases';

const accountsShown = 2_000;

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<{ tier?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).campaignId) };
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const campaignId = decodeURIComponent((await params).campaignId);
  const tier = campaignTier.catch('confirmed').parse((await searchParams).tier);
  const { data, problem } = await load({ access: 'facts.read', about: { campaignId } }, async (deps) => {
    const [campaign, reach, workbench] = await Promise.all([
      getCampaign(deps, { campaignId }),
      getCampaignReach(deps, { campaignId, tier, limit: accountsShown }),
      getWorkbench(deps, { kind: 'campaign', id: campaignId }),
    ]);
    return { campaign, reach, workbench };
  });
  if (data) return <CampaignView {...data} />;
  return (
    <Page crumbs={[{ label: 'Campaigns', href: '/campaigns' }, { label: campaignId }]}>
      <ProblemView problem={problem} />
    </Page>
  );
}
