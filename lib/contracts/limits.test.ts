import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { decisionListQuery } from '@/lib/contracts/decisions';
import { accountListQuery, identifierListQuery, pageQuery } from '@/lib/contracts/explore';
import { expandRequest, membersRequest, nodesRequest, sharedRequest } from '@/lib/contracts/graph';
import { searchQuery } from '@/lib/contracts/search';

/** What a caller may ask for at most, with an input that is otherwise sound. `handle` parses before it opens the database. */
const limited: readonly [name: string, schema: z.ZodType, sound: Record<string, unknown>][] = [
  ['expandRequest', expandRequest, { key: 'account:a', what: 'accounts' }],
  ['sharedRequest', sharedRequest, { accountIds: ['a', 'b'] }],
  ['membersRequest', membersRequest, { of: { kind: 'users', identifierId: 'ip:10.0.0.1' } }],
  ['pageQuery', pageQuery, {}],
  ['accountListQuery', accountListQuery, {}],
  ['identifierListQuery', identifierListQuery, { kind: 'ip' }],
  ['decisionListQuery', decisionListQuery, {}],
  ['searchQuery', searchQuery, { q: 'x' }],
];

const absurd = [1e9, -1, 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1e9', '-1', 'NaN', ''];

describe.each(limited)('%s (Q-04)', (_, schema, sound) => {
  it('takes an ordinary limit', () => {
    expect(schema.safeParse({ ...sound, limit: 10 })).toMatchObject({ success: true, data: { limit: 10 } });
  });

  it.each(absurd)('refuses a limit of %j', (limit) => {
    expect(schema.safeParse({ ...sound, limit }).success).toBe(false);
  });
});

describe.each([
  ['pageQuery', pageQuery, {}],
  ['identifierListQuery', identifierListQuery, { kind: 'ip' }],
] as const)('%s (Q-04)', (_, schema, sound) => {
  it.each([1e9, -1, 0.5, Number.NaN, 2 ** 53])('refuses an offset of %j', (offset) => {
    expect(schema.safeParse({ ...sound, offset }).success).toBe(false);
  });
});

it('takes no more keys than a canvas can hold (Q-04)', () => {
  const keys = Array.from({ length: 6_000 }, (_, i) => `account:${i}`);
  expect(nodesRequest.safeParse({ keys }).success).toBe(false);
  expect(expandRequest.safeParse({ key: 'account:a', what: 'accounts', present: keys }).success).toBe(false);
});
