import { retentionPolicies } from '@/lib/contracts/retention';
import type { Gateway } from '@/lib/neo4j/gateway';
import { noteRetentionRun, readRetention, saveRetention } from '@/lib/neo4j/queries/retention-policies/query';
import {
  countOldJobs,
  countOldNotifications,
  countOldSessions,
  removeOldJobs,
  removeOldNotifications,
  removeOldSessions,
} from '@/lib/neo4j/queries/sweep-old-things/query';
import type { SweepMode } from '@/lib/usecases/ports/erasure';
import type { RetentionStore } from '@/lib/usecases/ports/retention';

const nodesPerWrite = 5_000;

const queries = {
  sessions: { count: countOldSessions, remove: removeOldSessions },
  notifications: { count: countOldNotifications, remove: removeOldNotifications },
  jobs: { count: countOldJobs, remove: removeOldJobs },
} as const;

async function sweep(
  gateway: Gateway,
  kind: keyof typeof queries,
  before: number | undefined,
  mode: SweepMode,
): Promise<number> {
  if (before === undefined) return 0;
  const [row] = await gateway.run(queries[kind].count, { before });
  if (mode === 'remove')
    for (let removed = nodesPerWrite; removed === nodesPerWrite; ) {
      const [gone] = await gateway.run(queries[kind].remove, { before, limit: nodesPerWrite });
      removed = gone?.found ?? 0;
    }
  return row?.found ?? 0;
}

/** Policies as one `RetentionPolicy` node, and what grows old in the graph. */
export function createRetentionStore(gateway: Gateway): RetentionStore {
  return {
    read: async () => {
      const [row] = await gateway.run(readRetention, {});
      const kept: unknown = row?.policies ? JSON.parse(row.policies) : { days: {} };
      return { policies: retentionPolicies.parse(kept), lastRunAt: row?.lastRunAt ?? null };
    },
    save: async (policies) => {
      await gateway.run(saveRetention, { policies: JSON.stringify(policies) });
    },
    noteRun: async (at) => {
      await gateway.run(noteRetentionRun, { at });
    },
    sweep: async (before, mode) => ({
      sessions: await sweep(gateway, 'sessions', before.sessions, mode),
      notifications: await sweep(gateway, 'notifications', before.notifications, mode),
      jobs: await sweep(gateway, 'jobs', before.jobs, mode),
    }),
  };
}
