import type { WatchRule } from '@/lib/contracts/alerts';
import { toWatchRule } from '@/lib/usecases/attribution/watch-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** Saved rules, the last changed first. */
export async function listWatchRules(
  deps: { records: RecordStore },
  input: { limit: number },
): Promise<WatchRule[]> {
  return (await deps.records.list('watch_rule', input)).map(toWatchRule);
}
