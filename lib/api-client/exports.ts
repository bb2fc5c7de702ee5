import { sendFile, sendJson } from '@/lib/api-client/request';
import type { ExportChoice } from '@/lib/contracts/evidence';
import type { ExportDecision, ExportRequest, ExportStarted } from '@/lib/contracts/export-requests';
import type { ReceivedBundle } from '@/lib/contracts/received';

/** Puts an export in the queue, or before a second person. */
export function startExport(choice: ExportChoice): Promise<ExportStarted> {
  return sendJson('POST', '/api/exports', choice);
}

/** Takes in another Skein's bundle; `key` is the sender's public key (PEM) or empty. */
export function receiveBundle(file: File, key: string): Promise<ReceivedBundle> {
  return sendFile('/api/received', { name: file.name, key }, file);
}

/** Says the second person's word. */
export function decideExport(requestId: string, decision: ExportDecision): Promise<ExportRequest> {
  return sendJson('POST', `/api/exports/requests/${encodeURIComponent(requestId)}/decision`, decision);
}
