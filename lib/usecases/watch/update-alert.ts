import { proposedHubClass } from '@/lib/attribution/watch';
import { type Alert, type AlertChange, alertChange } from '@/lib/contracts/alerts';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { bodyOf } from '@/lib/usecases/attribution/typed-records';
import { toAlert } from '@/lib/usecases/attribution/watch-records';
import { type NotifyDeps, notify } from '@/lib/usecases/notifications/notify';
import type { Directory } from '@/lib/usecases/ports/directory';

/** Alerts name people as they are called; who shares that name with somebody is not told. */
async function tellAssignee(
  deps: NotifyDeps & { directory: Directory },
  { id, title, assignee, version }: Alert,
  actor: Actor,
): Promise<void> {
  const named = (await deps.directory.list()).filter(({ name }) => name === assignee);
  const told = named.length === 1 ? named.map((one) => one.id) : [];
  await notify(deps, { kind: 'alert', title, key: `${id}@${version}` }, told, actor);
}

/**
 * Assigns an alert, moves it on, or dismisses it with a reason. A reason that is about the value behind the alert proposes
 * a hub class for it; the proposal is a proposal until a person classes the value.
 */
export async function updateAlert(
  deps: RecordDeps & NotifyDeps & { directory: Directory },
  input: AlertChange & { alertId: string },
  actor: Actor,
): Promise<Alert> {
  assertAllowed(actor, 'work.change');
  const change = alertChange.parse(input);
  const stored = await deps.records.find('alert', input.alertId);
  if (!stored) throw new NotFoundError('alert', input.alertId);
  const before = toAlert(stored);
  const state = change.dismissal ? 'dismissed' : (change.state ?? before.state);
  if (state === 'dismissed' && !change.dismissal && !before.dismissal) {
    throw new InvalidInputError({
      code: 'dismissal_without_reason',
      message: 'An alert is dismissed with a reason.',
      remedy: 'Choose why, so that the rules can learn from it.',
    });
  }
  const proposedClass =
    change.dismissal && before.identifierId !== null ? proposedHubClass(change.dismissal.reason) : null;
  const dismissal = change.dismissal ? { ...change.dismissal, proposedClass } : before.dismissal;
  const asked = change.assignee === 'me' ? actor.name : change.assignee;
  const assignee = asked === undefined ? before.assignee : asked;
  const [saved] = await deps.records.save(
    [
      {
        id: before.id,
        kind: 'alert',
        subjectKey: stored.subjectKey,
        state,
        body: { ...bodyOf(before), state, assignee, dismissal: state === 'dismissed' ? dismissal : null },
        expectedVersion: before.version,
        reason: state === before.state ? 'Assigned' : `Moved to ${state.replace('_', ' ')}`,
      },
    ],
    { actor, at: deps.clock.now() },
  );
  if (!saved) throw new AppError('bug', { code: 'nothing_saved', message: 'The alert was not saved.' });
  if (assignee !== before.assignee) await tellAssignee(deps, toAlert(saved), actor);
  return toAlert(saved);
}
