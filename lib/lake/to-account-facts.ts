import type { SqlRow } from '@/lib/lake/duckdb';
import { hourOfWeekText } from '@/lib/lake/hours-text';
import type { AccountFacts } from '@/lib/usecases/ports/lake';

type Property = string | number | null;

const property = (value: SqlRow[string] | undefined): Property =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

function parseObject(text: SqlRow[string] | undefined): Record<string, unknown> {
  return typeof text === 'string' ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** Properties of an Account node: profile as the source wrote it, own attributes as JSON text, figures of activity. */
export function toAccountFacts(row: SqlRow): AccountFacts {
  const raw = parseObject(row.raw);
  const shown = (name: string): Property => property((raw[name] as Property | undefined) ?? row[name]);
  return {
    id: String(row.account_id),
    profile: {
      createdAt: property(row.created_at),
      status: property(row.status),
      email: property(row.email),
      phone: property(row.phone),
      displayName: shown('display_name'),
      organization: shown('organization'),
      plan: property(row.plan),
      country: property(row.country),
      language: property(row.language),
      userAgent: property(row.user_agent),
      signupIp: property(row.signup_ip),
      signupDevice: property(row.signup_device),
      invitedBy: property(row.invited_by),
      attributes: property(row.attributes),
      sharedClass: property(row.shared_class),
    },
    activity: {
      exchanges: property(row.exchanges) ?? 0,
      logins: property(row.logins) ?? 0,
      payments: property(row.payments) ?? 0,
      tokensIn: property(row.tokens_in) ?? 0,
      tokensOut: property(row.tokens_out) ?? 0,
      spend: property(row.spend) ?? 0,
      firstSeen: property(row.first_seen),
      lastSeen: property(row.last_seen),
      hourOfWeek: typeof row.hours === 'string' ? hourOfWeekText(row.hours) : null,
    },
  };
}
