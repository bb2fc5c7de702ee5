import type { Metadata } from 'next';
import { NewImport } from '@/components/imports/new/new-import';
import { Page } from '@/components/shell/page';
import { listTableFields } from '@/lib/server/table-fields';

export const metadata: Metadata = { title: 'New import' };

export default function NewImportPage() {
  return (
    <Page crumbs={[{ label: 'Imports', href: '/imports' }, { label: 'New import' }]}>
      <NewImport fields={listTableFields()} />
    </Page>
  );
}
