import type { Metadata } from 'next';
import { JobView } from '@/components/jobs/job-view';
import { jobTitle } from '@/components/shell/job-words';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import type { JobKind } from '@/lib/contracts/jobs';
import { load } from '@/lib/server/load';
import { getJob } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Job' };

/** Where the breadcrumb leads, by what the job does; the rest belongs to the imports. */
const parents: Partial<Record<JobKind, { label: string; href: string }>> = {
  link: { label: 'Runs', href: '/runs' },
  export: { label: 'Evidence', href: '/bundles' },
};

export default async function JobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params;
  const { data, problem } = await load({ access: 'jobs.read' }, (deps) => getJob(deps, { id: jobId }));
  const parent = parents[data?.kind ?? 'import'] ?? { label: 'Imports', href: '/imports' };
  return (
    <Page crumbs={[parent, { label: data ? jobTitle(data) : 'Job' }]}>
      {problem ? <ProblemView problem={problem} /> : <JobView first={data} />}
    </Page>
  );
}
