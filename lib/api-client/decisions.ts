import { sendJson } from '@/lib/api-client/request';
import type { DecideLinkRequest, PairDecision } from '@/lib/contracts/decisions';

/** Enters a decision on two accounts. */
export function decideLink(request: DecideLinkRequest): Promise<PairDecision> {
  return sendJson('POST', '/api/decisions', request);
}

/** Ends a decision; it stays on record. */
export function withdrawDecision(decisionId: string, reason: string): Promise<PairDecision> {
  return sendJson('POST', `/api/decisions/${encodeURIComponent(decisionId)}/withdrawal`, { reason });
}
