import type { Metadata } from 'next';
import { IdentifierView } from '@/components/identifiers/identifier-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getIdentifier, listIdentifierAccounts } from '@/lib/server/use-cases';

type Props = { params: Promise<{ identifierId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).identifierId) };
}

export default async function IdentifierPage({ params }: Props) {
  const identifierId = decodeURIComponent((await params).identifierId);
  const { data, problem } = await load({ access: 'facts.read', about: { identifierId } }, async (deps) => ({
    identifier: await getIdentifier(deps, { identifierId }),
    accounts: await listIdentifierAccounts(deps, { identifierId, offset: 0, limit: 200 }),
  }));
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Identifier' }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  return <IdentifierView identifier={data.identifier} accounts={data.accounts} />;
}
