import { getJson, sendJson } from '@/lib/api-client/request';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type {
  CanvasDifference,
  NewViewInput,
  OpenedView,
  RevisionPage,
  Saved,
  ViewSummary,
} from '@/lib/contracts/views';

const at = (viewId: string, rest = ''): string => `/api/views/${encodeURIComponent(viewId)}${rest}`;
const seen = (version: number) => ({ 'if-match': `"${version}"` });
const once = () => ({ 'idempotency-key': crypto.randomUUID() });

export function createView(input: NewViewInput): Promise<ViewSummary> {
  return sendJson('POST', '/api/views', input, once());
}

/** A view with its content; of a live one with the facts of today. */
export function openView(viewId: string, revision?: number): Promise<OpenedView> {
  return getJson(at(viewId), { revision });
}

/** Saves a version; status 412 when somebody else has saved since `version`. */
export function saveView(
  viewId: string,
  version: number,
  content: StoredCanvas,
  message = '',
): Promise<Saved> {
  return sendJson('PUT', at(viewId, '/content'), { content, message }, { ...seen(version), ...once() });
}

export function removeView(viewId: string, version: number): Promise<{ removed: string }> {
  return sendJson('DELETE', at(viewId), undefined, seen(version));
}

export function viewRevisions(viewId: string): Promise<RevisionPage> {
  return getJson(at(viewId, '/revisions'), { limit: 100 });
}

export function compareRevisions(viewId: string, from: number, to: number): Promise<CanvasDifference> {
  return getJson(at(viewId, '/diff'), { from, to });
}

export function importView(file: unknown): Promise<ViewSummary> {
  return sendJson('POST', '/api/views/file', { file });
}
