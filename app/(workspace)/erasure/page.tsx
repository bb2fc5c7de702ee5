import type { Metadata } from 'next';
import { HoldList, PlaceHoldButton } from '@/components/erasure/hold-list';
import { RequestErasureButton } from '@/components/erasure/request-button';
import { RequestList } from '@/components/erasure/request-list';
import { ResumeButton } from '@/components/erasure/resume-button';
import { RetentionPanel } from '@/components/erasure/retention-panel';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { isInForce } from '@/lib/contracts/holds';
import { isAllowed, type PermissionName } from '@/lib/domain/access/policy';
import { load } from '@/lib/server/load';
import { listErasures, listHolds, previewRetention } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Erasure and retention' };

export default async function ErasurePage() {
  const { data, problem } = await load({ access: 'erasure.read' }, async (deps, actor) => {
    const may = (name: PermissionName): boolean => isAllowed({ role: actor.role, scopes: null }, name);
    const { requests, leftOut } = await listErasures(deps);
    const { holds } = await listHolds(deps);
    const now = deps.clock.now();
    return {
      requests,
      leftOut,
      holds: holds.map((hold) => ({ ...hold, isInForce: isInForce(hold, now) })),
      mayAsk: may('erasure.request'),
      mayDecide: may('erasure.approve'),
      retention: await previewRetention(deps),
      mayRetain: may('retention.change'),
    };
  });
  return (
    <Page crumbs={[{ label: 'Erasure and retention' }]} action={data?.mayAsk && <RequestErasureButton />}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          <Panel
            title="Erasures"
            description="Asked for, decided by a second person, carried out; what was erased is known by its tombstone alone"
            isFlush
            actions={
              data.mayDecide && data.requests.some(({ state }) => state === 'approved') && <ResumeButton />
            }
          >
            {data.requests.length === 0 ? (
              <EmptyState title="Nobody has asked for an erasure">
                Erasing an account shows first everything that would go, and what becomes of its clusters.
              </EmptyState>
            ) : (
              <RequestList requests={data.requests} mayDecide={data.mayDecide} />
            )}
            {data.leftOut > 0 && (
              <p className="p-3 text-sm text-muted">{data.leftOut} older ones are not shown.</p>
            )}
          </Panel>
          <Panel
            title="Legal holds"
            description="What is kept whatever anybody asks, and whatever its age"
            isFlush
            actions={data.mayAsk && <PlaceHoldButton />}
          >
            {data.holds.length === 0 ? (
              <EmptyState title="There is no legal hold" />
            ) : (
              <HoldList holds={data.holds} mayChange={data.mayAsk} />
            )}
          </Panel>
          <Panel
            title="Retention"
            description="What goes by age, with the facts that rest on it; legal holds come first"
          >
            <RetentionPanel state={data.retention} mayChange={data.mayRetain} />
          </Panel>
        </>
      )}
    </Page>
  );
}
