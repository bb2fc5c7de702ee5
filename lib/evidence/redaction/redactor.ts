import { maskValue, saltedDigest } from '@/lib/evidence/redaction/mask';
import type { RedactionProfile } from '@/lib/evidence/redaction/profiles';

/** Columns of source rows and the identifier kind they hold. */
const columnKinds: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone',
  display_name: 'display_name',
  organization: 'organization',
  billing_name: 'billing_name',
  ip: 'ip',
  signup_ip: 'ip',
  device: 'device',
  signup_device: 'device',
  user_agent: 'user_agent',
  tls_fingerprint: 'tls_fingerprint',
  method: 'payment_method',
  bin: 'bin',
  api_key: 'api_key',
  prompt_cluster: 'prompt_cluster',
  prompt_hash: 'prompt_cluster',
  capability: 'capability',
};

/** Columns that name no one. */
const plainColumns = new Set([
  'status',
  'plan',
  'country',
  'language',
  'kind',
  'issuer_country',
  'amount',
  'currency',
  'outcome',
  'model',
  'input_tokens',
  'output_tokens',
  'latency_ms',
  'identifier_kind',
  'first_seen',
  'last_seen',
  'count',
  'hour_of_week',
  'created_at',
  'at',
]);

const accountColumns = new Set(['account_id', 'invited_by', 'source', 'target']);

type Cell = string | number | boolean | null;

/** A stretch of a sentence; `isDone`: it is a value as it may be shown. */
interface Part {
  readonly text: string;
  readonly isDone: boolean;
}

/** Puts the masked form in place of a value wherever it stands in what is not done yet. */
function replaced(parts: readonly Part[], value: string, mask: () => string): Part[] {
  if (value === '') return [...parts];
  return parts.flatMap((part) => {
    if (part.isDone) return [part];
    return part.text.split(value).flatMap((text, i): Part[] => {
      const rest = { text, isDone: false };
      return i === 0 ? [rest] : [{ text: mask(), isDone: true }, rest];
    });
  });
}

/**
 * Applies one profile to everything an export writes, and keeps what it removed, so that the finished bundle can be
 * searched for it. Lives for one export.
 */
export class Redactor {
  /** Every value that was masked or withheld, as it was, and what it is. */
  readonly removed = new Map<string, string>();
  /** Values that the profile lets out: a name may also be that of an organization. */
  private readonly kept = new Set<string>();
  private readonly profile: RedactionProfile;
  private readonly salt: string;
  private readonly members: ReadonlySet<string>;
  private readonly tally = new Map<string, number>();
  /** Masked form of every value met so far, by kind. */
  private readonly masked = new Map<string, Map<string, string>>();

  constructor(profile: RedactionProfile, salt: string, members: ReadonlySet<string>) {
    this.profile = profile;
    this.salt = salt;
    this.members = members;
  }

  /** What must be in no file: removed values that are not also let out as something else. */
  forbidden(): Map<string, string> {
    return new Map([...this.removed].filter(([value]) => !this.kept.has(value)));
  }

  /** What was masked or withheld, by what it is, sorted. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.tally].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Notes something that is left out as a whole. */
  count(what: string, number = 1): void {
    if (number > 0) this.tally.set(what, (this.tally.get(what) ?? 0) + number);
  }

  /** The masked form of a value, made and counted once. */
  private mask(what: string, value: string, make: () => string): string {
    const ofKind = this.masked.get(what) ?? new Map<string, string>();
    const known = ofKind.get(value);
    if (known !== undefined) return known;
    const made = make();
    this.masked.set(what, ofKind.set(value, made));
    this.removed.set(value, what);
    this.count(what);
    return made;
  }

  accountId(id: string): string {
    if (this.profile.accountIds === 'keep') {
      if (this.profile.name !== 'none') this.kept.add(id);
      return id;
    }
    return this.mask('account ids', id, () => `account-${saltedDigest(this.salt, 'account', id)}`);
  }

  /** A value of an identifier kind. */
  value(kind: string, value: string): string {
    const rule = this.profile.kinds[kind] ?? this.profile.otherKinds;
    if (rule === 'keep') {
      if (this.profile.name !== 'none') this.kept.add(value);
      return value;
    }
    return this.mask(kind, value, () => maskValue(rule, kind, value, this.salt));
  }

  /** The id of an identifier (`<kind>:<value>`) whose value is redacted. */
  identifierId(kind: string, id: string): string {
    const value = id.slice(kind.length + 1);
    return `${kind}:${this.value(kind, value)}`;
  }

  /** A cell of a source row; undefined where the column is left out. */
  cell(column: string, value: Cell, row: Readonly<Record<string, Cell>>): Cell | undefined {
    if (value === null) return value;
    if (accountColumns.has(column)) return this.accountCell(String(value));
    const kind = column === 'identifier' ? String(row.identifier_kind ?? '') : columnKinds[column];
    if (kind !== undefined) return this.value(kind, String(value));
    if (plainColumns.has(column) || !this.profile.withholdsOtherColumns) return value;
    this.count(`cells of column ${column}`);
    if (typeof value === 'string') this.removed.set(value, column);
    return undefined;
  }

  private accountCell(id: string): string | undefined {
    if (this.profile.withholdsOthers && !this.members.has(id)) {
      this.mask('accounts outside the cluster', id, () => '');
      return undefined;
    }
    return this.accountId(id);
  }

  /**
   * A sentence that may quote values: the given values first, longest first, then, in what is left, anything that looks
   * like an e-mail or IP address where the profile masks those. The version in "Chrome/146.0.0.0" is no address.
   */
  sentence(
    text: string,
    quoted: readonly { kind: string; value: string }[],
    accountIds: readonly string[],
  ): string {
    let parts: readonly Part[] = [{ text, isDone: false }];
    for (const { kind, value } of quoted.toSorted((a, b) => b.value.length - a.value.length))
      parts = replaced(parts, value, () => this.value(kind, value));
    for (const id of accountIds) parts = replaced(parts, id, () => this.accountId(id));
    if (this.profile.name === 'none') return parts.map((part) => part.text).join('');
    const addressesMasked = (rest: string): string =>
      rest
        .replace(/[^\s@"'<>(),;]+@[^\s@"'<>(),;*]+\.[^\s@"'<>(),;]+/g, (found) =>
          found.startsWith('***') ? found : this.value('email', found),
        )
        .replace(/(?<![A-Za-z]\/)\b\d{1,3}(?:\.\d{1,3}){3}\b(?!\/\d)/g, (found) => this.value('ip', found));
    return parts.map((part) => (part.isDone ? part.text : addressesMasked(part.text))).join('');
  }

  get withholdsOthers(): boolean {
    return this.profile.withholdsOthers;
  }
}
