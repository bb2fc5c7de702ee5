import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WorkbenchView } from '@/components/attribution/workbench-view';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { attributionSubject } from '@/lib/contracts/attribution';
import { load } from '@/lib/server/load';
import { getWorkbench } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Hypotheses' };

export default async function AttributionPage({
  params,
}: {
  params: Promise<{ kind: string; subjectId: string }>;
}) {
  const { kind, subjectId } = await params;
  const parsed = attributionSubject.safeParse({ kind, id: decodeURIComponent(subjectId) });
  if (!parsed.success) notFound();
  const subject = parsed.data;
  const isCluster = subject.kind === 'cluster';
  const { data, problem } = await load({ access: 'work.read', about: { subject: subject.id } }, (deps) =>
    getWorkbench(deps, subject),
  );
  return (
    <Page
      crumbs={[
        isCluster ? { label: 'Clusters', href: '/clusters' } : { label: 'Campaigns', href: '/campaigns' },
        { label: subject.id, href: isCluster ? hrefs.cluster(subject.id) : hrefs.campaign(subject.id) },
        { label: 'Hypotheses' },
      ]}
    >
      {problem && <ProblemView problem={problem} />}
      {data && <WorkbenchView workbench={data} />}
    </Page>
  );
}
