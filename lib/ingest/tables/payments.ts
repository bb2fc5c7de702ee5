import {
  accountField,
  type Field,
  identifier,
  plain,
  required,
  timeSynonyms,
} from '@/lib/ingest/tables/field';

/** `method` is a fingerprint or token; a full card number is refused with a code of its own. */
export const paymentsTable: readonly Field[] = [
  accountField,
  required(
    identifier(
      'method',
      'payment_method',
      'payment_method',
      'method_id',
      'card_fingerprint',
      'instrument',
      'card',
      'token',
      'wallet',
    ),
  ),
  plain('kind', 'word', 'type', 'method_type', 'payment_type'),
  identifier('bin', 'bin', 'iin', 'card_bin'),
  plain('issuer_country', 'word', 'card_country', 'bin_country'),
  identifier('billing_name', 'billing_name', 'cardholder', 'cardholder_name', 'name_on_card'),
  plain('at', 'time', ...timeSynonyms, 'paid_at'),
  plain('amount', 'number', 'value', 'total', 'price'),
  plain('currency', 'word', 'ccy'),
  plain('outcome', 'word', 'status', 'result'),
];
