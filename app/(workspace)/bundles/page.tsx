import { PackageCheck, ShieldCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { BundleTable } from '@/components/exports/bundle-table';
import { ReceiveButton } from '@/components/exports/receive-button';
import { ReceivedTable } from '@/components/exports/received-table';
import { SigningKeys } from '@/components/exports/signing-keys';
import { WaitingExports } from '@/components/exports/waiting-exports';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listBundles, listExportRequests, listReceived, manageSigningKeys } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Evidence' };

export default async function BundlesPage() {
  const { data, problem } = await load({ access: 'exports.read' }, async (deps) => ({
    bundles: await listBundles(deps),
    received: await listReceived(deps),
    waiting: (await listExportRequests(deps)).requests.filter(({ state }) => state === 'waiting'),
    keys: await manageSigningKeys({ keys: deps.exports.keys, clock: deps.clock }, { type: 'list' }),
  }));
  return (
    <Page
      crumbs={[{ label: 'Evidence' }]}
      action={
        <>
          <ButtonLink href={hrefs.verifyBundle}>
            <ShieldCheck aria-hidden className="size-4" /> Verify a bundle
          </ButtonLink>
          <ReceiveButton />
        </>
      }
    >
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          {data.waiting.length > 0 && (
            <Panel
              title="Waiting for a second person"
              description="Nobody lets out what they asked for themselves; leads and administrators decide"
            >
              <WaitingExports requests={data.waiting} />
            </Panel>
          )}
          <Panel
            title="Evidence bundles"
            description="Every export from this data folder: who got what, when and why"
            isFlush
          >
            {data.bundles.length > 0 ? (
              <BundleTable bundles={data.bundles} />
            ) : (
              <EmptyState icon={<PackageCheck />} title="Nothing has been exported yet">
                The page of a cluster, campaign or case, a saved view and a selection on the canvas each pack
                a signed bundle: report, graph, source rows and how to verify them.
              </EmptyState>
            )}
          </Panel>
          {data.received.length > 0 && (
            <Panel
              title="Received from others"
              description="Verified when they came, kept as files; nothing in them is a fact here"
              isFlush
            >
              <ReceivedTable bundles={data.received} />
            </Panel>
          )}
          <Panel
            title="Signing keys"
            description="Give the key id to recipients by another way than the bundle; they verify with skein verify --key, the page inside the bundle, or their own Skein"
          >
            <SigningKeys keys={data.keys} />
          </Panel>
        </>
      )}
    </Page>
  );
}
