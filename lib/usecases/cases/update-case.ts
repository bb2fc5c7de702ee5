import type { CaseChange, CaseSummary } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError } from '@/lib/domain/errors';
import { assertWritable, type CaseDeps, seenCase, writeOf } from '@/lib/usecases/cases/case-deps';
import { newlyNamed } from '@/lib/usecases/notifications/newly-named';
import { type NotifyDeps, notify } from '@/lib/usecases/notifications/notify';
import type { StoredCase } from '@/lib/usecases/ports/cases';
import type { Directory } from '@/lib/usecases/ports/directory';

const aboutAccess = ['access', 'ownerId', 'viewers', 'commenters', 'editors'] as const;

const statusWords = {
  open: 'opened the case again',
  review: 'gave the case to review',
  closed: 'closed the case',
};

/**
 * Changes title, description, status or whom the case is for. Status and access take a reason; access only those who manage
 * the case; whom it names anew is told. Throws NotFoundError, `case_read_only`, `case_closed`, `reason_missing`.
 */
export async function updateCase(
  deps: CaseDeps & NotifyDeps & { directory: Directory },
  { caseId, reason, ...change }: CaseChange & { caseId: string },
  actor: Actor,
): Promise<CaseSummary> {
  const before = await seenCase(deps, actor, caseId);
  const isAboutAccess = aboutAccess.some((name) => change[name] !== undefined);
  if ((isAboutAccess || (change.status && change.status !== before.status)) && reason === '') {
    throw new InvalidInputError({
      code: 'reason_missing',
      message: 'Say why: status and access are changed with a reason.',
    });
  }
  const needs = isAboutAccess ? 'manage' : 'edit';
  const next: Partial<StoredCase> = withoutUndefined(change);
  if (change.ownerId !== undefined) {
    next.ownerName = (await deps.directory.nameOf(change.ownerId)) ?? change.ownerId;
  }
  const write = writeOf(deps, actor, caseId, needs, {
    kind: 'case',
    text: summarise(change, before),
    reason,
  });
  if (!(await deps.cases.update(write, next))) {
    await assertWritable(deps, actor, caseId, needs);
    throw new AppError('conflict', { code: 'case_changed', message: 'The case has just been changed.' });
  }
  const shared = { kind: 'shared', title: before.title, caseId, key: write.event.id } as const;
  await notify(deps, shared, newlyNamed(before, next), actor);
  const after = await deps.cases.find(caseId, write.grants);
  return after ?? { ...before, ...next, level: 'none' };
}

function withoutUndefined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

type Change = Omit<CaseChange, 'reason'>;

function summarise(change: Change, before: CaseSummary): string {
  const parts = [
    change.status && change.status !== before.status ? statusWords[change.status] : undefined,
    change.title !== undefined && change.title !== before.title ? `renamed it “${change.title}”` : undefined,
    change.description !== undefined && change.description !== before.description
      ? 'changed the description'
      : undefined,
    change.access !== undefined && change.access !== before.access
      ? `made it ${change.access} (it was ${before.access})`
      : undefined,
    change.ownerId !== undefined && change.ownerId !== before.ownerId
      ? 'gave it to another keeper'
      : undefined,
    (change.editors ?? change.commenters ?? change.viewers) ? 'changed the people it names' : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : 'looked after the case';
}
