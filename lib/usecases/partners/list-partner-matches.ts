import type { PartnerMatch } from '@/lib/contracts/partner';
import { toPartnerMatch } from '@/lib/usecases/partners/match-partner-package';
import type { RecordStore } from '@/lib/usecases/ports/records';

/** Partners' packages that were matched, newest first, with what of them is known here. */
export async function listPartnerMatches(
  deps: { records: RecordStore },
  input: { limit: number },
): Promise<PartnerMatch[]> {
  return (await deps.records.list('partner_match', input)).map(toPartnerMatch);
}
