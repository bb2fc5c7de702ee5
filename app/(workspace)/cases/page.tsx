import { FolderOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { CaseTable } from '@/components/cases/case-table';
import { NewCaseButton } from '@/components/cases/new-case-button';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listCases } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Cases' };

export default async function CasesPage() {
  const { data, problem } = await load({ access: 'work.read' }, (deps, actor) =>
    listCases(deps, { offset: 0, limit: 500 }, actor),
  );
  return (
    <Page crumbs={[{ label: 'Cases' }]} action={<NewCaseButton />}>
      {problem && <ProblemView problem={problem} />}
      {data && data.total > 0 && <CaseTable cases={data.cases} total={data.total} />}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState icon={<FolderOpen />} title="No case that you may see">
            A case holds what belongs to one matter: tagged accounts, clusters, saved views, notes, tasks and
            decisions, and who did what and why.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}
