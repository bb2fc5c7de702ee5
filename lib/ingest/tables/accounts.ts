import {
  accountSynonyms,
  countryField,
  type Field,
  identifier,
  plain,
  required,
  userAgentField,
} from '@/lib/ingest/tables/field';

/** One row per account and state of its profile; several rows of one account are merged, the latest value wins. */
export const accountsTable: readonly Field[] = [
  required(plain('account_id', 'key', 'id', ...accountSynonyms)),
  plain(
    'created_at',
    'time',
    'created',
    'signup_at',
    'signup_time',
    'registered_at',
    'registration_date',
    'ts',
    'time',
    'timestamp',
  ),
  {
    name: 'status',
    type: 'word',
    synonyms: ['state', 'account_status'],
    aliases: {
      enabled: 'active',
      disabled: 'suspended',
      terminated: 'banned',
      blocked: 'banned',
      deleted: 'closed',
    },
  },
  identifier('email', 'email', 'e_mail', 'mail', 'email_address'),
  identifier('phone', 'phone', 'phone_number', 'mobile', 'msisdn', 'telephone'),
  identifier('display_name', 'display_name', 'name', 'full_name', 'username', 'user_name', 'nickname'),
  identifier('organization', 'organization', 'organisation', 'org', 'company', 'org_name'),
  plain('plan', 'word', 'tier', 'subscription'),
  countryField,
  plain('language', 'word', 'lang', 'locale'),
  userAgentField,
  identifier('signup_ip', 'ip', 'registration_ip', 'ip', 'ip_address'),
  identifier('signup_device', 'device', 'device', 'device_id', 'registration_device'),
  plain('invited_by', 'key', 'referrer', 'referred_by', 'inviter'),
];
