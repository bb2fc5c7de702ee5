import type { Label } from '@/graph-schema/vocabulary';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';

/** What an identifier kind is called, which label its nodes carry and which evidence family it belongs to. */
export interface IdentifierKindFacts {
  label: Label;
  family: EvidenceFamily;
  title: string;
  plural: string;
}

/** The kinds Skein knows. Any other slug is a kind of the user's own (label `Attribute`), declared in the mapping file. */
export const knownIdentifierKinds = {
  payment_method: {
    label: 'PaymentMethod',
    family: 'payment',
    title: 'Payment method',
    plural: 'Payment methods',
  },
  bin: { label: 'Attribute', family: 'payment', title: 'Card BIN', plural: 'Card BINs' },
  billing_name: { label: 'Attribute', family: 'payment', title: 'Billing name', plural: 'Billing names' },
  ip: { label: 'Ip', family: 'network', title: 'IP address', plural: 'IP addresses' },
  network: { label: 'Network', family: 'network', title: 'Network (/24, /64)', plural: 'Networks' },
  asn: { label: 'Network', family: 'network', title: 'ASN', plural: 'ASNs' },
  device: { label: 'Device', family: 'device', title: 'Device', plural: 'Devices' },
  user_agent: { label: 'Device', family: 'device', title: 'User agent', plural: 'User agents' },
  tls_fingerprint: {
    label: 'Device',
    family: 'device',
    title: 'TLS fingerprint',
    plural: 'TLS fingerprints',
  },
  api_key: { label: 'ApiKey', family: 'device', title: 'API key', plural: 'API keys' },
  email: { label: 'Email', family: 'identity', title: 'E-mail', plural: 'E-mails' },
  email_domain: {
    label: 'EmailDomain',
    family: 'identity',
    title: 'E-mail domain',
    plural: 'E-mail domains',
  },
  phone: { label: 'Phone', family: 'identity', title: 'Phone', plural: 'Phones' },
  display_name: { label: 'Attribute', family: 'identity', title: 'Display name', plural: 'Display names' },
  organization: { label: 'Organization', family: 'identity', title: 'Organization', plural: 'Organizations' },
  prompt_cluster: {
    label: 'PromptCluster',
    family: 'behaviour',
    title: 'Prompt cluster',
    plural: 'Prompt clusters',
  },
  capability: { label: 'Capability', family: 'behaviour', title: 'Capability', plural: 'Capabilities' },
} as const satisfies Record<string, IdentifierKindFacts>;

/**
 * Kinds that a run works out of the facts (composite keys, queues, counterparties in common): they stand among the values that
 * accounts share, and no node of the graph is theirs.
 */
export const derivedIdentifierKinds = {
  queue: derived('behaviour', 'Prompt queue'),
  template_hour: derived('behaviour', 'Prompt template within an hour'),
  ip_10min: derived('network', 'IP address within ten minutes', 'IP addresses within ten minutes'),
  network_signup_hour: derived('network', 'Network at the hour of sign-up'),
  client_network: derived('device', 'Client fingerprint in a network'),
  bin_day: derived('payment', 'Card BIN on one day'),
  email_pattern: derived('identity', 'E-mail pattern'),
  phone_block: derived('identity', 'Block of phone numbers'),
  funded_burst: derived('relation', 'Funded in one burst by'),
  funded_by: derived('relation', 'First funded by'),
  received_from: derived('relation', 'Received from'),
  sent_burst: derived('relation', 'Sent in one burst to'),
  sent_to: derived('relation', 'Sent to'),
} as const satisfies Record<string, IdentifierKindFacts>;

function derived(family: EvidenceFamily, title: string, plural = title): IdentifierKindFacts {
  return { label: 'Attribute', family, title, plural };
}

const known: ReadonlyMap<string, IdentifierKindFacts> = new Map<string, IdentifierKindFacts>([
  ...Object.entries(knownIdentifierKinds),
  ...Object.entries(derivedIdentifierKinds),
]);

/** Whether values of the kind have a node, and a page, of their own. */
export const hasNode = (kind: string): boolean => !Object.hasOwn(derivedIdentifierKinds, kind);

/** A title as it stands inside a sentence: a small first letter, unless it begins with an abbreviation (IP, ASN, API). */
export function midSentence(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** Facts of a kind; a kind of the user's own gets label `Attribute` and the family its mapping declares (default identity). */
export function identifierKindFacts(
  kind: string,
  familyDeclared: EvidenceFamily = 'identity',
): IdentifierKindFacts {
  const facts = known.get(kind);
  if (facts) return facts;
  const title = kind.replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase());
  return { label: 'Attribute', family: familyDeclared, title, plural: title };
}
