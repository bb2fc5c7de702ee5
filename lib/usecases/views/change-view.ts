import type { Saved, ViewChange } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { refuseWrite, type ViewDeps, viewWriteOf } from '@/lib/usecases/views/view-deps';

const aboutAccess = ['access', 'viewers', 'commenters', 'editors'] as const;

/**
 * Changes name, description, folder, tags or, for who keeps the view, whom it is for. Throws NotFoundError,
 * `view_read_only`, `case_closed`, `view_changed`.
 */
export async function changeView(
  deps: ViewDeps,
  { viewId, expected, ...change }: ViewChange & { viewId: string; expected: number },
  actor: Actor,
): Promise<Saved> {
  const isAboutAccess = aboutAccess.some((name) => change[name] !== undefined);
  const write = viewWriteOf(deps, actor, {
    viewId,
    expected,
    needs: isAboutAccess ? 'manage' : 'edit',
    text:
      change.name === undefined ? 'changed what a view says of itself' : `changed the view “${change.name}”`,
  });
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const done = await deps.views.change(write, { ...given, updatedAt: write.event.at, updatedBy: actor.name });
  return done ?? (await refuseWrite(deps, actor, write, false));
}
