'use client';

import { useQuery } from '@tanstack/react-query';
import { HourOfWeek } from '@/components/charts/hour-of-week';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { formatDay } from '@/components/ui/format/time';
import { SkeletonRows } from '@/components/ui/skeleton';
import { loadGroupActivity } from '@/lib/api-client/graph';
import { queryKeys } from '@/lib/api-client/keys';
import { accountsIn } from '@/lib/canvas-state/selection';
import { useRoom } from '../room-context';

const accountsMax = 1_000;

/** When the selected accounts (or, with none selected, all drawn ones) were active: hours of the week and days, from the raw rows. */
export function ActivityDock() {
  const selection = useRoom(({ canvas }) => canvas.selection);
  const visible = useRoom(({ canvas }) => canvas.visible);
  const chosen = accountsIn(selection, visible);
  const all = chosen.length > 0 ? chosen : accountsIn([...visible.nodes.keys()], visible);
  const accountIds = all.slice(0, accountsMax);
  const { data, error } = useQuery({
    queryKey: queryKeys.groupActivity(accountIds),
    queryFn: () => loadGroupActivity(accountIds),
    enabled: accountIds.length > 0,
    placeholderData: (previous) => previous,
  });
  if (accountIds.length === 0) return <p className="p-4 text-sm text-muted">No account is drawn.</p>;
  if (error) return <p className="p-4 text-sm text-bad">{error.message}</p>;
  if (!data) return <SkeletonRows rows={6} />;
  const most = Math.max(1, ...data.days.map(({ exchanges }) => exchanges));
  const [first, last] = [data.days[0], data.days.at(-1)];
  return (
    <div className="flex h-full gap-6 overflow-auto p-3 text-sm">
      <section aria-label="Hours of the week" className="w-[34rem] shrink-0">
        <h3 className="mb-1 text-xs font-medium text-muted">
          Exchanges of {formatQuantity(accountIds.length, 'account')} by hour of the week (UTC)
          {all.length > accountIds.length &&
            `; ${formatCount(all.length - accountIds.length)} more are left out`}
        </h3>
        {data.hourOfWeek ? (
          <HourOfWeek counts={data.hourOfWeek} unit="exchanges" />
        ) : (
          <p className="text-muted">No exchange carries a time.</p>
        )}
      </section>
      <section aria-label="Days" className="min-w-0 flex-1">
        <h3 className="mb-1 text-xs font-medium text-muted">
          Exchanges per day, at most {formatCount(most)}
        </h3>
        <svg
          role="img"
          aria-label="Exchanges per day"
          viewBox={`0 0 ${Math.max(1, data.days.length)} 100`}
          preserveAspectRatio="none"
          className="h-32 w-full rounded-sm bg-sunken"
        >
          {data.days.map(({ from, exchanges }, index) => (
            <rect
              key={from}
              x={index}
              width={0.9}
              y={100 - (exchanges / most) * 96}
              height={(exchanges / most) * 96}
              fill="var(--data)"
            >
              <title>{`${formatDay(from)}: ${formatCount(exchanges)} exchanges`}</title>
            </rect>
          ))}
        </svg>
        {first && last && (
          <p className="text-xs text-muted">
            {formatDay(first.from)} to {formatDay(last.from)}; days without activity are left out
          </p>
        )}
      </section>
    </div>
  );
}
