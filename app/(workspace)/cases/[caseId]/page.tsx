import type { Metadata } from 'next';
import { CaseView } from '@/components/cases/case-view';
import { DecisionTable } from '@/components/decisions/decision-table';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { ViewGallery } from '@/components/views/view-gallery';
import { load } from '@/lib/server/load';
import { getCase, listCaseDecisions, listViews } from '@/lib/server/use-cases';

type Props = { params: Promise<{ caseId: string }> };

export const metadata: Metadata = { title: 'Case' };

export default async function CasePage({ params }: Props) {
  const caseId = decodeURIComponent((await params).caseId);
  const { data, problem } = await load({ access: 'work.read', about: { caseId } }, async (deps, actor) => {
    const detail = await getCase(deps, { caseId }, actor);
    return {
      detail,
      decisions: await listCaseDecisions(deps, detail.items.rows),
      views: await listViews(deps, { caseId, offset: 0, limit: 100 }, actor),
      people: (await deps.directory.list()).map(({ id, name }) => ({ id, name })),
    };
  });
  return (
    <Page crumbs={[{ label: 'Cases', href: '/cases' }, { label: data?.detail.summary.title ?? 'Case' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <CaseView detail={data.detail} people={data.people}>
          {data.decisions.total > 0 && (
            <Panel
              id="decisions"
              title="Decisions on pairs"
              description={`${formatQuantity(data.decisions.total, 'decision')} in which an account of this case takes part; every run respects those in force`}
              isFlush
            >
              <DecisionTable decisions={data.decisions.decisions} />
            </Panel>
          )}
          {data.views.total > 0 && <ViewGallery views={data.views.views} total={data.views.total} />}
        </CaseView>
      )}
    </Page>
  );
}
