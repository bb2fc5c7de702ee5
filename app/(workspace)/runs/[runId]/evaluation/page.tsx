import { Target } from 'lucide-react';
import type { Metadata } from 'next';
import { EvaluationReport } from '@/components/evaluation/evaluation-report';
import { LabelsUpload } from '@/components/evaluation/labels-upload';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { uploadId } from '@/lib/contracts/uploads';
import { load } from '@/lib/server/load';
import { findUpload } from '@/lib/server/uploads';
import { evaluateRun } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Evaluation' };

type Props = {
  params: Promise<{ runId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EvaluationPage({ params, searchParams }: Props) {
  const { runId } = await params;
  const labels = uploadId.safeParse((await searchParams).labels).data;
  const { data, problem } = await load({ access: 'facts.read' }, async (deps) => {
    const file = labels === undefined ? undefined : await findUpload(deps, labels);
    const evaluation = await evaluateRun(deps, { runId, ...(file ? { labelsFile: file.path } : {}) });
    return { evaluation, source: file?.name ?? null };
  });
  const isUnlabelled = problem?.code === 'labels_missing';
  return (
    <Page
      crumbs={[
        { label: 'Runs', href: '/runs' },
        { label: runId, href: hrefs.run(runId) },
        { label: 'Evaluation' },
      ]}
      action={<LabelsUpload runId={runId} />}
    >
      {problem && !isUnlabelled && <ProblemView problem={problem} />}
      {isUnlabelled && (
        <Panel>
          <EmptyState icon={<Target />} title="No labels yet" action={<LabelsUpload runId={runId} />}>
            Give a file of accounts whose operator you know (columns account_id and operator; the operator
            empty for accounts that act for nobody else), or import one as the table “labels”. It is used to
            measure only and never reaches the scoring.
          </EmptyState>
        </Panel>
      )}
      {data && <EvaluationReport {...data} labels={labels} />}
    </Page>
  );
}
