import { domainToASCII } from 'node:url';

/** Mailbox providers whose addresses differ in dots or plus tags only while reaching one mailbox. */
const providers: ReadonlyMap<string, { canonical: string; ignoresDots: boolean }> = new Map(
  [
    { domains: ['gmail.com', 'googlemail.com'], canonical: 'gmail.com', ignoresDots: true },
    { domains: ['outlook.com'], canonical: 'outlook.com', ignoresDots: false },
    { domains: ['hotmail.com'], canonical: 'hotmail.com', ignoresDots: false },
    { domains: ['live.com'], canonical: 'live.com', ignoresDots: false },
    { domains: ['fastmail.com'], canonical: 'fastmail.com', ignoresDots: false },
    { domains: ['icloud.com', 'me.com', 'mac.com'], canonical: 'icloud.com', ignoresDots: false },
    {
      domains: ['proton.me', 'protonmail.com', 'pm.me'],
      canonical: 'proton.me',
      ignoresDots: true,
    },
  ].flatMap(({ domains, ...rules }) => domains.map((domain) => [domain, rules] as const)),
);

export interface NormalisedEmail {
  value: string;
  domain: string;
}

/**
 * One address per mailbox: NFKC, lower case, domain in ASCII (IDNA), plus tag dropped, and for providers known to ignore
 * dots, dots dropped. Undefined when the text is not an address.
 */
export function normaliseEmail(raw: string): NormalisedEmail | undefined {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).toLowerCase();
  const domain = domainToASCII(text.slice(at + 1).replace(/\.$/, ''));
  if (at < 1 || !/^[^\s"(),:;<>@[\]\\]{1,64}$/u.test(local)) return undefined;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) || domain.length > 253) return undefined;
  const rules = providers.get(domain);
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  const mailbox = rules?.ignoresDots ? untagged.replaceAll('.', '') : untagged;
  const canonical = rules?.canonical ?? domain;
  return mailbox === '' ? undefined : { value: `${mailbox}@${canonical}`, domain: canonical };
}
