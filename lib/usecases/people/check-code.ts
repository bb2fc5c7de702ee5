import { hashRecoveryCode } from '@/lib/usecases/people/recovery-codes';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';
import { stepOf } from '@/lib/usecases/people/totp';
import type { SecretBox, User } from '@/lib/usecases/ports/people';

export type CodeDeps = PeopleDeps & { secretBox: SecretBox };

/** What the secret of a person's authenticator is sealed for. */
export const aboutTotp = (userId: string): string => `totp:${userId}`;

/**
 * Whether it is a code of the person's authenticator or one of their recovery codes; either is spent by this, so that of two
 * at once one gets in.
 */
export async function checkCode(
  { people, clock, secretBox }: CodeDeps,
  user: User,
  typed: string,
): Promise<boolean> {
  if (user.totpSecret === null) return false;
  const code = typed.replaceAll(/\s/g, '');
  const secret = /^\d{6}$/.test(code) ? await secretBox.open(user.totpSecret, aboutTotp(user.id)) : undefined;
  const hash = hashRecoveryCode(code);
  let isGood = false;
  await people.changeUser(user.id, (now) => {
    const step = secret && stepOf(secret, code, clock.now(), now.totpStep);
    const isRecovery = now.recoveryHashes.includes(hash);
    isGood = now.totpSecret === user.totpSecret && (step !== undefined || isRecovery);
    if (!isGood) return now;
    return {
      ...now,
      totpStep: step ?? now.totpStep,
      recoveryHashes: now.recoveryHashes.filter((one) => one !== hash),
    };
  });
  return isGood;
}
