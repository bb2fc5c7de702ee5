import type { PairDecision } from '@/lib/contracts/decisions';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { Clock } from '@/lib/usecases/ports/system';

/** Ends a decision, with a reason; it stays on record and binds no run from the next one on. Throws NotFoundError, AppError `conflict`. */
export async function withdrawDecision(
  deps: { clock: Clock; decisions: Pick<DecisionStore, 'get' | 'withdraw'> },
  input: { decisionId: string; reason: string },
  actor: Actor,
): Promise<PairDecision> {
  const { decisionId, reason } = input;
  await deps.decisions.get(decisionId);
  const by = { authorId: actor.id, authorName: actor.name, at: deps.clock.now() };
  const isEnded = await deps.decisions.withdraw(decisionId, { reason, ...by });
  const decision = await deps.decisions.get(decisionId);
  if (isEnded) return decision;
  throw new AppError('conflict', {
    code: 'already_withdrawn',
    message: `${decision.withdrawal?.authorName ?? 'Somebody'} has withdrawn the decision ${decisionId} already.`,
  });
}
