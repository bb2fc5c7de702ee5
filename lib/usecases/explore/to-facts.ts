interface Fact {
  name: string;
  title: string;
  value: string;
}

const titles: Readonly<Record<string, string>> = {
  displayName: 'Display name',
  email: 'E-mail',
  userAgent: 'User agent',
  signupIp: 'Sign-up IP',
  signupDevice: 'Sign-up device',
  invitedBy: 'Invited by',
  asName: 'AS name',
  asn: 'ASN',
  networkClass: 'Network class',
  listName: 'Known from list',
  tokensIn: 'Tokens in',
  tokensOut: 'Tokens out',
  sharedClass: 'Known as',
};

function toTitle(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return titles[name] ?? words.replace(/^./, (first) => first.toUpperCase());
}

/**
 * The stored properties that a reader wants to see: plain values under readable titles, in alphabetical order, without
 * those named in `hidden`, lists and internal ones (leading underscore).
 */
export function toFacts(properties: Readonly<Record<string, unknown>>, hidden: ReadonlySet<string>): Fact[] {
  return Object.entries(properties)
    .filter(([name, value]) => !hidden.has(name) && !name.startsWith('_') && isPlain(value))
    .map(([name, value]) => ({ name, title: toTitle(name), value: String(value) }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

function isPlain(value: unknown): value is string | number | boolean {
  return (
    (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
  );
}

/** The value as a finite number (counts, epoch ms), else null. */
export function toNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
