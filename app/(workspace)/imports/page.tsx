import { Import, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { BatchTable } from '@/components/imports/batch-table';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listBatches } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage() {
  const { data, problem } = await load({ access: 'imports.read' }, (deps) =>
    listBatches(deps, { limit: 500 }),
  );
  const start = (
    <ButtonLink variant="primary" href="/imports/new">
      <Plus aria-hidden className="size-4" /> Import files
    </ButtonLink>
  );
  const isEmpty = data?.batches.length === 0;
  return (
    <Page crumbs={[{ label: 'Imports' }]} action={isEmpty ? undefined : start}>
      {problem && <ProblemView problem={problem} />}
      {data && !isEmpty && (
        <Panel
          title="Batches"
          description={`${formatQuantity(data.batches.length, 'import')}${data.leftOut > 0 ? `; ${data.leftOut} older ones are not listed` : ''}`}
          isFlush
        >
          <BatchTable batches={data.batches} />
        </Panel>
      )}
      {isEmpty && (
        <Panel>
          <EmptyState icon={<Import />} title="Nothing has been imported yet" action={start}>
            Exports of accounts, payments, logins, exchanges: CSV, TSV, NDJSON or Parquet. You see how every
            column is understood before anything is read in.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}
