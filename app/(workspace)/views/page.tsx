import { Images } from 'lucide-react';
import type { Metadata } from 'next';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ImportViewButton } from '@/components/views/import-view-button';
import { ViewGallery } from '@/components/views/view-gallery';
import { load } from '@/lib/server/load';
import { listViews } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Saved views' };

export default async function ViewsPage() {
  const { data, problem } = await load({ access: 'work.read' }, (deps, actor) =>
    listViews(deps, { offset: 0, limit: 200 }, actor),
  );
  return (
    <Page crumbs={[{ label: 'Saved views' }]} action={<ImportViewButton />}>
      {problem && <ProblemView problem={problem} />}
      {data && data.total > 0 && <ViewGallery views={data.views} total={data.total} />}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState icon={<Images />} title="No saved view that you may see">
            Ctrl-S on the canvas saves what is on it: places, pins, filters, notes and steps.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}
