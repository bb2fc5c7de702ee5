import { AppError } from '@/lib/domain/errors';
import type { PeopleStore, User } from '@/lib/usecases/ports/people';

/** Whether a person has a second factor of any kind; at an identity provider, whether it vouched for one last time. */
export const hasSecondFactor = (user: User): boolean =>
  user.source === 'oidc' ? user.isProvenByProvider : user.totpSecret !== null || user.passkeys.length > 0;

/**
 * Whoever has a second factor shows it before they change what stands for one: with the password alone, somebody else could add
 * theirs. Throws an AppError of kind `forbidden`.
 */
export async function assertFactorShown(
  { people }: { people: PeopleStore },
  user: User,
  credential: string | undefined,
): Promise<void> {
  if (!hasSecondFactor(user)) return;
  const found = await people.findSession(credential ?? '');
  if (found?.session.userId === user.id && found.session.hasSecondFactor) return;
  throw new AppError('forbidden', {
    code: 'second_factor_unshown',
    message: 'You have a second factor, but did not show it in this session.',
    remedy: 'Sign out, and in again with it.',
  });
}
