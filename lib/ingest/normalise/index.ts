import { isCardNumber } from '@/lib/ingest/card-number';
import { normaliseEmail } from '@/lib/ingest/normalise/email';
import { normaliseIp } from '@/lib/ingest/normalise/ip';
import { normalisePhone } from '@/lib/ingest/normalise/phone';
import { normaliseName, normaliseText, trimAscii } from '@/lib/ingest/normalise/text';
import type { RejectCode } from '@/lib/ingest/reject-codes';

export type Normalised = { value: string; code?: undefined } | { value?: undefined; code: RejectCode };

const orReject = (value: string | undefined, code: RejectCode): Normalised =>
  value === undefined ? { code } : { value };

const bounded = (value: string): Normalised =>
  value.length > 512 ? { code: 'value_too_long' } : value === '' ? { code: 'missing_value' } : { value };

/** Rules per identifier kind; a kind not listed is a token: trimmed, case kept. */
const rules: ReadonlyMap<string, (raw: string) => Normalised> = new Map([
  ['email', (raw) => orReject(normaliseEmail(raw)?.value, 'invalid_email')],
  ['email_domain', (raw) => orReject(normaliseEmail(`x@${raw.trim()}`)?.domain, 'invalid_email')],
  ['phone', (raw) => orReject(normalisePhone(raw), 'invalid_phone')],
  ['ip', (raw) => orReject(normaliseIp(raw)?.value, 'invalid_ip')],
  [
    'payment_method',
    (raw) => (isCardNumber(trimAscii(raw)) ? { code: 'card_number' } : bounded(trimAscii(raw))),
  ],
  ['display_name', (raw) => bounded(normaliseName(raw))],
  ['organization', (raw) => bounded(normaliseName(raw))],
  ['billing_name', (raw) => bounded(normaliseName(raw))],
  ['user_agent', (raw) => bounded(normaliseText(raw).slice(0, 512))],
]);

/** Kinds whose rule is more than trimming; the lake normalises their distinct values here, once each. */
export function hasRule(kind: string): boolean {
  return rules.has(kind);
}

/** The comparable form of an identifier's value, or why it is none. Pure; the same text always gives the same value. */
export function normaliseIdentifier(kind: string, raw: string): Normalised {
  return (rules.get(kind) ?? ((text: string) => bounded(trimAscii(text))))(raw);
}
