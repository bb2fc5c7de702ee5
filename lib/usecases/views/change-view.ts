import type { Saved, ViewChange } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { newlyNamed } from '@/lib/usecases/notifications/newly-named';
import { type NotifyDeps, notify } from '@/lib/usecases/notifications/notify';
import { refuseWrite, seenView, type ViewDeps, viewWriteOf } from '@/lib/usecases/views/view-deps';

const aboutAccess = ['access', 'viewers', 'commenters', 'editors'] as const;

/**
 * Changes name, description, folder, tags or, for who keeps the view, whom it is for; whom it names anew is told. Throws
 * NotFoundError, `view_read_only`, `case_closed`, `view_changed`.
 */
export async function changeView(
  deps: ViewDeps & NotifyDeps,
  { viewId, expected, ...change }: ViewChange & { viewId: string; expected: number },
  actor: Actor,
): Promise<Saved> {
  const isAboutAccess = aboutAccess.some((name) => change[name] !== undefined);
  const before = await seenView(deps, actor, viewId);
  const write = viewWriteOf(deps, actor, {
    viewId,
    expected,
    needs: isAboutAccess ? 'manage' : 'edit',
    text:
      change.name === undefined ? 'changed what a view says of itself' : `changed the view “${change.name}”`,
  });
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const done = await deps.views.change(write, { ...given, updatedAt: write.event.at, updatedBy: actor.name });
  if (!done) return await refuseWrite(deps, actor, write, false);
  const shared = { kind: 'shared', title: before.name, viewId, key: write.event.id } as const;
  await notify(deps, shared, newlyNamed(before, given), actor);
  return done;
}
