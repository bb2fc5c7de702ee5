import type { ActionRecord } from '@/lib/contracts/actions';
import type { AttributionSubject } from '@/lib/contracts/attribution';
import { toActionRecord } from '@/lib/usecases/actions/record-action';
import { subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** Actions taken, newest first; of one cluster or campaign if named. */
export async function listActions(
  deps: { records: RecordStore },
  input: { subject?: AttributionSubject; limit: number },
): Promise<ActionRecord[]> {
  const choice = { limit: input.limit, ...(input.subject && { subjectKey: subjectKeyOf(input.subject) }) };
  return (await deps.records.list('action', choice)).map(toActionRecord);
}
