import 'server-only';
import { isAllowed, isEntry, type PermissionName } from '@/lib/domain/access/policy';
import { AppError } from '@/lib/domain/errors';
import { currentPrincipal, type Principal } from '@/lib/server/principal';

/** Who asks, if the policy allows it. Throws an AppError of kind `unauthenticated` or `forbidden`. */
export async function authorise(access: PermissionName): Promise<Principal> {
  const principal = await currentPrincipal();
  if (!principal) {
    throw new AppError('unauthenticated', {
      code: 'not_signed_in',
      message: 'Nobody is signed in, or the session has ended.',
      remedy: 'Sign in, or send an API token: "Authorization: Bearer …".',
    });
  }
  if (principal.lacksSecondFactor && !isEntry(access)) {
    throw new AppError('forbidden', {
      code: 'second_factor_needed',
      message: `The role ${principal.actor.role} must have a second factor, and none was shown here.`,
      remedy: 'Set an authenticator up on the page /second-factor, or sign in anew with a code of it.',
    });
  }
  const { actor, scopes } = principal;
  if (isAllowed({ role: actor.role, scopes }, access)) return principal;
  throw new AppError('forbidden', {
    code: 'not_allowed',
    message: scopes
      ? `The role ${actor.role} with the scopes ${scopes.join(', ')} does not allow this.`
      : `The role ${actor.role} does not allow this.`,
    remedy: 'Ask an administrator of this Skein.',
    details: { access },
  });
}
