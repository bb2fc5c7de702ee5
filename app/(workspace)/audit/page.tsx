import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { ChainCheck } from '@/components/audit/chain-check';
import { NarrowedTo } from '@/components/audit/narrowed-to';
import { auditHref } from '@/components/audit/words';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonAnchor, ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { type AuditQuery, auditQuery } from '@/lib/contracts/audit';
import { load } from '@/lib/server/load';
import { listAudit } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the address asks for; a filter that is empty or makes no sense is none. */
function toQuery(params: Awaited<Props['searchParams']>): AuditQuery {
  const fields = Object.entries(auditQuery.shape).map(([name, shape]) => {
    const given = params[name];
    return [name, given !== '' && shape.safeParse(given).success ? given : undefined];
  });
  return auditQuery.parse(Object.fromEntries(fields));
}

export default async function AuditPage({ searchParams }: Props) {
  const query = toQuery(await searchParams);
  const { data, problem } = await load({ access: 'audit.read' }, (deps) => listAudit(deps, query));
  const { cursor: _cursor, limit: _limit, ...filters } = query;
  const csv = auditHref(filters).replace('/audit', '/api/audit/csv');
  return (
    <Page
      crumbs={[{ label: 'Audit' }]}
      action={
        <ButtonAnchor href={csv} download>
          <Download aria-hidden className="size-4" /> CSV
        </ButtonAnchor>
      }
    >
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          <ChainCheck />
          <Panel
            title="Who saw and changed what"
            description="Every read of personal data and every change, newest first; reading this log is an entry too"
            isFlush
            actions={<AuditFilters />}
          >
            <NarrowedTo query={query} />
            <AuditTable entries={data.entries} query={query} />
            {data.next !== null && (
              <div className="border-t border-line p-3">
                <ButtonLink href={auditHref({ ...query, cursor: data.next })}>Older entries</ButtonLink>
              </div>
            )}
          </Panel>
        </>
      )}
    </Page>
  );
}
