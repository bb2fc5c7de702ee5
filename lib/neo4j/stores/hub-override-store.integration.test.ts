import { expect, it } from 'vitest';
import type { HubOverride } from '@/lib/contracts/hub-overrides';
import { createHubOverrideStore } from '@/lib/neo4j/stores/hub-override-store';
import { openTestGateway } from '@/lib/testing/neo4j';

const store = createHubOverrideStore(await openTestGateway());
const end = { reason: 'Replaced.', authorId: 'local', authorName: 'Local user', at: 7 };

const override = (id: string, identifierId: string, expiresAt: number | null): HubOverride => ({
  overrideId: `h_0000000${id}`,
  identifierId,
  hubClass: 'noise',
  replacedClass: null,
  reason: 'A gateway.',
  authorId: 'local',
  authorName: 'Local user',
  createdAt: Number(id),
  expiresAt,
  end: null,
});

it('holds one class in force for a value until it is replaced, ended or expired, and keeps them all', async () => {
  await store.enter(override('1', 'ip:a', null), end);
  await store.enter(override('2', 'ip:b', 100), end);
  expect((await store.listActive(99)).map(({ overrideId }) => overrideId)).toEqual([
    'h_00000001',
    'h_00000002',
  ]);
  expect((await store.listActive(100)).map(({ overrideId }) => overrideId)).toEqual(['h_00000001']);
  await store.enter(override('3', 'ip:a', null), end);
  expect(await store.findActive('ip:a', 50)).toEqual(override('3', 'ip:a', null));
  expect(await store.get('h_00000001')).toEqual({ ...override('1', 'ip:a', null), end });
  expect(await store.end('h_00000003', end)).toBe(true);
  expect(await store.end('h_00000003', end)).toBe(false);
  expect(await store.findActive('ip:a', 50)).toBeUndefined();
  const all = await store.list({ identifierId: 'ip:a' }, { offset: 0, limit: 1 });
  expect(all.total).toBe(2);
  expect(all.overrides.map(({ overrideId }) => overrideId)).toEqual(['h_00000003']);
  await expect(store.get('h_nothing')).rejects.toThrow('no class of a value');
});
