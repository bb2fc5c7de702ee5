import { rankHypotheses } from '@/lib/attribution/ach';
import { assertConfidenceIsReasoned } from '@/lib/attribution/confidence';
import { matrixOf } from '@/lib/attribution/matrix-of';
import { type JudgementDraft, type JudgementRecord, judgementDraft } from '@/lib/contracts/attribution';
import type { Actor } from '@/lib/domain/actor';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { checkStatement } from '@/lib/usecases/attribution/check-statement';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
import { saveTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';

/**
 * Records a judgement: a likelihood, a confidence with its reasons and a sentence that says no more. Judgements are never
 * changed; a later one stands beside the earlier. Throws `InvalidInputError`, `NotFoundError`.
 */
export async function recordJudgement(
  deps: RecordDeps,
  input: JudgementDraft,
  actor: Actor,
): Promise<JudgementRecord> {
  assertAllowed(actor, 'work.change');
  const draft = judgementDraft.parse(input);
  const { hypotheses, evidence } = await getWorkbench(deps, draft.subject);
  if (!hypotheses.some(({ id }) => id === draft.hypothesisId)) {
    throw new NotFoundError('hypothesis', draft.hypothesisId);
  }
  assertConfidenceIsReasoned(draft.confidence);
  const issues = await checkStatement(deps, { text: draft.statement, likelihood: draft.likelihood });
  const [first] = issues;
  if (first) {
    throw new InvalidInputError({
      code: 'wording_beyond_record',
      message: `${first.message} ("${first.excerpt}")`,
      remedy: first.suggestion,
      details: { issues },
    });
  }
  const ranking = rankHypotheses(matrixOf(hypotheses, evidence)).map(({ hypothesisId }) => hypothesisId);
  return await saveTyped(
    deps,
    'judgement',
    {
      id: deps.ids.next('ju'),
      subjectKey: subjectKeyOf(draft.subject),
      state: 'recorded',
      body: { ...draft, authorId: actor.id, dissents: [], ranking },
      expectedVersion: 0,
      reason: 'Recorded',
    },
    actor,
  );
}
