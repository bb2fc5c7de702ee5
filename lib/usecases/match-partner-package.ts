import { type PartnerMatch, partnerMatch } from '@/lib/contracts/partner';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { readCsvPackage } from '@/lib/export/indicators/csv-package';
import { type Indicator, indicatorDigest } from '@/lib/export/indicators/package';
import { readStixPackage } from '@/lib/export/indicators/stix-package';
import { normaliseIdentifier } from '@/lib/ingest/normalise';
import { assertAllowed, type RecordDeps } from '@/lib/usecases/attribution/deps';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { StoredRecord } from '@/lib/usecases/ports/records';
import type { RunStore } from '@/lib/usecases/ports/runs';

const hitsMax = 1_000;
const clustersNamed = 10;
const scannedAtOnce = 5_000;

type Deps = RecordDeps & {
  attribution: Pick<AttributionReader, 'scanValues'>;
  explore: Pick<ExploreStore, 'findIdentifier' | 'listIdentifierClusters'>;
  runs: Pick<RunStore, 'findRunId'>;
};

/** Identifiers of ours that plain indicators name. */
function plainIds(indicators: readonly Indicator[]): string[] {
  return indicators.flatMap(({ kind, value }) => {
    const normalised = value === null ? undefined : normaliseIdentifier(kind, value).value;
    return normalised === undefined ? [] : [`${kind}:${normalised}`];
  });
}

/** Identifiers of ours whose digest is in the package: all values of the kinds in question are hashed with its salt. */
async function hashedIds(deps: Deps, indicators: readonly Indicator[], salt: string): Promise<string[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, digest } of indicators) {
    if (digest === null) continue;
    wanted.set(kind, (wanted.get(kind) ?? new Set()).add(digest));
  }
  const found: string[] = [];
  for (const [kind, digests] of wanted) {
    let after = '';
    for (;;) {
      const page = await deps.attribution.scanValues(kind, after, scannedAtOnce);
      for (const { id, value } of page) if (digests.has(indicatorDigest(salt, kind, value))) found.push(id);
      after = page.at(-1)?.value ?? '';
      if (page.length < scannedAtOnce) break;
    }
  }
  return found;
}

async function toHits(deps: Deps, ids: readonly string[]): Promise<PartnerMatch['hits']> {
  const runId = await deps.runs.findRunId();
  const hits: PartnerMatch['hits'] = [];
  for (const identifierId of ids) {
    const identifier = await deps.explore.findIdentifier(identifierId);
    if (!identifier) continue;
    const clusters = runId
      ? await deps.explore.listIdentifierClusters(identifierId, runId, clustersNamed)
      : [];
    hits.push({
      kind: identifier.kind,
      identifierId,
      display: identifier.display,
      accounts: identifier.degree,
      clusters: clusters.map(({ clusterId, members }) => ({ clusterId, members })),
    });
  }
  return hits.toSorted(
    (a, b) => b.accounts - a.accounts || a.identifierId.localeCompare(b.identifierId, 'en'),
  );
}

/** A stored match in the shape of its contract. */
export function toPartnerMatch(stored: StoredRecord): PartnerMatch {
  const { body, id, version, createdAt, createdBy, updatedAt, updatedBy } = stored;
  const meta = { id, version, createdAt, createdBy, updatedAt, updatedBy };
  return partnerMatch.parse({ ...(body as Record<string, unknown>), ...meta });
}

/**
 * Looks for a partner's indicators among our own identifiers. The package is read, compared and forgotten: only what is
 * known here is recorded, and nothing becomes a fact or evidence by itself. An expired package is matched against nothing.
 */
export async function matchPartnerPackage(
  deps: Deps,
  input: { name: string; text: string },
  actor: Actor,
): Promise<PartnerMatch> {
  assertAllowed(actor, 'work.change');
  const isStix = /^\s*\{/.test(input.text);
  const { content, notUnderstood } = isStix
    ? readStixPackage(input.text)
    : { content: readCsvPackage(input.text), notUnderstood: 0 };
  const at = deps.clock.now();
  const isExpired = content.expiresAt < at;
  const ids = isExpired
    ? []
    : [
        ...new Set([
          ...plainIds(content.indicators),
          ...(await hashedIds(deps, content.indicators, content.salt)),
        ]),
      ];
  const hits = await toHits(deps, ids);
  const [saved] = await deps.records.save(
    [
      {
        id: deps.ids.next('pm'),
        kind: 'partner_match',
        subjectKey: null,
        state: isExpired ? 'expired' : 'matched',
        body: {
          name: input.name,
          packageId: content.id,
          marking: content.marking,
          expiresAt: Number.isFinite(content.expiresAt) ? content.expiresAt : null,
          isExpired,
          indicators: content.indicators.length,
          notUnderstood,
          hits: hits.slice(0, hitsMax),
          hitsLeftOut: Math.max(0, hits.length - hitsMax),
        },
        expectedVersion: 0,
        reason: 'Matched',
      },
    ],
    { actor, at },
  );
  if (!saved) throw new AppError('bug', { code: 'nothing_saved', message: 'The match was not saved.' });
  return toPartnerMatch(saved);
}
