import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import { kind, naturalReason, plantedReason, type TraceKind } from '@/lib/linkage/traces/trace-kind';

const weak = { capReason: naturalReason, isPossession: false } as const;

/** Known kinds; composite ones (`…_10min`, `…_hour`, `…_day`) are cut from the events by the lake. */
export const traceKinds: Readonly<Record<string, TraceKind>> = {
  payment_method: kind('payment', 'Payment', 'payment', {
    rank: 0,
    exclusivity: 0.9,
    halfDegree: 60,
    opposes: true,
    phrase: 'Both paid with',
  }),
  bin_day: kind('payment', 'Payment', 'payment', {
    isPossession: false,
    rank: 1,
    exclusivity: 0.2,
    halfDegree: 6,
    persistenceDays: 7,
    phrase: 'Both first used a card of one BIN on one day:',
  }),
  billing_name: kind('payment', 'Payment', 'payment', {
    isPossession: false,
    rank: 1,
    exclusivity: 0.3,
    halfDegree: 6,
    phrase: 'Both paid under the name',
  }),
  bin: kind('payment', 'Payment', 'payment', {
    rank: 2,
    exclusivity: 0.02,
    halfDegree: 6,
    capBits: 3,
    ...weak,
    phrase: 'Both used cards of BIN',
  }),
  device: kind('device', 'Device', 'device', {
    rank: 0,
    exclusivity: 0.85,
    halfDegree: 40,
    opposes: true,
    persistenceDays: 180,
    phrase: 'Both used device',
  }),
  api_key: kind('api-key', 'API key', 'device', {
    rank: 0,
    exclusivity: 0.9,
    halfDegree: 60,
    phrase: 'Both called with API key',
  }),
  client_network: kind('device', 'Device', 'device', {
    rank: 1,
    exclusivity: 0.15,
    halfDegree: 8,
    capBits: 9,
    ...weak,
    persistenceDays: 60,
    phrase: 'Same client fingerprint out of the same network:',
  }),
  tls_fingerprint: kind('device', 'Device', 'device', {
    rank: 2,
    exclusivity: 0.08,
    halfDegree: 5,
    capBits: 6,
    ...weak,
    phrase: 'Same TLS fingerprint',
  }),
  user_agent: kind('device', 'Device', 'device', {
    rank: 3,
    exclusivity: 0.03,
    halfDegree: 5,
    capBits: 4,
    ...weak,
    phrase: 'Same user agent',
  }),
  ip_10min: kind('network', 'Network', 'network', {
    isPossession: false,
    rank: 0,
    exclusivity: 0.6,
    halfDegree: 6,
    persistenceDays: 7,
    phrase: 'Same IP address within ten minutes:',
  }),
  ip: kind('network', 'Network', 'network', {
    isPossession: false,
    rank: 1,
    exclusivity: 0.35,
    halfDegree: 6,
    persistenceDays: 5,
    phrase: 'Both used IP address',
  }),
  network_signup_hour: kind('network', 'Network', 'network', {
    isPossession: false,
    rank: 2,
    exclusivity: 0.3,
    halfDegree: 5,
    persistenceDays: 7,
    phrase: 'Signed up from one network within one hour:',
  }),
  network: kind('network', 'Network', 'network', {
    rank: 3,
    exclusivity: 0.04,
    halfDegree: 6,
    capBits: 4,
    ...weak,
    persistenceDays: 14,
    phrase: 'Both came from network',
  }),
  asn: kind('network', 'Network', 'network', {
    rank: 4,
    exclusivity: 0.01,
    halfDegree: 10,
    capBits: 2,
    ...weak,
    persistenceDays: 30,
    phrase: 'Both came from',
  }),
  email: kind('email', 'E-mail', 'identity', {
    rank: 0,
    exclusivity: 0.95,
    halfDegree: 60,
    phrase: 'Both registered the e-mail',
  }),
  email_pattern: kind('email', 'E-mail', 'identity', {
    isPossession: false,
    rank: 1,
    exclusivity: 0.2,
    halfDegree: 12,
    capBits: 10,
    capReason: naturalReason,
    phrase: 'E-mail addresses built alike:',
  }),
  email_domain: kind('email', 'E-mail', 'identity', {
    rank: 2,
    exclusivity: 0.1,
    halfDegree: 4,
    capBits: 4,
    ...weak,
    phrase: 'Both have e-mail at',
  }),
  phone: kind('phone', 'Phone', 'identity', {
    rank: 0,
    exclusivity: 0.9,
    halfDegree: 20,
    phrase: 'Both gave phone number',
  }),
  phone_block: kind('phone', 'Phone', 'identity', {
    isPossession: false,
    rank: 1,
    exclusivity: 0.15,
    halfDegree: 6,
    capBits: 7,
    capReason: naturalReason,
    phrase: 'Phone numbers from one block of a hundred:',
  }),
  display_name: kind('name', 'Name', 'identity', {
    isPossession: false,
    rank: 0,
    exclusivity: 0.15,
    halfDegree: 4,
    capBits: 8,
    capReason: plantedReason,
    phrase: 'Both are called',
  }),
  organization: kind('organization', 'Organization', 'identity', {
    rank: 0,
    exclusivity: 0.1,
    halfDegree: 4,
    capBits: 4,
    ...weak,
    phrase: 'Both name the organization',
  }),
  template_hour: kind('prompts', 'Prompts', 'behaviour', {
    isPossession: false,
    rank: 0,
    exclusivity: 0.2,
    halfDegree: 8,
    capBits: 12,
    capReason: plantedReason,
    persistenceDays: 30,
    phrase: 'Same prompt template within the same hour:',
  }),
  prompt_cluster: kind('prompts', 'Prompts', 'behaviour', {
    isPossession: false,
    rank: 1,
    exclusivity: 0.3,
    halfDegree: 20,
    capBits: 12,
    capReason: plantedReason,
    persistenceDays: 60,
    phrase: 'Both sent prompts of',
  }),
  queue: kind('queue', 'Prompt queue', 'behaviour', {
    rank: 0,
    exclusivity: 0.95,
    halfDegree: 5_000,
    phrase: 'Both were fed from one queue of prompts, more evenly than by chance:',
  }),
  capability: kind('capability', 'Capability', 'behaviour', {
    rank: 0,
    exclusivity: 0.005,
    halfDegree: 10,
    capBits: 2,
    ...weak,
    phrase: 'Both used capability',
  }),
  funded_burst: kind('funding', 'Common source of funds', 'relation', {
    rank: 0,
    exclusivity: 0.93,
    halfDegree: 200,
    phrase: 'Both were first funded in one burst by',
  }),
  funded_by: kind('funding', 'Common source of funds', 'relation', {
    rank: 1,
    exclusivity: 0.85,
    halfDegree: 8,
    phrase: 'Both were first funded by',
  }),
  received_from: kind('funding', 'Common source of funds', 'relation', {
    rank: 2,
    exclusivity: 0.7,
    halfDegree: 12,
    phrase: 'Both received from',
  }),
  sent_burst: kind('spending', 'Common recipient', 'relation', {
    rank: 0,
    exclusivity: 0.93,
    halfDegree: 200,
    phrase: 'Both first sent in one burst to',
  }),
  sent_to: kind('spending', 'Common recipient', 'relation', {
    rank: 1,
    exclusivity: 0.85,
    halfDegree: 8,
    phrase: 'Both sent to',
  }),
};

/** A counterparty in common that a third party can bring about, by paying both accounts or by sending where one of them sent. */
export const plantedCounterparty: Partial<TraceKind> = {
  capBits: 3,
  capReason: plantedReason,
  isPossession: false,
};

/** Facts of a kind; one of the user's own is a comparison of its own with the family its mapping declares. */
export function traceKindOf(name: string, family: EvidenceFamily): TraceKind {
  const known = traceKinds[name];
  if (known) return known;
  const title = name.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
  return kind(`own:${name}`, title, family, {
    rank: 0,
    exclusivity: 0.6,
    halfDegree: 30,
    phrase: `Same ${title.toLowerCase()}`,
  });
}
