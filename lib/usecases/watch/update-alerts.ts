import { proposedHubClass } from '@/lib/attribution/watch';
import { type Alert, type AlertChange, type AlertsChange, alertsChange } from '@/lib/contracts/alerts';
import type { Actor } from '@/lib/domain/actor';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import { bodyOf, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import { toAlert } from '@/lib/usecases/attribution/watch-records';
import { type NotifyDeps, notify } from '@/lib/usecases/notifications/notify';
import type { Directory } from '@/lib/usecases/ports/directory';
import type { RecordWrite } from '@/lib/usecases/ports/records';

type UpdateDeps = RecordDeps & NotifyDeps & { directory: Directory };

/** Alerts name people as they are called; who shares that name with somebody is not told. */
async function tellAssignee(
  deps: UpdateDeps,
  { id, title, assignee, version }: Alert,
  actor: Actor,
): Promise<void> {
  const named = (await deps.directory.list()).filter(({ name }) => name === assignee);
  const told = named.length === 1 ? named.map((one) => one.id) : [];
  await notify(deps, { kind: 'alert', title, key: `${id}@${version}` }, told, actor);
}

function toWrite(before: Alert, change: AlertChange, actor: Actor): RecordWrite {
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
  return {
    id: before.id,
    kind: 'alert',
    subjectKey: before.subject && subjectKeyOf(before.subject),
    state,
    body: { ...bodyOf(before), state, assignee, dismissal: state === 'dismissed' ? dismissal : null },
    expectedVersion: before.version,
    reason: state === before.state ? 'Assigned' : `Moved to ${state.replace('_', ' ')}`,
    rank: before.figure,
  };
}

/**
 * Assigns alerts, moves them on, or dismisses them with a reason: all of them, or none. A reason that is about the value
 * behind an alert proposes a hub class for it; the proposal is a proposal until a person classes the value.
 */
export async function updateAlerts(deps: UpdateDeps, input: AlertsChange, actor: Actor): Promise<Alert[]> {
  assertAllowed(actor, 'work.change');
  const { alertIds, ...change } = alertsChange.parse(input);
  const ids = [...new Set(alertIds)];
  const found = new Map(
    (await deps.records.findMany('alert', ids)).map((stored) => [stored.id, toAlert(stored)]),
  );
  const before = ids.map((id) => {
    const alert = found.get(id);
    if (!alert) throw new NotFoundError('alert', id);
    return alert;
  });
  const writes = before.map((alert) => toWrite(alert, change, actor));
  const changed = (await deps.records.save(writes, { actor, at: deps.clock.now() })).map(toAlert);
  for (const [index, alert] of changed.entries())
    if (alert.assignee !== before[index]?.assignee) await tellAssignee(deps, alert, actor);
  return changed;
}
