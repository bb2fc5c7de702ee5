import 'server-only';
import { type Access, isAllowed } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { currentActor } from '@/lib/server/current-actor';

/** Who asks, if the policy allows it. Throws an AppError of kind `forbidden`. */
export async function authorise(access: Access): Promise<Actor> {
  const actor = await currentActor();
  if (access === 'public' || isAllowed({ role: actor.role, scopes: null }, access)) return actor;
  throw new AppError('forbidden', {
    code: 'role_not_allowed',
    message: `The role ${actor.role} does not allow this.`,
    remedy: 'Ask an administrator of this Skein.',
    details: { access },
  });
}
