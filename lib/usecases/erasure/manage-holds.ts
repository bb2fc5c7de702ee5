import type { LegalHold, NewHold } from '@/lib/contracts/holds';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { HoldStore } from '@/lib/usecases/ports/erasure';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

interface HoldDeps {
  holds: HoldStore;
  cases: Pick<CaseStore, 'find'>;
  clock: Clock;
  ids: Ids;
}

const holdsShown = 1_000;

/** Holds, those not lifted first, then newest first. */
export async function listHolds({ holds }: Pick<HoldDeps, 'holds'>): Promise<{ holds: LegalHold[] }> {
  return { holds: await holds.list(holdsShown) };
}

/** Puts a hold on an account or a case that the actor may see. Throws NotFoundError and InvalidInputError. */
export async function placeHold(
  deps: HoldDeps,
  { kind, targetId, reason, until }: NewHold,
  actor: Actor,
): Promise<LegalHold> {
  const now = deps.clock.now();
  if (until !== null && until <= now)
    throw new InvalidInputError({
      code: 'hold_in_the_past',
      message: 'The end of the hold is past already.',
    });
  if (kind === 'case' && !(await deps.cases.find(targetId, grantsOf(actor))))
    throw new NotFoundError('case', targetId);
  const hold: LegalHold = {
    id: deps.ids.next('h'),
    kind,
    targetId,
    reason,
    until,
    placedBy: { id: actor.id, name: actor.name },
    placedAt: now,
    liftedBy: null,
    liftedAt: null,
    liftReason: null,
  };
  await deps.holds.place(hold);
  return hold;
}

/** Lifts a hold, with a reason. Throws NotFoundError, and `conflict` when it was lifted before. */
export async function liftHold(
  deps: Pick<HoldDeps, 'holds' | 'clock'>,
  { holdId, reason }: { holdId: string; reason: string },
  actor: Actor,
): Promise<LegalHold> {
  const hold = await deps.holds.find(holdId);
  if (!hold) throw new NotFoundError('legal hold', holdId);
  const by = { id: actor.id, name: actor.name };
  const at = deps.clock.now();
  if (!(await deps.holds.lift(holdId, { by, at, reason })))
    throw new AppError('conflict', {
      code: 'hold_lifted',
      message: 'This hold was lifted already.',
      remedy: 'Reload the list of holds.',
    });
  return { ...hold, liftedBy: by, liftedAt: at, liftReason: reason };
}
