import type { RatingChange } from '@/lib/contracts/attribution';
import { type EvidenceItem, ratingChange } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { NotFoundError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { hypothesesOf } from '@/lib/usecases/attribution/hypotheses-of';
import { bodyOf, findTyped, saveTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

/** Sets one cell of the matrix. Every change is a version of the item, with who and when. */
export async function rateEvidence(
  deps: RecordDeps,
  input: RatingChange,
  actor: Actor,
): Promise<EvidenceItem> {
  assertAllowed(actor, 'work.change');
  const { evidenceId, hypothesisId, rating } = ratingChange.parse(input);
  const item = await findTyped(deps.records, 'evidence', evidenceId);
  const hypothesis = (await hypothesesOf(deps.records, item.subject)).find(({ id }) => id === hypothesisId);
  if (!hypothesis) throw new NotFoundError('hypothesis', hypothesisId);
  return await saveTyped(
    deps,
    'evidence',
    {
      id: item.id,
      subjectKey: subjectKeyOf(item.subject),
      state: item.origin.type,
      body: { ...bodyOf(item), ratings: { ...item.ratings, [hypothesisId]: rating } },
      expectedVersion: item.version,
      reason: `Rated ${rating} for ${hypothesis.label}`,
    },
    actor,
  );
}
