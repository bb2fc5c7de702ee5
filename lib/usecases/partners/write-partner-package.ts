import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { sharedValueFigure } from '@/lib/contracts/clusters';
import { type PartnerPackageChoice, partnerPackageChoice } from '@/lib/contracts/partner';
import type { Actor } from '@/lib/domain/actor';
import { InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { writeCsvPackage } from '@/lib/export/indicators/csv-package';
import { type IndicatorPackage, indicatorDigest } from '@/lib/export/indicators/package';
import { writeStixPackage } from '@/lib/export/indicators/stix-package';
import { assertAllowed } from '@/lib/usecases/attribution/deps';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

type SharedValue = z.infer<typeof sharedValueFigure>;

const msPerDay = 86_400_000;

interface Deps {
  explore: Pick<ExploreStore, 'findIdentifier'>;
  runs: Pick<RunStore, 'findRunId' | 'getCluster'>;
  campaigns: Pick<CampaignStore, 'get'>;
  clock: Clock;
  ids: Ids;
}

async function valuesOf(deps: Deps, { kind, id }: { kind: string; id: string }): Promise<SharedValue[]> {
  const runId = await deps.runs.findRunId();
  if (runId === undefined) throw new NotFoundError(kind, id);
  if (kind === 'cluster') return (await deps.runs.getCluster(runId, id)).topValues;
  return (await deps.campaigns.get(runId, id)).infrastructure;
}

/** A value that everybody shares would point a partner at innocents. */
const isTelling = ({ hubClass }: SharedValue): boolean =>
  hubClass !== 'shared_infrastructure' && hubClass !== 'noise';

/**
 * Indicators of a cluster or campaign for a partner, hashed with a salt of the package's own or plain, marked (TLP 2.0)
 * and with an expiry, as STIX 2.1 or CSV. Throws `NotFoundError`, `InvalidInputError` when there is nothing to share.
 */
export async function writePartnerPackage(
  deps: Deps,
  input: PartnerPackageChoice,
  actor: Actor,
): Promise<{ name: string; mediaType: string; content: string; indicators: number }> {
  assertAllowed(actor, 'exports.make');
  const choice = partnerPackageChoice.parse(input);
  const values = (await valuesOf(deps, choice.subject)).filter(isTelling);
  const found = await Promise.all(
    values.map(({ identifierId }) => deps.explore.findIdentifier(identifierId)),
  );
  // A queue or a card on one day is worked out by a run; a partner can look for what stands in the graph only.
  const shared = found.filter((identifier) => identifier !== undefined);
  if (shared.length === 0) {
    throw new InvalidInputError({
      code: 'nothing_to_share',
      message: 'There is no value that would tell a partner anything.',
      remedy: 'Values that everybody shares are never put into a package.',
    });
  }
  const salt = randomBytes(16).toString('hex');
  const createdAt = deps.clock.now();
  const isHashed = choice.form === 'hashed';
  const indicators = shared.map(({ kind, properties, firstSeen, lastSeen }) => {
    const value = String(properties.value ?? '');
    return {
      kind,
      value: isHashed ? null : value,
      digest: isHashed ? indicatorDigest(salt, kind, value) : null,
      firstSeen,
      lastSeen,
    };
  });
  const content: IndicatorPackage = {
    id: deps.ids.next('pk'),
    title: choice.title,
    marking: choice.marking,
    salt,
    createdAt,
    expiresAt: createdAt + choice.expiresInDays * msPerDay,
    indicators,
  };
  const isStix = choice.format === 'stix';
  return {
    name: `${content.id}.${isStix ? 'json' : 'csv'}`,
    mediaType: isStix ? 'application/stix+json;version=2.1' : 'text/csv; charset=utf-8',
    content: isStix ? writeStixPackage(content) : writeCsvPackage(content),
    indicators: indicators.length,
  };
}
