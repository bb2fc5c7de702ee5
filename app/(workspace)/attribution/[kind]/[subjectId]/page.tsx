import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WorkbenchView } from '@/components/attribution/workbench-view';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { attributionSubject } from '@/lib/contracts/attribution';
import { NotFoundError } from '@/lib/domain/errors';
import { load } from '@/lib/server/load';
import { getWorkbench, listSubjectValues } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Hypotheses' };

function emptyIfMissing(error: unknown): [] {
  if (error instanceof NotFoundError) return [];
  throw error;
}

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
  const { data, problem } = await load(
    { access: 'work.read', about: { subject: subject.id } },
    async (deps) => ({
      workbench: await getWorkbench(deps, subject),
      // What was found in an earlier run only is still worked on: there are no values to choose from then.
      values: await listSubjectValues(deps, subject).catch(emptyIfMissing),
    }),
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
      {data && <WorkbenchView {...data} />}
    </Page>
  );
}
