import { clusterDetail, clusterSummary } from '@/lib/contracts/clusters';
import { runSummary } from '@/lib/contracts/runs';
import { NotFoundError } from '@/lib/domain/errors';
import type { Gateway } from '@/lib/neo4j/gateway';
import { countRunClusters } from '@/lib/neo4j/queries/count-run-clusters/query';
import { countRunMembers } from '@/lib/neo4j/queries/count-run-members/query';
import { findRunCluster } from '@/lib/neo4j/queries/find-run-cluster/query';
import { findRunId } from '@/lib/neo4j/queries/find-run-id/query';
import { listAccountsOfRun } from '@/lib/neo4j/queries/list-accounts-of-run/query';
import { listClusterHistory } from '@/lib/neo4j/queries/list-cluster-history/query';
import { listRunClusters } from '@/lib/neo4j/queries/list-run-clusters/query';
import { listRunMembers } from '@/lib/neo4j/queries/list-run-members/query';
import { listRuns } from '@/lib/neo4j/queries/list-runs/query';
import { makeRunCurrent } from '@/lib/neo4j/queries/make-run-current/query';
import { removeRun } from '@/lib/neo4j/queries/remove-run/query';
import { removeRunCampaigns } from '@/lib/neo4j/queries/remove-run-campaigns/query';
import { removeRunLinks } from '@/lib/neo4j/queries/remove-run-links/query';
import { removeRunMembers } from '@/lib/neo4j/queries/remove-run-members/query';
import { removeRunParticipants } from '@/lib/neo4j/queries/remove-run-participants/query';
import { saveRun } from '@/lib/neo4j/stores/save-run';
import type { RunStore } from '@/lib/usecases/ports/runs';

const removedPerStep = 20_000;
const foundFigures = clusterDetail.pick({
  event: true,
  standing: true,
  size: true,
  possible: true,
  lineage: true,
});
const accountsPerRead = 1_000;

/** Runs as `Run` nodes; a cluster's figures of one run live on its FOUND_BY relationship. */
export function createRunStore(gateway: Gateway): RunStore {
  async function drain(
    query: typeof removeRunLinks | typeof removeRunMembers | typeof removeRunParticipants,
    runId: string,
  ): Promise<void> {
    for (;;) {
      const [row] = await gateway.run(query, { runId, limit: removedPerStep });
      if ((row?.removed ?? 0) < removedPerStep) return;
    }
  }

  return {
    findRunId: async (runId) => {
      const [row] = await gateway.run(findRunId, { runId: runId ?? null });
      if (!row && runId !== undefined) throw new NotFoundError('run', runId);
      return row?.id;
    },
    list: async (limit) => {
      const rows = await gateway.run(listRuns, { limit });
      return rows.map((row) => ({ ...runSummary.parse(JSON.parse(row.summary)), isCurrent: row.isCurrent }));
    },
    save: (run) => saveRun(gateway, run),
    makeCurrent: async (runId) => {
      const rows = await gateway.run(makeRunCurrent, { runId });
      if (rows.length === 0) throw new NotFoundError('run', runId);
    },
    remove: async (runId) => {
      await drain(removeRunLinks, runId);
      await drain(removeRunMembers, runId);
      await drain(removeRunParticipants, runId);
      await gateway.run(removeRunCampaigns, { runId });
      await gateway.run(removeRun, { runId });
    },
    listClusterHistory: async (clusterId) => {
      const rows = await gateway.run(listClusterHistory, { clusterId });
      return rows.map(({ detail, ...run }) => ({
        ...run,
        found: detail === null ? null : foundFigures.parse(JSON.parse(detail)),
      }));
    },
    listClusters: async (runId, { offset, limit, sort, descending }) => {
      const rows = await gateway.run(listRunClusters, {
        runId,
        offset,
        limit,
        sort,
        sign: descending ? -1 : 1,
      });
      const [counted] = await gateway.run(countRunClusters, { runId });
      const clusters = rows.map((row) => clusterSummary.parse(JSON.parse(row.detail)));
      return { runId, clusters, total: counted?.total ?? 0 };
    },
    getCluster: async (runId, clusterId) => {
      const [row] = await gateway.run(findRunCluster, { runId, clusterId });
      if (!row) throw new NotFoundError('cluster', clusterId);
      return clusterDetail.parse(JSON.parse(row.detail));
    },
    listMembers: async (runId, clusterId, { standing, ...page }) => {
      const which = { runId, clusterId, standing: standing ?? null };
      const members = await gateway.run(listRunMembers, { ...which, ...page });
      const [counted] = await gateway.run(countRunMembers, which);
      return { members, total: counted?.total ?? 0 };
    },
    listAccounts: async (runId, accountIds) => {
      const accounts = [];
      for (let at = 0; at < accountIds.length; at += accountsPerRead) {
        const page = accountIds.slice(at, at + accountsPerRead);
        accounts.push(...(await gateway.run(listAccountsOfRun, { runId, accountIds: page })));
      }
      return accounts;
    },
  };
}
