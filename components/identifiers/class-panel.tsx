'use client';

import { useRouter } from 'next/navigation';
import { ReasonDialog } from '@/components/evidence/reason-dialog';
import { HubClassBadge, hubClassWords } from '@/components/marks/hub-class';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { endHubOverride } from '@/lib/api-client/hub-overrides';
import type { IdentifierDetail } from '@/lib/contracts/explore';
import { ClassDialog } from './class-dialog';

/** How shared a value is by nature, who says so and why, and the form to say otherwise. */
export function ClassPanel({
  identifier,
}: {
  identifier: Pick<IdentifierDetail, 'id' | 'hubClass' | 'hubReason' | 'override'>;
}) {
  const router = useRouter();
  const { id, hubClass, hubReason, override } = identifier;
  const refresh = (): void => router.refresh();
  return (
    <Panel
      title="How shared it is by nature"
      actions={<ClassDialog identifierId={id} current={hubClass} onDone={refresh} />}
    >
      <div className="space-y-2 text-sm">
        {hubClass ? (
          <p>
            <HubClassBadge hubClass={hubClass} />{' '}
            <span className="text-muted">{hubClassWords[hubClass].meaning}</span>
          </p>
        ) : (
          <p className="text-muted">No run has classed it yet.</p>
        )}
        {hubReason && <p className="text-muted">{hubReason}</p>}
        {override && (
          <div className="flex flex-wrap items-center gap-2 border-t border-line pt-2">
            <p className="min-w-0 flex-1 basis-48">
              “{override.reason}”
              <span className="block text-xs text-muted">
                Classed by {override.authorName}, <Timestamp at={override.createdAt} />
                {override.expiresAt !== null && (
                  <>
                    , until <Timestamp at={override.expiresAt} />
                  </>
                )}
                {override.replacedClass &&
                  `; was ${hubClassWords[override.replacedClass].title.toLowerCase()}`}
                .
              </span>
            </p>
            <ReasonDialog
              title="End this class?"
              action="End the class"
              trigger={<Button size="sm">End…</Button>}
              work={(reason) => endHubOverride(override.overrideId, reason)}
              onDone={refresh}
            >
              It stays on record with your reason, and the next run classes the value by the data again.
            </ReasonDialog>
          </div>
        )}
      </div>
    </Panel>
  );
}
