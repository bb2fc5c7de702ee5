import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { IdentifierList } from '@/components/identifiers/identifier-list';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { load } from '@/lib/server/load';
import { listIdentifiers } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Identifiers' };

export default async function IdentifiersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { kind } = await searchParams;
  if (typeof kind !== 'string') redirect('/');
  const { plural } = identifierKindFacts(kind);
  const { data, problem } = await load({ access: 'facts.read' }, (deps) =>
    listIdentifiers(deps, { kind, offset: 0, limit: 200 }),
  );
  return (
    <Page crumbs={[{ label: 'Overview', href: '/' }, { label: plural }]}>
      {problem ? (
        <ProblemView problem={problem} />
      ) : (
        <IdentifierList kind={kind} title={plural} first={data} />
      )}
    </Page>
  );
}
