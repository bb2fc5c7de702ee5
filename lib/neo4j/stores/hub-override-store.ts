import type { HubOverride } from '@/lib/contracts/hub-overrides';
import { NotFoundError } from '@/lib/domain/errors';
import type { Gateway } from '@/lib/neo4j/gateway';
import { toHubOverride } from '@/lib/neo4j/mappers/hub-override';
import { endHubOverride } from '@/lib/neo4j/queries/end-hub-override/query';
import { enterHubOverride } from '@/lib/neo4j/queries/enter-hub-override/query';
import { findHubOverride } from '@/lib/neo4j/queries/find-hub-override/query';
import { listActiveHubOverrides } from '@/lib/neo4j/queries/list-active-hub-overrides/query';
import { listHubOverrides } from '@/lib/neo4j/queries/list-hub-overrides/query';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';

const toColumns = ({ at, reason, authorId, authorName }: NonNullable<HubOverride['end']>) => ({
  endedAt: at,
  endReason: reason,
  endedById: authorId,
  endedByName: authorName,
});

/** Analysts' classes of values as `HubOverride` nodes, which name the value by id: a rolled-back import does not lose them. */
export function createHubOverrideStore(gateway: Gateway): HubOverrideStore {
  return {
    enter: async ({ overrideId, end: _none, ...properties }, superseded) => {
      await gateway.run(enterHubOverride, {
        identifierId: properties.identifierId,
        properties: { ...properties, id: overrideId },
        ...toColumns(superseded),
      });
    },
    end: async (overrideId, end) =>
      (await gateway.run(endHubOverride, { id: overrideId, ...toColumns(end) })).length > 0,
    get: async (overrideId) => {
      const [found] = await gateway.run(findHubOverride, { id: overrideId });
      if (!found) throw new NotFoundError('class of a value', overrideId);
      return toHubOverride(found);
    },
    list: async (choice, page) => {
      const [found] = await gateway.run(listHubOverrides, { ...choice, ...page });
      return {
        overrides: (found?.overrides ?? []).map((override) => toHubOverride({ override })),
        total: found?.total ?? 0,
      };
    },
    listActive: async (now) =>
      (await gateway.run(listActiveHubOverrides, { now, identifierId: null })).map(toHubOverride),
    findActive: async (identifierId, now) =>
      (await gateway.run(listActiveHubOverrides, { now, identifierId })).map(toHubOverride)[0],
  };
}
