/**
 * How a column is read. `identifier` values go through `lib/ingest/normalise`; `word` is lower-cased; `text` is kept as
 * written; `prompt` obeys the prompt policy; `hours` is a list of 168 counts.
 */
export type FieldType =
  | 'key'
  | 'identifier'
  | 'word'
  | 'text'
  | 'time'
  | 'number'
  | 'integer'
  | 'prompt'
  | 'hours'
  | 'cidr'
  | 'typed_value';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired?: true;
  /** Identifier kind of the value, for type `identifier`. */
  readonly kind?: string;
  /** For type `typed_value`: the field of the same row that names the kind. */
  readonly kindField?: string;
  /** Other names of the column, matched without regard to case, spaces, dashes and underscores. */
  readonly synonyms: readonly string[];
  /** Words allowed; any other rejects the row. */
  readonly choices?: readonly string[];
  /** Other spellings of a word. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Declares an identifier field. */
export const identifier = (name: string, kind: string, ...synonyms: string[]): Field => ({
  name,
  type: 'identifier',
  kind,
  synonyms,
});

/** Declares a field of a plain type. */
export const plain = (name: string, type: FieldType, ...synonyms: string[]): Field => ({
  name,
  type,
  synonyms,
});

/** Makes a field required. */
export const required = (field: Field): Field => ({ ...field, isRequired: true });

/** Names of an account column in the wild. */
export const accountSynonyms = [
  'account',
  'acct',
  'acct_id',
  'user_id',
  'user',
  'uid',
  'customer',
  'customer_id',
  'client_id',
  'member_id',
  'subscriber_id',
  'tenant_id',
  'account_uuid',
  'user_uuid',
];

export const timeSynonyms = [
  'ts',
  'time',
  'timestamp',
  'datetime',
  'date',
  'created',
  'created_at',
  'occurred_at',
  'event_time',
  'when',
];

export const accountField = required(plain('account_id', 'key', ...accountSynonyms));
export const ipField = identifier(
  'ip',
  'ip',
  'ip_address',
  'ipaddr',
  'remote_ip',
  'client_ip',
  'source_ip',
  'remote_addr',
);
export const deviceField = identifier(
  'device',
  'device',
  'device_id',
  'device_fingerprint',
  'fingerprint',
  'machine_id',
);
export const countryField = plain('country', 'word', 'country_code', 'geo_country', 'cc');
export const userAgentField = identifier('user_agent', 'user_agent', 'ua', 'useragent', 'browser', 'client');
