import { accountField, type Field, plain, required } from '@/lib/ingest/tables/field';

/** Facts already aggregated by the user's own warehouse: one row per account and identifier. */
export const usageTable: readonly Field[] = [
  accountField,
  required(plain('identifier_kind', 'word', 'kind', 'type')),
  required({
    name: 'identifier',
    type: 'typed_value',
    kindField: 'identifier_kind',
    synonyms: ['value', 'identifier_value'],
  }),
  plain('first_seen', 'time', 'first', 'first_at', 'first_seen_at'),
  plain('last_seen', 'time', 'last', 'last_at', 'last_seen_at'),
  plain('count', 'integer', 'n', 'events', 'uses'),
  plain('hour_of_week', 'hours', 'hours', 'histogram', 'hour_histogram'),
];
