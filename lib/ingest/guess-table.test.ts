import { describe, expect, it } from 'vitest';
import { guessTable } from '@/lib/ingest/guess-table';

describe('guessTable', () => {
  it.each([
    ['accounts.csv', ['account_id', 'created_at', 'email'], 'accounts'],
    ['export-1.csv', ['user_id', 'ts', 'ip', 'user_agent', 'ja4'], 'logins'],
    [
      'part-0001.parquet',
      ['account_id', 'at', 'model', 'input_tokens', 'output_tokens', 'prompt'],
      'exchanges',
    ],
    ['q2.csv', ['account_id', 'method', 'bin', 'amount', 'currency'], 'payments'],
    ['moves.csv', ['source', 'target', 'kind', 'amount'], 'relations'],
    ['ranges.csv', ['ip', 'asn', 'as_name', 'network_class'], 'ips'],
    ['truth.csv', ['account_id', 'operator'], 'labels'],
  ])('reads %s as what its columns say', (name, columns, table) => {
    expect(guessTable(name, columns)).toBe(table);
  });

  it('follows the name where the columns say nothing', () => {
    expect(guessTable('payments-2026.csv', ['a', 'b'])).toBe('payments');
  });
});
