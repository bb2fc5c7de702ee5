'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { HubClassBadge, hubClassWords } from '@/components/marks/hub-class';
import { SkeletonRows } from '@/components/ui/skeleton';
import { getIdentifier } from '@/lib/api-client/hub-overrides';
import { queryKeys } from '@/lib/api-client/keys';
import { ClassDialog } from './class-dialog';

/** The class of a value with its reason and the form to change it, where there is no room for a page. */
export function ValueClass({ identifierId }: { identifierId: string }) {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: queryKeys.identifier(identifierId),
    queryFn: ({ signal }) => getIdentifier(identifierId, signal),
  });
  if (error) return <p className="text-xs text-bad">{error.message}</p>;
  if (!data) return <SkeletonRows rows={2} />;
  const reason = data.override
    ? `“${data.override.reason}”, ${data.override.authorName}`
    : (data.hubReason ?? (data.hubClass && hubClassWords[data.hubClass].meaning));
  return (
    <section aria-label="How shared it is" className="space-y-1.5 text-sm">
      <div className="flex items-center gap-2">
        <h4 className="text-xs font-medium text-muted">How shared it is</h4>
        {data.hubClass && <HubClassBadge hubClass={data.hubClass} />}
        <span className="flex-1" />
        <ClassDialog
          identifierId={identifierId}
          current={data.hubClass}
          onDone={() => void client.invalidateQueries({ queryKey: queryKeys.identifier(identifierId) })}
        />
      </div>
      {reason && <p className="text-xs text-muted">{reason}</p>}
    </section>
  );
}
