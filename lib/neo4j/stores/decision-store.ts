import { NotFoundError } from '@/lib/domain/errors';
import type { Gateway } from '@/lib/neo4j/gateway';
import { pairKeyOf, toDecision } from '@/lib/neo4j/mappers/decision';
import { enterDecision } from '@/lib/neo4j/queries/enter-decision/query';
import { findDecision } from '@/lib/neo4j/queries/find-decision/query';
import { listActiveDecisions } from '@/lib/neo4j/queries/list-active-decisions/query';
import { listDecisions } from '@/lib/neo4j/queries/list-decisions/query';
import { listDecisionsBetween } from '@/lib/neo4j/queries/list-decisions-between/query';
import { withdrawDecision } from '@/lib/neo4j/queries/withdraw-decision/query';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';

/** Decisions as `Constraint` nodes. They name accounts by id and have no relationships: a rolled-back import does not lose them. */
export function createDecisionStore(gateway: Gateway): DecisionStore {
  return {
    enter: async ({ decisionId, withdrawal: _none, ...properties }) => {
      const pairKey = pairKeyOf(properties.accountA, properties.accountB);
      const rows = await gateway.run(enterDecision, {
        pairKey,
        properties: { ...properties, id: decisionId },
      });
      const [row] = rows.map(toDecision);
      if (!row) throw new NotFoundError('decision', decisionId);
      return row;
    },
    get: async (decisionId) => {
      const [found] = await gateway.run(findDecision, { id: decisionId });
      if (!found) throw new NotFoundError('decision', decisionId);
      return toDecision(found);
    },
    withdraw: async (decisionId, withdrawal) =>
      (await gateway.run(withdrawDecision, { id: decisionId, ...withdrawal })).length > 0,
    list: async ({ accountIds, isActive }, page) => {
      const among = accountIds && [...accountIds];
      const [found] = await gateway.run(listDecisions, { accountIds: among, isActive, ...page });
      return {
        decisions: (found?.decisions ?? []).map((decision) => toDecision({ decision })),
        total: found?.total ?? 0,
      };
    },
    listActive: async () => (await gateway.run(listActiveDecisions, {})).map(toDecision),
    listActiveBetween: async (accountId, otherIds) => {
      const pairKeys = otherIds.map((id) =>
        accountId < id ? pairKeyOf(accountId, id) : pairKeyOf(id, accountId),
      );
      return (await gateway.run(listDecisionsBetween, { pairKeys })).map(toDecision);
    },
  };
}
