export const passwordLength = { min: 12, max: 200 };

/** One form of the characters that keyboards write in several ways, so that a password works on each of them. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Why a password is refused; undefined when it will do. Length is what counts (NIST SP 800-63B 3.1.1): any characters, no
 * rules of composition, nothing that is guessed from the person.
 */
export function passwordFlaw(password: string, person: { login: string; name: string }): string | undefined {
  const text = normalisePassword(password);
  if ([...text].length < passwordLength.min) {
    return `The password needs ${passwordLength.min} characters or more; a few words that do not belong together will do.`;
  }
  if ([...text].length > passwordLength.max) {
    return `The password may have ${passwordLength.max} characters at most.`;
  }
  if (new Set(text.toLowerCase()).size < 5) return 'The password repeats too few characters.';
  const lower = text.toLowerCase();
  const own = [person.login, person.login.split('@')[0] ?? '', ...person.name.split(/\s+/)];
  const named = own.some((part) => part.length >= 4 && lower.includes(part.toLowerCase()));
  return named ? 'The password contains the name of the person or what they sign in with.' : undefined;
}
