import {
  accountField,
  countryField,
  deviceField,
  type Field,
  identifier,
  ipField,
  plain,
  required,
  timeSynonyms,
  userAgentField,
} from '@/lib/ingest/tables/field';

/** One row per sign-in. */
export const loginsTable: readonly Field[] = [
  accountField,
  required(plain('at', 'time', ...timeSynonyms, 'login_at', 'logged_in_at')),
  ipField,
  deviceField,
  userAgentField,
  identifier('tls_fingerprint', 'tls_fingerprint', 'ja4', 'ja3', 'tls'),
  countryField,
];
