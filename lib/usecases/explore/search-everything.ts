import type { SearchQuery, SearchResult } from '@/lib/contracts/search';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { nearTextQuery } from '@/lib/usecases/explore/near-text-query';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** The ways the same value may be stored: as typed, in lower case, a phone or card without blanks. */
export function searchNotations(text: string): string[] {
  const plain = text.trim();
  return [
    ...new Set([plain, plain.toLowerCase(), plain.toUpperCase(), plain.replaceAll(/[\s().-]/g, '')]),
  ].filter((notation) => notation !== '');
}

type SearchDeps = { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> };

/** The first list, filled up with what the second has and it has not. */
function filledUp<T extends { id: string }>(first: readonly T[], more: readonly T[]): T[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...more.filter(({ id }) => !known.has(id))];
}

/**
 * Accounts, identifiers and clusters that match what was typed; clusters of the current run only. What begins with the
 * text comes first; where that is not enough, words anywhere and words with a letter wrong fill up.
 */
export async function searchEverything(
  deps: SearchDeps,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const asked = query.limit + 1;
  const lucene = nearTextQuery(query.q);
  const [exactAccounts, exactIdentifiers, clusters] = await Promise.all([
    deps.explore.searchAccounts(query.q, runId, asked, signal),
    deps.explore.searchIdentifiers(searchNotations(query.q), asked, signal),
    runId ? deps.explore.searchClusters(query.q, runId, asked, signal) : [],
  ]);
  const [nearAccounts, nearIdentifiers] = await Promise.all([
    lucene && exactAccounts.length < asked
      ? deps.explore.searchAccountsByText(lucene, runId, asked, signal)
      : [],
    lucene && exactIdentifiers.length < asked
      ? deps.explore.searchIdentifiersByText(lucene, asked, signal)
      : [],
  ]);
  const accounts = filledUp(exactAccounts, nearAccounts);
  const identifiers = filledUp(exactIdentifiers, nearIdentifiers);
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
