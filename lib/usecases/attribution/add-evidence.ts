import { type EvidenceDraft, type EvidenceItem, evidenceDraft } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { type FigureDeps, freezeFigure } from '@/lib/usecases/attribution/freeze-figure';
import { saveTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

/**
 * Puts an item of evidence on the table. From the graph, it keeps the reference and the figure at this moment; from
 * outside, the grading; a gap says what is not known. Throws NotFoundError for a reference to nothing.
 */
export async function addEvidence(
  deps: RecordDeps & FigureDeps,
  input: EvidenceDraft,
  actor: Actor,
): Promise<EvidenceItem> {
  assertAllowed(actor, 'work.change');
  const draft = evidenceDraft.parse(input);
  const at = deps.clock.now();
  const figure =
    draft.origin.type === 'graph'
      ? await freezeFigure(deps, draft.subject, draft.origin.reference, at)
      : null;
  return await saveTyped(
    deps,
    'evidence',
    {
      id: deps.ids.next('ev'),
      subjectKey: subjectKeyOf(draft.subject),
      state: draft.origin.type,
      body: { ...draft, figure, ratings: {} },
      expectedVersion: 0,
      reason: 'Added',
    },
    actor,
  );
}
