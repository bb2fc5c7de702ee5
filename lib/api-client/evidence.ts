import { getJson } from '@/lib/api-client/request';
import type { PairExplanation, RowsReference } from '@/lib/contracts/explanation';
import type { SourceRowPage } from '@/lib/contracts/imports';

/** Why two accounts are, or are not, linked in a run (the current one unless named). */
export function explainPair(
  pair: { a: string; b: string; runId?: string | undefined },
  signal?: AbortSignal,
): Promise<PairExplanation> {
  return getJson('/api/explain', { a: pair.a, b: pair.b, run: pair.runId }, signal);
}

/** Raw rows of the lake behind a figure, one page of them. */
export function listRows(
  reference: RowsReference,
  page: { offset: number; limit: number },
  signal?: AbortSignal,
): Promise<SourceRowPage> {
  const { table, accountIds, identifierKind, identifierValue } = reference;
  return getJson(
    '/api/rows',
    { table, account: accountIds, kind: identifierKind, value: identifierValue, ...page },
    signal,
  );
}
