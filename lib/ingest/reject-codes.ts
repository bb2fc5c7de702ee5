/** Why a row could not be used; each code has one line a user can act on (docs/import.md lists them). */
export const rejectCodes = {
  wrong_column_count: 'The row has more or fewer columns than the header',
  unclosed_quote: 'A quoted cell is never closed',
  stray_quote: 'A quote stands inside a cell that is not quoted, or text follows a closing quote',
  bare_carriage_return: 'A carriage return stands outside quotes and is not part of a line end',
  invalid_utf8: 'The row is not valid UTF-8',
  nul_byte: 'The row holds a NUL byte',
  byte_order_mark: 'A byte order mark stands in the middle of the file',
  record_too_large: 'The row is larger than 1,000,000 bytes',
  invalid_json: 'The line is not a JSON object',
  missing_value: 'A required value is empty',
  value_too_long: 'An id or identifier is longer than 512 characters',
  invalid_time: 'The time is neither ISO 8601 nor an epoch in s, ms, µs or ns',
  implausible_time: 'The time is before the year 2000 or in the future',
  invalid_number: 'The number cannot be read',
  invalid_hours: 'The histogram is not a list of 168 counts',
  invalid_choice: 'The word is not one of those the column allows',
  invalid_ip: 'The value is not an IP address or a CIDR range',
  invalid_email: 'The value is not an e-mail address',
  invalid_phone: 'The value is not a phone number',
  invalid_kind: 'An identifier kind is a word of lower-case letters, digits and underscores',
  erased_account: 'The account was erased; its rows are not taken in again and are not kept here',
  card_number: 'The payment method is a full card number; use its fingerprint or token',
} as const;

export type RejectCode = keyof typeof rejectCodes;
