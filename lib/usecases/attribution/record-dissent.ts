import { type DissentDraft, dissentDraft, type JudgementRecord } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { bodyOf, findTyped, saveTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

/** Puts a dissent beside a judgement, for good. Nobody dissents from their own judgement: they record a new one. */
export async function recordDissent(
  deps: RecordDeps,
  input: Omit<DissentDraft, 'likelihood'> & { likelihood?: DissentDraft['likelihood'] },
  actor: Actor,
): Promise<JudgementRecord> {
  assertAllowed(actor, 'work.discuss');
  const { judgementId, reason, likelihood } = dissentDraft.parse(input);
  const judgement = await findTyped(deps.records, 'judgement', judgementId);
  if (judgement.authorId === actor.id) {
    throw new AppError('conflict', {
      code: 'own_judgement',
      message: 'This judgement is your own.',
      remedy: 'Record a new judgement; both stay in the history.',
    });
  }
  const at = deps.clock.now();
  const dissents = [
    ...judgement.dissents,
    { at, actorId: actor.id, actorName: actor.name, reason, likelihood },
  ];
  return await saveTyped(
    deps,
    'judgement',
    {
      id: judgement.id,
      subjectKey: subjectKeyOf(judgement.subject),
      state: 'recorded',
      body: { ...bodyOf(judgement), dissents },
      expectedVersion: judgement.version,
      reason: 'Dissent',
    },
    actor,
  );
}
