import type { Metadata } from 'next';
import { NewImport } from '@/components/imports/new/new-import';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { listTableFields } from '@/lib/server/table-fields';

export const metadata: Metadata = { title: 'New import' };

export default async function NewImportPage() {
  const { problem } = await load({ access: 'imports.change' }, async () => null);
  return (
    <Page crumbs={[{ label: 'Imports', href: '/imports' }, { label: 'New import' }]}>
      {problem ? <ProblemView problem={problem} /> : <NewImport fields={listTableFields()} />}
    </Page>
  );
}
