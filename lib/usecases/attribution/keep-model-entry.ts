import { createHash } from 'node:crypto';
import { type ModelEntry, type ModelEntryDraft, modelEntryDraft } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { saveTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

/** One entry per subject and content, so that keeping and dropping the same thing are versions of one record. */
function entryIdOf({ subject, content }: ModelEntryDraft): string {
  const said = content.part === 'technique' ? content.techniqueId : content.fact.toLowerCase();
  const name = [subjectKeyOf(subject), content.part, said].join('\n');
  return `me_${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
}

/**
 * Keeps or drops a technique or a fact of a subject's model, with the reason, beside what rules suggest. Every version
 * stays. Throws `conflict` when somebody else was faster, `forbidden`.
 */
export async function keepModelEntry(
  deps: Pick<RecordDeps, 'records' | 'clock'>,
  input: ModelEntryDraft,
  actor: Actor,
): Promise<ModelEntry> {
  assertAllowed(actor, 'work.change');
  const draft = modelEntryDraft.parse(input);
  const id = entryIdOf(draft);
  const before = await deps.records.find('model_entry', id);
  return await saveTyped(
    deps,
    'model_entry',
    {
      id,
      subjectKey: subjectKeyOf(draft.subject),
      state: draft.verdict,
      body: draft,
      expectedVersion: before?.version ?? 0,
      reason: draft.verdict === 'kept' ? 'Kept' : 'Dropped',
    },
    actor,
  );
}
