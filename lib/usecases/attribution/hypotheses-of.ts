import { standingHypotheses } from '@/lib/attribution/standing-hypotheses';
import type { AttributionSubject, HypothesisRecord } from '@/lib/contracts/attribution';
import { listTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

const hypothesesMax = 100;

/** Id of a standing hypothesis of a subject; they are offered always and stored never. */
const standingId = (subject: AttributionSubject, kind: string): string => `${subjectKeyOf(subject)}:${kind}`;

/** H1–H4 of every subject, then those that analysts added, oldest first. */
export async function hypothesesOf(
  records: RecordStore,
  subject: AttributionSubject,
): Promise<HypothesisRecord[]> {
  const standing = standingHypotheses.map(({ kind, label, statement }) => ({
    subject,
    kind,
    label,
    statement,
    operatorId: null,
    id: standingId(subject, kind),
    version: 1,
    createdAt: 0,
    createdBy: 'Skein',
    updatedAt: 0,
    updatedBy: 'Skein',
  }));
  const added = await listTyped(records, 'hypothesis', {
    subjectKey: subjectKeyOf(subject),
    limit: hypothesesMax,
  });
  return [...standing, ...added.toSorted((a, b) => a.createdAt - b.createdAt)];
}
