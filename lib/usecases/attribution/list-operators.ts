import type { OperatorRecord } from '@/lib/contracts/attribution';
import { listTyped } from '@/lib/usecases/attribution/typed-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** Operators, the last changed first. */
export async function listOperators(
  deps: { records: RecordStore },
  input: { limit: number },
): Promise<OperatorRecord[]> {
  return await listTyped(deps.records, 'operator', input);
}
