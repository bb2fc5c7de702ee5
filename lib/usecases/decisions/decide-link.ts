import { type DecideLinkRequest, decisionVerdicts, type PairDecision } from '@/lib/contracts/decisions';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { findContradiction } from '@/lib/usecases/decisions/find-contradiction';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

export interface DecideLinkDeps {
  clock: Clock;
  ids: Ids;
  explore: Pick<ExploreStore, 'findAccount'>;
  decisions: Pick<DecisionStore, 'enter' | 'listActive'>;
}

function contradicts(decision: PairDecision): AppError {
  const { decisionId, accountA, accountB, kind, authorName } = decision;
  return new AppError('conflict', {
    code: 'decision_contradicts',
    message: `It contradicts the decision ${decisionId} by ${authorName}: ${accountA} and ${accountB}: ${decisionVerdicts[kind]}.`,
    remedy: 'Withdraw that decision first, with a reason.',
    details: { decisionId },
  });
}

/**
 * Enters an analyst's decision on two accounts. It binds every run from the next one on, and is shown at once wherever the
 * link is. Throws NotFoundError, InvalidInputError (one account twice), AppError `conflict` where decisions in force forbid it.
 */
export async function decideLink(
  deps: DecideLinkDeps,
  input: DecideLinkRequest,
  actor: Actor,
): Promise<PairDecision> {
  const { kind, reason } = input;
  const [accountA = '', accountB = ''] = [input.accountA, input.accountB].sort((a, b) => (a < b ? -1 : 1));
  if (accountA === accountB) {
    throw new InvalidInputError({
      code: 'same_account',
      message: `Both accounts are "${accountA}".`,
      remedy: 'Name two different accounts.',
    });
  }
  for (const id of [accountA, accountB])
    if (!(await deps.explore.findAccount(id, null))) throw new NotFoundError('account', id);
  const contradiction = findContradiction(await deps.decisions.listActive(), { accountA, accountB, kind });
  if (contradiction) throw contradicts(contradiction);
  const decision: PairDecision = {
    decisionId: deps.ids.next('d'),
    kind,
    accountA,
    accountB,
    reason,
    authorId: actor.id,
    authorName: actor.name,
    createdAt: deps.clock.now(),
    withdrawal: null,
  };
  const inForce = await deps.decisions.enter(decision);
  if (inForce.decisionId === decision.decisionId) return inForce;
  if (inForce.kind !== kind) throw contradicts(inForce);
  throw new AppError('conflict', {
    code: 'already_decided',
    message: `${inForce.authorName} has decided this already (${inForce.decisionId}): ${inForce.reason}`,
    details: { decisionId: inForce.decisionId },
  });
}
