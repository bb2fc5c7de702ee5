import { sendJson } from '@/lib/api-client/request';
import type { ExportChoice } from '@/lib/contracts/evidence';
import type { ExportDecision, ExportRequest, ExportStarted } from '@/lib/contracts/export-requests';

/** Puts an export in the queue, or before a second person. */
export function startExport(choice: ExportChoice): Promise<ExportStarted> {
  return sendJson('POST', '/api/exports', choice);
}

/** Says the second person's word. */
export function decideExport(requestId: string, decision: ExportDecision): Promise<ExportRequest> {
  return sendJson('POST', `/api/exports/requests/${encodeURIComponent(requestId)}/decision`, decision);
}
