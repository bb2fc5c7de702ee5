import { type HypothesisDraft, type HypothesisRecord, hypothesisDraft } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { hypothesesOf } from '@/lib/usecases/attribution/hypotheses-of';
import { findTyped, saveTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

/** Adds a hypothesis beside the standing four. Its label is the next free one when none is given. */
export async function addHypothesis(
  deps: RecordDeps,
  input: Omit<HypothesisDraft, 'label' | 'operatorId'> & { label?: string; operatorId?: string | null },
  actor: Actor,
): Promise<HypothesisRecord> {
  assertAllowed(actor, 'work.change');
  const existing = await hypothesesOf(deps.records, input.subject);
  const draft = hypothesisDraft.parse({ ...input, label: input.label ?? `H${existing.length + 1}` });
  if (existing.some(({ label }) => label.toLowerCase() === draft.label.toLowerCase())) {
    throw new AppError('conflict', {
      code: 'label_taken',
      message: `There is a hypothesis ${draft.label} already.`,
      remedy: 'Choose another label.',
    });
  }
  if (draft.operatorId !== null) await findTyped(deps.records, 'operator', draft.operatorId);
  return await saveTyped(
    deps,
    'hypothesis',
    {
      id: deps.ids.next('hy'),
      subjectKey: subjectKeyOf(draft.subject),
      state: 'open',
      body: draft,
      expectedVersion: 0,
      reason: 'Added',
    },
    actor,
  );
}
