'use client';

import { HourOfWeek } from '@/components/charts/hour-of-week';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { Skeleton } from '@/components/ui/skeleton';
import { useGroupActivity } from './use-group-activity';

/** Hours of the week in which the selected accounts (or all drawn ones) sent exchanges. */
export function HoursPane() {
  const { accounts, left, activity, error } = useGroupActivity();
  if (accounts === 0) return null;
  return (
    <section aria-label="Hours of the week" className="w-[26rem] shrink-0">
      <h3 className="mb-1 text-xs font-medium text-muted">
        Exchanges of {formatQuantity(accounts, 'account')} by hour of the week (UTC)
        {left > 0 && `; ${formatCount(left)} more are left out`}
      </h3>
      {error && <p className="text-bad">{error.message}</p>}
      {!activity && !error && <Skeleton className="h-32 w-full" />}
      {activity?.hourOfWeek && <HourOfWeek counts={activity.hourOfWeek} unit="exchanges" />}
      {activity && !activity.hourOfWeek && <p className="text-muted">No exchange carries a time.</p>}
    </section>
  );
}
