import type { PartnerMatch } from '@/lib/contracts/partner';
import { type Indicator, type IndicatorPackage, indicatorDigest } from '@/lib/export/indicators/package';
import { normaliseIdentifier } from '@/lib/ingest/normalise';
import type { AttributionReader, KnownIdentifier } from '@/lib/usecases/ports/attribution';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

export interface MatchDeps {
  attribution: Pick<AttributionReader, 'scanValues' | 'findKnown'>;
  explore: Pick<ExploreStore, 'listIdentifierClusters'>;
  runs: Pick<RunStore, 'findRunId'>;
}

const hitsMax = 1_000;
const clustersNamed = 10;
/** A value that more accounts use leads to no cluster: it is everybody's. */
const degreeMax = 5_000;
const readAtOnce = 5_000;

/** Identifiers of ours that plain indicators would be, if we have them. */
function plainIds(indicators: readonly Indicator[]): string[] {
  return indicators.flatMap(({ kind, value }) => {
    const normalised = value === null ? undefined : normaliseIdentifier(kind, value).value;
    return normalised === undefined ? [] : [`${kind}:${normalised}`];
  });
}

/** Identifiers of ours whose digest is in the package: all values of the kinds in question are hashed with its salt. */
async function hashedIds(
  { attribution }: MatchDeps,
  { indicators, salt }: IndicatorPackage,
): Promise<string[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, digest } of indicators) {
    if (digest === null) continue;
    wanted.set(kind, (wanted.get(kind) ?? new Set()).add(digest));
  }
  const found: string[] = [];
  for (const [kind, digests] of wanted) {
    let after = '';
    for (;;) {
      const page = await attribution.scanValues(kind, after, readAtOnce);
      for (const { id, value } of page) if (digests.has(indicatorDigest(salt, kind, value))) found.push(id);
      after = page.at(-1)?.value ?? '';
      if (page.length < readAtOnce) break;
    }
  }
  return found;
}

async function findKnown({ attribution }: MatchDeps, ids: readonly string[]): Promise<KnownIdentifier[]> {
  const known: KnownIdentifier[] = [];
  for (let start = 0; start < ids.length; start += readAtOnce)
    known.push(...(await attribution.findKnown(ids.slice(start, start + readAtOnce))));
  return known.toSorted((a, b) => b.degree - a.degree || a.id.localeCompare(b.id, 'en'));
}

/** What of a package is known here: those that most accounts use first, with the clusters of the current run. */
export async function matchIndicators(
  deps: MatchDeps,
  content: IndicatorPackage,
): Promise<Pick<PartnerMatch, 'hits' | 'hitsLeftOut'>> {
  const ids = new Set([...plainIds(content.indicators), ...(await hashedIds(deps, content))]);
  const known = await findKnown(deps, [...ids]);
  const runId = await deps.runs.findRunId();
  const hits: PartnerMatch['hits'] = [];
  for (const { id, kind, display, degree } of known.slice(0, hitsMax)) {
    const isNamed = runId !== undefined && degree <= degreeMax;
    const clusters = isNamed ? await deps.explore.listIdentifierClusters(id, runId, clustersNamed) : [];
    hits.push({
      kind,
      identifierId: id,
      display,
      accounts: degree,
      clusters: clusters.map(({ clusterId, members }) => ({ clusterId, members })),
    });
  }
  return { hits, hitsLeftOut: known.length - hits.length };
}
