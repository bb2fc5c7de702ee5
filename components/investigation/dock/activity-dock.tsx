'use client';

import { TimeBars } from '@/components/charts/time-bars';
import { SkeletonRows } from '@/components/ui/skeleton';
import { HoursPane } from './hours-pane';
import { useGroupActivity } from './use-group-activity';

/** When the selected accounts (or, with none selected, all drawn ones) sent exchanges: by day and by hour of the week. */
export function ActivityDock() {
  const { accounts, activity, error } = useGroupActivity();
  if (accounts === 0) return <p className="p-4 text-sm text-muted">No account is drawn.</p>;
  if (error) return <p className="p-4 text-sm text-bad">{error.message}</p>;
  if (!activity) return <SkeletonRows rows={6} />;
  return (
    <div className="flex h-full gap-6 overflow-auto p-3 text-sm">
      <section aria-label="Days" className="min-w-[26rem] flex-1">
        <h3 className="mb-1 text-xs font-medium text-muted">Exchanges over time</h3>
        <TimeBars
          label="Exchanges"
          unit="exchanges"
          days={activity.days.map(({ from, exchanges }) => ({ from, value: exchanges }))}
          height={140}
        />
      </section>
      <HoursPane />
    </div>
  );
}
