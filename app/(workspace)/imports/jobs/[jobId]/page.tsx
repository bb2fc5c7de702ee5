import type { Metadata } from 'next';
import { JobView } from '@/components/jobs/job-view';
import { jobTitle } from '@/components/shell/job-words';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getJob } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Job' };

export default async function JobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params;
  const { data, problem } = await load({ access: 'jobs.read' }, (deps) => getJob(deps, { id: jobId }));
  const parent =
    data?.kind === 'link' ? { label: 'Runs', href: '/runs' } : { label: 'Imports', href: '/imports' };
  return (
    <Page crumbs={[parent, { label: data ? jobTitle(data) : 'Job' }]}>
      {problem ? <ProblemView problem={problem} /> : <JobView first={data} />}
    </Page>
  );
}
