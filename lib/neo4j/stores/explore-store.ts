import type { Gateway } from '@/lib/neo4j/gateway';
import { toFamilies, toHubClass, toMembership, toStanding } from '@/lib/neo4j/mappers/explore';
import { countIdentifiersByKind } from '@/lib/neo4j/queries/count-identifiers-by-kind/query';
import { countSignUpsByDay } from '@/lib/neo4j/queries/count-sign-ups-by-day/query';
import { countWorld } from '@/lib/neo4j/queries/count-world/query';
import { findAccount } from '@/lib/neo4j/queries/find-account/query';
import { findIdentifier } from '@/lib/neo4j/queries/find-identifier/query';
import { listAccountIdentifiers } from '@/lib/neo4j/queries/list-account-identifiers/query';
import { listAccountLinks } from '@/lib/neo4j/queries/list-account-links/query';
import { listAccounts } from '@/lib/neo4j/queries/list-accounts/query';
import { listConfirmedMemberIds } from '@/lib/neo4j/queries/list-confirmed-member-ids/query';
import { listIdentifierAccounts } from '@/lib/neo4j/queries/list-identifier-accounts/query';
import { listIdentifierClusters } from '@/lib/neo4j/queries/list-identifier-clusters/query';
import { listIdentifiers } from '@/lib/neo4j/queries/list-identifiers/query';
import { searchAccountsByText } from '@/lib/neo4j/queries/search-accounts/by-text';
import { searchAccounts } from '@/lib/neo4j/queries/search-accounts/query';
import { searchClusters } from '@/lib/neo4j/queries/search-clusters/query';
import { searchIdentifiersByText } from '@/lib/neo4j/queries/search-identifiers/by-text';
import { searchIdentifiers } from '@/lib/neo4j/queries/search-identifiers/query';
import type { ExploreStore } from '@/lib/usecases/ports/explore';

function within(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal ? { signal } : {};
}

/** What the reading pages ask of the graph, on Neo4j. */
export function createExploreStore(gateway: Gateway): ExploreStore {
  return {
    async countWorld(signal) {
      const [row] = await gateway.run(countWorld, {}, within(signal));
      return row ?? { accounts: 0, identifiers: 0, exchanges: 0, firstSeen: null, lastSeen: null };
    },
    countIdentifiersByKind: (signal) => gateway.run(countIdentifiersByKind, {}, within(signal)),
    countSignUpsByDay: (signal) => gateway.run(countSignUpsByDay, {}, within(signal)),

    async listAccounts(choice, sort, page) {
      const [found] = await gateway.run(listAccounts[sort], { ...choice, ...page });
      const accounts = found?.accounts ?? [];
      return {
        total: found?.total ?? 0,
        accounts: accounts.map((row) => ({ ...row, standing: toStanding(row.standing) })),
      };
    },
    async findAccount(accountId, runId) {
      const [row] = await gateway.run(findAccount, { accountId, runId });
      if (!row) return undefined;
      const { account, degree, links, memberships } = row;
      return {
        id: accountId,
        properties: account,
        degree,
        links,
        memberships: memberships.map(toMembership),
      };
    },
    async listAccountIdentifiers(accountId, page) {
      const rows = await gateway.run(listAccountIdentifiers, { accountId, ...page });
      return rows.map((row) => ({ ...row, hubClass: toHubClass(row.hubClass) }));
    },
    async listAccountLinks(accountId, runId, page) {
      const rows = await gateway.run(listAccountLinks, { accountId, runId, ...page });
      return rows.map((row) => ({ ...row, families: toFamilies(row.families) }));
    },

    async listIdentifiers(kind, page) {
      const [found] = await gateway.run(listIdentifiers, { kind, ...page });
      const identifiers = found?.identifiers ?? [];
      return {
        total: found?.total ?? 0,
        identifiers: identifiers.map((row) => ({ ...row, hubClass: toHubClass(row.hubClass) })),
      };
    },
    async findIdentifier(identifierId) {
      const [row] = await gateway.run(findIdentifier, { identifierId });
      if (!row) return undefined;
      const { identifier, ...figures } = row;
      return {
        ...figures,
        id: identifierId,
        kind: String(identifier.kind),
        display: String(identifier.display ?? identifier.value),
        hubClass: toHubClass(identifier.hubClass),
        properties: identifier,
      };
    },
    async listIdentifierAccounts(identifierId, runId, page) {
      const rows = await gateway.run(listIdentifierAccounts, { identifierId, runId, ...page });
      return rows.map(({ memberships, ...row }) => ({
        ...row,
        membership: memberships[0] ? toMembership(memberships[0]) : null,
      }));
    },
    listIdentifierClusters: (identifierId, runId, limit) =>
      gateway.run(listIdentifierClusters, { identifierId, runId, limit }),

    async listConfirmedMemberIds(clusterId, runId, limit) {
      const rows = await gateway.run(listConfirmedMemberIds, { clusterId, runId, limit });
      return rows.map(({ id }) => id);
    },

    searchAccounts: (text, runId, limit, signal) =>
      gateway.run(searchAccounts, { text, runId, limit }, within(signal)),
    async searchIdentifiers(texts, limit, signal) {
      const rows = await gateway.run(searchIdentifiers, { texts: [...texts], limit }, within(signal));
      return rows.map(({ isExact: _isExact, ...row }) => ({ ...row, hubClass: toHubClass(row.hubClass) }));
    },
    searchAccountsByText: (lucene, runId, limit, signal) =>
      gateway.run(searchAccountsByText, { lucene, runId, limit }, within(signal)),
    async searchIdentifiersByText(lucene, limit, signal) {
      const rows = await gateway.run(searchIdentifiersByText, { lucene, limit }, within(signal));
      return rows.map((row) => ({ ...row, hubClass: toHubClass(row.hubClass) }));
    },
    searchClusters: (text, runId, limit, signal) =>
      gateway.run(searchClusters, { text, runId, limit }, within(signal)),
  };
}
