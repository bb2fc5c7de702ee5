import type { SignInRules } from '@/lib/contracts/people';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';

type Deps = Pick<PeopleDeps, 'people'>;

/** What sign-in asks of people, by role. */
export async function getSignInRules({ people }: Deps): Promise<SignInRules> {
  return { secondFactorRoles: await people.factorRoles() };
}

/** Changes what sign-in asks. It is asked at the next request: of those, too, who are signed in without a second factor. */
export async function setSignInRules({ people }: Deps, rules: SignInRules): Promise<SignInRules> {
  const secondFactorRoles = [...new Set(rules.secondFactorRoles)];
  await people.setFactorRoles(secondFactorRoles);
  return { secondFactorRoles };
}
