import { describe, expect, it } from 'vitest';
import { membersMax, membersOf } from '@/lib/usecases/attribution/subject-members';

/** Clusters and tiers of given sizes, as the stores give them out page by page. */
function worldOf(sizes: Readonly<Record<string, number>>): Parameters<typeof membersOf>[0] {
  const rowsOf = (name: string, from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, sizes[name] ?? 0) - from) }, (_, n) => ({
      accountId: `${name}-${from + n}`,
    })) as never[];
  return {
    runs: {
      listMembers: async (_runId, clusterId, { offset, limit }) => ({
        members: rowsOf(clusterId, offset, offset + limit),
        total: sizes[clusterId] ?? 0,
        runId: 'r',
      }),
    },
    attribution: {
      countCampaignTiers: async () =>
        Object.entries(sizes).map(([tier, accounts]) => ({ tier, accounts })) as never[],
      listCampaignTier: async (_runId, _campaignId, tier, limit) => rowsOf(tier, 0, limit),
    },
  };
}
const cluster = { kind: 'cluster', id: 'c' } as const;
const campaign = { kind: 'campaign', id: 'm' } as const;

describe('the accounts of a subject', () => {
  it('are all of a cluster of 25,000, each once', async () => {
    const { ids, leftOut } = await membersOf(worldOf({ c: 25_000 }), 'r', cluster, ['c']);
    expect([new Set(ids).size, ids.length, leftOut]).toEqual([25_000, 25_000, 0]);
  });

  it('beyond the bound are counted, over all clusters', async () => {
    const world = worldOf({ a: membersMax - 10, b: 2_000, c: 500 });
    const { ids, leftOut } = await membersOf(world, 'r', cluster, ['a', 'b', 'c']);
    expect([ids.length, leftOut]).toEqual([membersMax, 2_490]);
  });

  it('of a campaign are those in a cluster, the confirmed first, and what is beyond is counted', async () => {
    const world = worldOf({ confirmed: membersMax - 5, probable: 20, possible: 900 });
    const { ids, leftOut } = await membersOf(world, 'r', campaign, []);
    expect([ids.length, ids[0], ids.at(-1), leftOut]).toEqual([membersMax, 'confirmed-0', 'probable-4', 15]);
  });
});
