import { Braces } from 'lucide-react';
import type { Metadata } from 'next';
import { loadOperations } from '@/app/routes';
import { OperationList } from '@/components/api/operation-list';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonAnchor } from '@/components/ui/button';
import { buildDocument } from '@/lib/contracts/openapi/document';
import { summarise } from '@/lib/contracts/openapi/summarise';
import { load } from '@/lib/server/load';

export const metadata: Metadata = { title: 'API' };

export default async function ApiPage() {
  const { data, problem } = await load({ access: 'self.read' }, async () =>
    summarise(buildDocument(await loadOperations())),
  );
  return (
    <Page
      crumbs={[{ label: 'Your account', href: '/account' }, { label: 'API' }]}
      action={
        <ButtonAnchor href="/api/openapi.json" download>
          <Braces aria-hidden className="size-4" /> OpenAPI 3.1
        </ButtonAnchor>
      }
    >
      {problem && <ProblemView problem={problem} />}
      {data && <OperationList operations={data} />}
    </Page>
  );
}
