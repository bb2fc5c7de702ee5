import type { IdentifierDetail } from '@/lib/contracts/explore';
import { NotFoundError } from '@/lib/domain/errors';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { rarityBits } from '@/lib/domain/rarity';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';
import { toFacts } from '@/lib/usecases/to-facts';

const shownElsewhere = new Set([
  'id',
  'kind',
  'value',
  'display',
  'degree',
  'hubClass',
  'hubReason',
  'createdAt',
  'family',
]);
const clustersMax = 50;

/** One identifier: how rare it is, how it is classed, which clusters share it. Throws NotFoundError. */
export async function getIdentifier(
  deps: { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> },
  input: { identifierId: string },
): Promise<IdentifierDetail> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const [identifier, world, clusters] = await Promise.all([
    deps.explore.findIdentifier(input.identifierId),
    deps.explore.countWorld(),
    runId ? deps.explore.listIdentifierClusters(input.identifierId, runId, clustersMax) : [],
  ]);
  if (!identifier) throw new NotFoundError('identifier', input.identifierId);
  const { properties, ...figures } = identifier;
  const { title, family } = identifierKindFacts(identifier.kind);
  const clustered = clusters.reduce((sum, cluster) => sum + cluster.members, 0);
  return {
    ...figures,
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
