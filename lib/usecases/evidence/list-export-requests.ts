import type { ExportRequest } from '@/lib/contracts/export-requests';
import type { ExportRequestStore } from '@/lib/usecases/ports/export-requests';

const requestsShown = 100;

/** Exports that wait for a second person, and those decided last. */
export function listExportRequests(deps: {
  exportRequests: ExportRequestStore;
}): Promise<{ requests: ExportRequest[]; leftOut: number }> {
  return deps.exportRequests.list(requestsShown);
}
