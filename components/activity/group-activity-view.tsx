import { SignalTable } from '@/components/activity/signal-table';
import { HourOfWeek } from '@/components/charts/hour-of-week';
import { TimeBars } from '@/components/charts/time-bars';
import { Panel } from '@/components/ui/panel';
import type { ActivityDay, GroupActivity } from '@/lib/contracts/signals';

const series = ['exchanges', 'logins', 'payments', 'signUps'] as const;
type Series = (typeof series)[number];
const units: Record<Series, string> = {
  exchanges: 'exchanges',
  logins: 'logins',
  payments: 'payments',
  signUps: 'sign-ups',
};

function pickSeries(days: readonly ActivityDay[]): Series | undefined {
  return series.find((name) => days.some((day) => day[name] > 0));
}

/** When the group was active, at which hours, and how it stands against the crowd. Shows only what there is. */
export function GroupActivityView({ activity, who }: { activity: GroupActivity; who: string }) {
  const { days, hourOfWeek, signals } = activity;
  const name = pickSeries(days);
  const signUps = days.filter((day) => day.signUps > 0);
  return (
    <>
      {name && (
        <Panel id="activity" title="Activity">
          <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <TimeBars
              label="Activity"
              unit={units[name]}
              days={days.map((day) => ({ from: day.from, value: day[name] }))}
              height={170}
            />
            {hourOfWeek ? (
              <HourOfWeek counts={hourOfWeek} unit="logins and exchanges" />
            ) : (
              signUps.length > 1 &&
              name !== 'signUps' && (
                <TimeBars
                  label="Sign-ups"
                  unit="sign-ups"
                  days={signUps.map((day) => ({ from: day.from, value: day.signUps }))}
                  height={170}
                />
              )
            )}
          </div>
        </Panel>
      )}
      {signals.length > 0 && (
        <Panel
          title="Against the crowd"
          description={`How odd ${who} is; kept apart from linkage: an odd account is not a linked one`}
          isFlush
        >
          <SignalTable signals={signals} />
        </Panel>
      )}
    </>
  );
}
