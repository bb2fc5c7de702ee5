import type { Alert } from '@/lib/contracts/alerts';
import { toAlert } from '@/lib/usecases/attribution/watch-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** Alerts, the last changed first; of one state if named. */
export async function listAlerts(
  deps: { records: RecordStore },
  input: { state?: Alert['state']; limit: number },
): Promise<Alert[]> {
  return (await deps.records.list('alert', input)).map(toAlert);
}
