import type { Metadata } from 'next';
import { PartnerView } from '@/components/partner/partner-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { listPartnerMatches } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Partner packages' };

export default async function PartnerPage() {
  const { data, problem } = await load({ access: 'work.read' }, (deps) =>
    listPartnerMatches(deps, { limit: 50 }),
  );
  return (
    <Page crumbs={[{ label: 'Partner packages' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && <PartnerView matches={data} />}
    </Page>
  );
}
