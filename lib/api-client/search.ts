import { getJson } from '@/lib/api-client/request';
import type { SearchResult } from '@/lib/contracts/search';

/** Accounts, identifiers and clusters that match what was typed. */
export function search(text: string, signal: AbortSignal): Promise<SearchResult> {
  return getJson('/api/search', { q: text }, signal);
}
