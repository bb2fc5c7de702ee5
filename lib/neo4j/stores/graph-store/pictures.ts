import type { GroupMemberRow, SeedHit } from '@/lib/contracts/graph';
import { accountKey, identifierKey } from '@/lib/domain/graph-element';
import { rarityBounds } from '@/lib/domain/rarity';
import type { Gateway } from '@/lib/neo4j/gateway';
import { findSeedAccounts, findSeedIdentifiers } from '@/lib/neo4j/queries/find-seeds/query';
import { findSharedValues } from '@/lib/neo4j/queries/find-shared-values/query';
import { listClusterValues } from '@/lib/neo4j/queries/list-cluster-values/query';
import { listMembersBySignature } from '@/lib/neo4j/queries/list-members-by-signature/query';
import { listSignatures } from '@/lib/neo4j/queries/list-signatures/query';
import { listUsers } from '@/lib/neo4j/queries/list-users/query';
import type { GraphStore } from '@/lib/usecases/ports/graph';

type Pictures = Pick<
  GraphStore,
  | 'listClusterValues'
  | 'listSignatures'
  | 'findShared'
  | 'listMembers'
  | 'findSeedAccounts'
  | 'findSeedValues'
>;

/** Members of one signature that are named; more are never drawn at once. */
const examplesMax = 300;

/** Clusters, selections and lists seen as a whole. */
export function createGraphPictures(gateway: Gateway): Pictures {
  return {
    listClusterValues: async (clusterId, runId, limit) => {
      const params = { clusterId, runId, hubDegree: rarityBounds.commonMax, limit };
      const [row] = await gateway.run(listClusterValues, params);
      return row ?? { values: [], total: 0 };
    },
    listSignatures: (clusterId, runId, identifierIds) =>
      gateway.run(listSignatures, { clusterId, runId, among: [...identifierIds], examplesMax }),
    findShared: async (accountIds, { holdersMin, limit }) => {
      const [row] = await gateway.run(findSharedValues, { accountIds: [...accountIds], holdersMin, limit });
      return row ?? { values: [], total: 0 };
    },
    listMembers: async (of, { after = null, limit }): Promise<GroupMemberRow[]> => {
      if (of.kind === 'users') {
        const rows = await gateway.run(listUsers, { identifierId: of.identifierId, after, limit });
        return rows.map((row) => ({ ...row, membership: null, clusterId: null }));
      }
      const { clusterId, runId, among, signatures } = of;
      const params = { clusterId, runId, among, signatures, after, limit };
      const rows = await gateway.run(listMembersBySignature, params);
      return rows.map((row) => ({ ...row, clusterId }));
    },
    findSeedAccounts: async (lines, runId): Promise<SeedHit[]> => {
      const rows = await gateway.run(findSeedAccounts, { lines: [...lines], runId });
      return rows.map(({ id, degree, clusterId }) => ({
        line: id,
        key: accountKey(id),
        kind: 'account',
        degree,
        clusterId,
        hubClass: null,
      }));
    },
    findSeedValues: async (values, limit): Promise<SeedHit[]> => {
      const rows = await gateway.run(findSeedIdentifiers, { values: [...values], limit });
      return rows.map(({ id, kind, value, degree, hubClass }) => ({
        line: value,
        key: identifierKey(id),
        kind,
        degree,
        clusterId: null,
        hubClass,
      }));
    },
  };
}
