import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';

export function ActivitySkeleton() {
  return (
    <Panel title="Activity">
      <Skeleton className="h-40 w-full" />
    </Panel>
  );
}
