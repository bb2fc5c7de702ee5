import type { IdentifierDetail } from '@/lib/contracts/explore';
import { NotFoundError } from '@/lib/domain/errors';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';
import { toFacts } from '@/lib/usecases/explore/to-facts';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { HubOverrideStore } from '@/lib/usecases/ports/hub-overrides';
import type { RunStore } from '@/lib/usecases/ports/runs';
import type { Clock } from '@/lib/usecases/ports/system';

const shownElsewhere = new Set([
  'id',
  'kind',
  'value',
  'display',
  'degree',
  'hubClass',
  'hubReason',
  'hubClassRunId',
  'createdAt',
  'family',
]);
const clustersMax = 50;

export interface GetIdentifierDeps {
  clock: Clock;
  explore: ExploreStore;
  runs: Pick<RunStore, 'findRunId'>;
  hubOverrides: Pick<HubOverrideStore, 'findActive'>;
}

/** One identifier: how rare it is, how it is classed, which clusters share it. Throws NotFoundError. */
export async function getIdentifier(
  deps: GetIdentifierDeps,
  input: { identifierId: string },
): Promise<IdentifierDetail> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const [identifier, world, clusters, override] = await Promise.all([
    deps.explore.findIdentifier(input.identifierId),
    deps.explore.countWorld(),
    runId ? deps.explore.listIdentifierClusters(input.identifierId, runId, clustersMax) : [],
    deps.hubOverrides.findActive(input.identifierId, deps.clock.now()),
  ]);
  if (!identifier) throw new NotFoundError('identifier', input.identifierId);
  const { properties, ...figures } = identifier;
  const { title, family } = identifierKindFacts(identifier.kind);
  const clustered = clusters.reduce((sum, cluster) => sum + cluster.members, 0);
  return {
    ...figures,
    hubClass: override?.hubClass ?? identifier.hubClass,
    override: override ?? null,
    kindTitle: title,
    family,
    value: String(properties.value),
    hubReason: typeof properties.hubReason === 'string' ? properties.hubReason : null,
    rarityBits: rarityBits(identifier.degree, world.accounts),
    accountsInWorld: world.accounts,
    facts: toFacts(properties, shownElsewhere),
    clusters,
    unclustered: Math.max(0, identifier.degree - clustered),
  };
}
