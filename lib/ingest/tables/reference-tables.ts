import {
  accountField,
  accountSynonyms,
  countryField,
  type Field,
  plain,
  required,
  timeSynonyms,
} from '@/lib/ingest/tables/field';

export const networkClasses = [
  'residential',
  'mobile',
  'corporate',
  'datacenter',
  'vpn',
  'proxy',
  'tor',
  'cgnat',
] as const;

/** What is known of addresses and ranges, from the user's own sources. */
export const ipsTable: readonly Field[] = [
  required(plain('ip', 'cidr', 'cidr', 'network', 'range', 'prefix', 'ip_address', 'subnet')),
  plain('asn', 'word', 'as', 'as_number', 'autonomous_system'),
  plain('as_name', 'text', 'as_org', 'isp', 'organization', 'org'),
  countryField,
  {
    name: 'network_class',
    type: 'word',
    synonyms: ['class', 'type', 'usage_type', 'connection_type'],
    choices: networkClasses,
    aliases: {
      hosting: 'datacenter',
      data_center: 'datacenter',
      cloud: 'datacenter',
      isp: 'residential',
      home: 'residential',
      cellular: 'mobile',
      business: 'corporate',
    },
  },
];

/** Values known to be shared, from the user's own lists; kind `account` marks an account that serves many. */
export const identifiersTable: readonly Field[] = [
  required(plain('kind', 'word', 'identifier_kind', 'type')),
  required({ name: 'value', type: 'typed_value', kindField: 'kind', synonyms: ['identifier', 'indicator'] }),
  plain('shared_class', 'word', 'class', 'category', 'reason'),
  plain('note', 'text', 'comment', 'description'),
  plain('list_name', 'text', 'list', 'source', 'origin'),
  plain('listed_at', 'time', 'listed', 'list_date', ...timeSynonyms),
];

/** Direct relations between two accounts. */
export const relationsTable: readonly Field[] = [
  required(plain('source', 'key', 'from', 'source_account', 'account_a', 'sender', 'from_account')),
  required(
    plain('target', 'key', 'to', 'target_account', 'account_b', 'receiver', 'recipient', 'to_account'),
  ),
  required(plain('kind', 'word', 'type', 'relation')),
  plain('at', 'time', ...timeSynonyms),
  plain('amount', 'number', 'value'),
];

/** Labels for evaluation; scoring never reads them. */
export const labelsTable: readonly Field[] = [
  { ...accountField, synonyms: [...accountSynonyms, 'id'] },
  plain('operator', 'text', 'actor', 'owner', 'entity', 'label'),
  plain('campaign', 'text'),
  plain('verdict', 'word', 'decision', 'class'),
];
