import type { CaseEvent, CaseSummary } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { type AccessLevel, allows, grantsOf } from '@/lib/domain/case-access';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import type { CaseStore, CaseWrite } from '@/lib/usecases/ports/cases';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

export interface CaseDeps {
  cases: CaseStore;
  clock: Clock;
  ids: Ids;
}

/** An entry for the timeline, by the actor, now. */
export function eventOf(
  deps: Pick<CaseDeps, 'clock' | 'ids'>,
  actor: Actor,
  event: Pick<CaseEvent, 'kind' | 'text'> & { reason?: string | undefined },
): CaseEvent {
  return {
    id: deps.ids.next('ce'),
    at: deps.clock.now(),
    authorId: actor.id,
    authorName: actor.name,
    kind: event.kind,
    text: event.text,
    reason: event.reason ?? '',
  };
}

export function writeOf(
  deps: Pick<CaseDeps, 'clock' | 'ids'>,
  actor: Actor,
  caseId: string,
  needs: AccessLevel,
  event: Parameters<typeof eventOf>[2],
): CaseWrite {
  return { caseId, grants: grantsOf(actor), needs, event: eventOf(deps, actor, event) };
}

/** The case, for somebody who may see it. Throws NotFoundError, whether it is not there or not for them. */
export async function seenCase(
  deps: Pick<CaseDeps, 'cases'>,
  actor: Actor,
  caseId: string,
): Promise<CaseSummary> {
  const found = await deps.cases.find(caseId, grantsOf(actor));
  if (!found) throw new NotFoundError('case', caseId);
  return found;
}

/** Says why nothing was written: not there (or not theirs to see), not theirs to change, or closed. */
export async function assertWritable(
  deps: Pick<CaseDeps, 'cases'>,
  actor: Actor,
  caseId: string,
  needs: AccessLevel,
): Promise<void> {
  const found = await seenCase(deps, actor, caseId);
  if (!allows(found.level, needs)) {
    throw new AppError('forbidden', {
      code: 'case_read_only',
      message: `You may ${found.level} the case “${found.title}”, not ${needs} it.`,
      remedy: `Ask ${found.ownerName}, who keeps the case, to name you for it.`,
    });
  }
  if (found.status === 'closed') {
    throw new AppError('conflict', {
      code: 'case_closed',
      message: `The case “${found.title}” is closed; nothing was changed.`,
      remedy: 'Open it again first, with a reason.',
    });
  }
}

export const quantity = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
