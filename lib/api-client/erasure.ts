import { sendJson } from '@/lib/api-client/request';
import type {
  ErasureDecision,
  ErasurePreview,
  ErasureRequest,
  ErasureSubject,
  NewErasure,
} from '@/lib/contracts/erasure';
import type { LegalHold, NewHold } from '@/lib/contracts/holds';

/** What erasing accounts would take; changes nothing. */
export function previewErasure(subject: ErasureSubject): Promise<ErasurePreview> {
  return sendJson('POST', '/api/erasures/preview', subject);
}

/** Puts a request before who may approve it. */
export function requestErasure(request: NewErasure): Promise<ErasureRequest> {
  return sendJson('POST', '/api/erasures', request);
}

/** Says the second person's word. */
export function decideErasure(requestId: string, decision: ErasureDecision): Promise<ErasureRequest> {
  return sendJson('POST', `/api/erasures/${encodeURIComponent(requestId)}/decision`, decision);
}

/** Puts erasures that were broken off in the queue again. */
export function resumeErasures(): Promise<{ resumed: string[] }> {
  return sendJson('POST', '/api/erasures/resume');
}

export function placeHold(hold: NewHold): Promise<LegalHold> {
  return sendJson('POST', '/api/holds', hold);
}

export function liftHold(holdId: string, reason: string): Promise<LegalHold> {
  return sendJson('POST', `/api/holds/${encodeURIComponent(holdId)}/lift`, { reason });
}
