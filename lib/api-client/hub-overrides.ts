import { getJson, sendJson } from '@/lib/api-client/request';
import type { IdentifierDetail } from '@/lib/contracts/explore';
import type { HubOverride } from '@/lib/contracts/hub-overrides';
import type { JobRecord } from '@/lib/contracts/jobs';
import type { HubClass } from '@/lib/domain/hub-class';

/** One identifier: how rare it is, how it is classed. */
export function getIdentifier(identifierId: string, signal?: AbortSignal): Promise<IdentifierDetail> {
  return getJson(`/api/identifiers/${encodeURIComponent(identifierId)}`, {}, signal);
}

const pathOf = (identifierId: string): string => `/api/identifiers/${encodeURIComponent(identifierId)}/class`;

/** Classes a value. */
export function classifyValue(
  identifierId: string,
  request: { hubClass: HubClass; reason: string; expiresAt: number | null },
): Promise<HubOverride> {
  return sendJson('POST', pathOf(identifierId), request);
}

/** Puts the computation of what a class would change in the queue. */
export function previewClass(identifierId: string, hubClass: HubClass): Promise<JobRecord> {
  return sendJson('POST', `${pathOf(identifierId)}/preview`, { hubClass });
}

/** Ends an analyst's class; it stays on record. */
export function endHubOverride(overrideId: string, reason: string): Promise<HubOverride> {
  return sendJson('POST', `/api/hub-overrides/${encodeURIComponent(overrideId)}/end`, { reason });
}
