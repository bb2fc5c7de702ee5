import type { RecordVersion } from '@/lib/contracts/attribution';
import { NotFoundError } from '@/lib/domain/errors';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** All versions of an operator, hypothesis, item of evidence, judgement or ladder, newest first. */
export async function listRecordHistory(
  deps: { records: RecordStore },
  input: { id: string; limit: number },
): Promise<RecordVersion[]> {
  const versions = await deps.records.listVersions(input.id, input.limit);
  if (versions.length === 0) throw new NotFoundError('record', input.id);
  return versions.map(({ version, at, actorName, reason, body }) => ({
    version,
    at,
    actorName,
    reason,
    body: body as Record<string, unknown>,
  }));
}
