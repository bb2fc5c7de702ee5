import { type Alert, type AlertPage, alertStates } from '@/lib/contracts/alerts';
import { toAlert } from '@/lib/usecases/attribution/watch-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** A page of alerts, the last changed first and of one moment the largest; of one state if named. */
export async function listAlerts(
  { records }: { records: Pick<RecordStore, 'list' | 'countByState'> },
  input: { state?: Alert['state']; offset?: number; limit: number },
): Promise<AlertPage> {
  const [stored, counted] = await Promise.all([records.list('alert', input), records.countByState('alert')]);
  const countOf = (state: Alert['state']): number => counted.find((row) => row.state === state)?.count ?? 0;
  const states = Object.fromEntries(
    alertStates.map((state) => [state, countOf(state)]),
  ) as AlertPage['states'];
  const total = input.state
    ? states[input.state]
    : alertStates.reduce((sum, state) => sum + states[state], 0);
  return { alerts: stored.map(toAlert), total, states };
}
