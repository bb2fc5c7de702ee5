import type { Actor } from '@/lib/domain/actor';
import { refuseWrite, seenView, type ViewDeps, viewWriteOf } from '@/lib/usecases/views/view-deps';

/** Deletes a view with its versions and links. Throws NotFoundError, `view_read_only`, `case_closed`, `view_changed`. */
export async function removeView(
  deps: ViewDeps,
  { viewId, expected }: { viewId: string; expected: number },
  actor: Actor,
): Promise<{ removed: string }> {
  const { name } = await seenView(deps, actor, viewId);
  const write = viewWriteOf(deps, actor, {
    viewId,
    expected,
    needs: 'edit',
    text: `deleted the view “${name}”`,
  });
  if (!(await deps.views.remove(write))) await refuseWrite(deps, actor, write, false);
  return { removed: viewId };
}
