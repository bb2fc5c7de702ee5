import { FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { ReceivedFiles } from '@/components/exports/received-files';
import { ReceivedRows } from '@/components/exports/received-rows';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import type { ReceivedBundle } from '@/lib/contracts/received';
import { load } from '@/lib/server/load';
import { lookIntoReceived } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Received bundle' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A whole number from an address; 0 for anything else. */
const offsetOf = (text: string | string[] | undefined): number =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;

/** What others sent, read-only: files with their digests, and its tables page by page. */
export default async function ReceivedPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { path, offset } = await searchParams;
  const table = typeof path === 'string' ? path : undefined;
  const { data, problem } = await load({ access: 'exports.read', about: { bundleId: id } }, (deps) =>
    lookIntoReceived(deps, { id, path: table, offset: offsetOf(offset) }),
  );
  return (
    <Page
      crumbs={[
        { label: 'Evidence', href: hrefs.bundles },
        { label: data ? data.bundle.bundle.bundleId : 'Received bundle' },
      ]}
      action={
        data && (
          <ButtonLink href={`/api/received/${id}/report`} download prefetch={false}>
            <FileText aria-hidden className="size-4" /> Report (PDF)
          </ButtonLink>
        )
      }
    >
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          <Panel
            title="Received from others"
            description="Kept as it came and shown read-only; nothing in it is a fact here"
          >
            <div className="max-w-3xl">
              <ReceivedFacts received={data.bundle} />
            </div>
          </Panel>
          {data.table && (
            <Panel title={data.table.path} description="As it stands in the bundle" isFlush>
              <ReceivedRows bundleId={id} table={data.table} />
            </Panel>
          )}
          <Panel title="Files" description="Tables open on this page" isFlush>
            <ReceivedFiles bundleId={id} files={data.files} shown={table} />
          </Panel>
        </>
      )}
    </Page>
  );
}

function ReceivedFacts({ received: { bundle, ...received } }: { received: ReceivedBundle }) {
  const isVerified = received.verdict === 'verified';
  return (
    <Facts
      facts={[
        {
          name: 'Standing',
          value: (
            <Badge tone={isVerified ? 'good' : 'warn'}>{isVerified ? 'verified' : 'unknown signer'}</Badge>
          ),
        },
        { name: 'About', value: `${bundle.subject.kind} ${bundle.subject.id}` },
        { name: 'Purpose', value: bundle.purpose },
        { name: 'Made by', value: bundle.preparedBy },
        { name: 'Made', value: <Timestamp at={Date.parse(bundle.createdAt)} /> },
        { name: 'Time attested', value: bundle.timeAttestation?.service ?? 'not attested' },
        { name: 'Marking', value: bundle.marking },
        {
          name: 'Accounts, nodes, edges',
          value: [received.counts.accounts, received.counts.nodes, received.counts.edges]
            .map(formatCount)
            .join(', '),
        },
        { name: 'Received', value: <Timestamp at={received.receivedAt} /> },
        { name: 'Received by', value: received.receivedBy },
        { name: 'Signed by', value: <span className="font-mono text-xs">{received.signerKeyId}</span> },
      ]}
    />
  );
}
