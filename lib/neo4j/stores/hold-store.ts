import { isInForce } from '@/lib/contracts/holds';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toHold } from '@/lib/neo4j/mappers/erasure';
import { liftHold } from '@/lib/neo4j/queries/lift-hold/query';
import { listHeldAccounts } from '@/lib/neo4j/queries/list-held-accounts/query';
import { listHolds } from '@/lib/neo4j/queries/list-holds/query';
import { placeHold } from '@/lib/neo4j/queries/place-hold/query';
import type { HoldStore } from '@/lib/usecases/ports/erasure';

const holdsMax = 10_000;

/** Legal holds as `LegalHold` nodes. */
export function createHoldStore(gateway: Gateway): HoldStore {
  const list = async (id: string | null, limit: number) =>
    (await gateway.run(listHolds, { id, limit })).map(toHold);
  return {
    place: async ({ placedBy, liftedBy: _nobody, ...hold }) => {
      const properties = { ...hold, placedById: placedBy.id, placedByName: placedBy.name };
      await gateway.run(placeHold, { id: hold.id, properties });
    },
    find: async (id) => (await list(id, 1))[0],
    list: (limit) => list(null, limit),
    lift: async (id, { by, ...end }) =>
      (await gateway.run(liftHold, { id, byId: by.id, byName: by.name, ...end })).length > 0,
    listCovered: async (now, among) => {
      const covered = [];
      for (const hold of (await list(null, holdsMax)).filter((one) => isInForce(one, now))) {
        const accountIds =
          hold.kind === 'account'
            ? [hold.targetId].filter((id) => among === undefined || among.includes(id))
            : (
                await gateway.run(listHeldAccounts, {
                  caseId: hold.targetId,
                  among: among ? [...among] : null,
                })
              ).map(({ accountId }) => accountId);
        if (accountIds.length > 0) covered.push({ hold, accountIds });
      }
      return covered;
    },
  };
}
