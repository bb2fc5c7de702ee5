import type { Metadata } from 'next';
import { VerifyBundle } from '@/components/exports/verify-bundle';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { manageSigningKeys } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Verify a bundle' };

/** Anybody who may see exports can check a bundle here, their own or another's, without sending it anywhere. */
export default async function VerifyPage() {
  const { data, problem } = await load({ access: 'exports.read' }, (deps) =>
    manageSigningKeys({ keys: deps.exports.keys, clock: deps.clock }, { type: 'list' }),
  );
  return (
    <Page crumbs={[{ label: 'Evidence', href: hrefs.bundles }, { label: 'Verify a bundle' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <Panel
          title="Verify a bundle"
          description="Every file, both manifests, the signature and who signed, checked in this browser"
        >
          <VerifyBundle familiar={data} />
        </Panel>
      )}
    </Page>
  );
}
