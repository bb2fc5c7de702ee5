/** Why a sign-in at the identity provider came to nothing, and what to do, by the code in the address of the sign-in page. */
const problems: Readonly<Record<string, (provider: string) => readonly [string, string]>> = {
  no_role: (provider) => [
    `${provider} knows you, but you are in none of the groups that may use this Skein.`,
    'Ask whoever keeps the groups there.',
  ],
  user_disabled: () => ['You may not sign in to this Skein any more.', 'Ask an administrator of this Skein.'],
  provider_refused: (provider) => [
    `${provider} did not sign you in.`,
    'Try again, or ask whoever keeps your accounts there.',
  ],
  provider_answer_unknown: () => [
    'That sign-in was not begun in this browser, took more than ten minutes, or had ended already.',
    'Begin again.',
  ],
  provider_down: (provider) => [
    `${provider} does not answer, so nobody can sign in by it right now.`,
    'Try again in a while.',
  ],
  provider_misconfigured: (provider) => [
    `Sign-in with ${provider} is not set up as it should be.`,
    'Whoever keeps this Skein finds the reason in its log.',
  ],
  too_many_tries: () => [
    'There were too many failed sign-ins from this address.',
    'Wait a few minutes, then try again.',
  ],
};

/** Undefined where the address names no problem; words of our own whatever it says, for anybody can write an address. */
export function signInProblem(code: string | undefined, provider: string): Error | undefined {
  if (code === undefined) return undefined;
  const words = Object.hasOwn(problems, code) ? problems[code] : undefined;
  const [message, remedy] = words?.(provider) ?? ['The sign-in came to nothing.', 'Begin again.'];
  return new Error(`${message} ${remedy}`);
}
