import type { SearchQuery, SearchResult } from '@/lib/contracts/search';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** The ways the same value may be stored: as typed, in lower case, a phone or card without blanks. */
export function searchNotations(text: string): string[] {
  const plain = text.trim();
  return [
    ...new Set([plain, plain.toLowerCase(), plain.toUpperCase(), plain.replaceAll(/[\s().-]/g, '')]),
  ].filter((notation) => notation !== '');
}

/** Accounts, identifiers and clusters that match what was typed; clusters of the current run only. */
export async function searchEverything(
  deps: { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> },
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const asked = query.limit + 1;
  const [accounts, identifiers, clusters] = await Promise.all([
    deps.explore.searchAccounts(query.q, runId, asked, signal),
    deps.explore.searchIdentifiers(searchNotations(query.q), asked, signal),
    runId ? deps.explore.searchClusters(query.q, runId, asked, signal) : [],
  ]);
  return {
    accounts: accounts
      .slice(0, query.limit)
      .map(({ displayName, ...hit }) => ({ type: 'account', ...hit, matched: displayName })),
    identifiers: identifiers.slice(0, query.limit).map((hit) => {
      const { title, family } = identifierKindFacts(hit.kind);
      return { type: 'identifier', ...hit, kindTitle: title, family };
    }),
    clusters: clusters.slice(0, query.limit).map((hit) => ({ type: 'cluster', ...hit })),
    isTruncated: [accounts, identifiers, clusters].some((hits) => hits.length > query.limit),
  };
}
