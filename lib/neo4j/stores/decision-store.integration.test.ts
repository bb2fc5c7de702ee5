import { expect, it } from 'vitest';
import type { PairDecision } from '@/lib/contracts/decisions';
import { createDecisionStore } from '@/lib/neo4j/stores/decision-store';
import { openTestGateway } from '@/lib/testing/neo4j';

const store = createDecisionStore(await openTestGateway());

const decision = (id: string, accountA: string, accountB: string, createdAt: number): PairDecision => ({
  decisionId: `d_0000000${id}`,
  kind: 'must_link',
  accountA,
  accountB,
  reason: 'One passport.',
  authorId: 'local',
  authorName: 'Local user',
  createdAt,
  withdrawal: null,
});
const withdrawal = { reason: 'Wrong passport.', authorId: 'u_2', authorName: 'Second', at: 9 };
const page = { offset: 0, limit: 10 };

it('holds one decision in force for a pair, and keeps those that were withdrawn', async () => {
  const first = decision('1', 'a', 'b', 1);
  expect(await store.enter(first)).toEqual(first);
  expect(await store.enter({ ...decision('2', 'a', 'b', 2), kind: 'cannot_link' })).toEqual(first);
  await store.enter(decision('3', 'b', 'c', 3));
  expect((await store.listActive()).map(({ decisionId }) => decisionId)).toEqual([
    'd_00000001',
    'd_00000003',
  ]);

  expect(await store.withdraw('d_00000001', withdrawal)).toBe(true);
  expect(await store.withdraw('d_00000001', withdrawal)).toBe(false);
  expect(await store.get('d_00000001')).toEqual({ ...first, withdrawal });

  const again = { ...decision('4', 'a', 'b', 4), kind: 'cannot_link' as const };
  expect(await store.enter(again)).toEqual(again);
  expect(await store.listActiveBetween('b', ['a', 'c', 'd'])).toHaveLength(2);
  expect(await store.list({ accountIds: ['a'], isActive: null }, page)).toEqual({
    decisions: [again, { ...first, withdrawal }],
    total: 2,
  });
  const active = await store.list({ accountIds: null, isActive: true }, { offset: 1, limit: 1 });
  expect(active.total).toBe(2);
  expect(active.decisions.map(({ decisionId }) => decisionId)).toEqual(['d_00000003']);
  await expect(store.get('d_nothing')).rejects.toThrow('no decision');
});
