import { getJson, sendJson } from '@/lib/api-client/request';
import type {
  CaseChange,
  CaseEvent,
  CaseHoldings,
  CaseItem,
  CaseItemKind,
  CasePage,
  CaseSummary,
  HoldingsRequest,
} from '@/lib/contracts/cases';
import type { CaseAccess } from '@/lib/domain/case-access';

const at = (caseId: string, rest = ''): string => `/api/cases/${encodeURIComponent(caseId)}${rest}`;

/** Cases the person may see; `editable` those they may change. */
export function listCases(
  query: { text?: string; status?: string; editable?: boolean; limit?: number },
  signal?: AbortSignal,
): Promise<CasePage> {
  return getJson('/api/cases', query, signal);
}

export function createCase(input: {
  title: string;
  description?: string;
  access?: CaseAccess;
}): Promise<CaseSummary> {
  return sendJson('POST', '/api/cases', input);
}

export function updateCase(caseId: string, change: Partial<CaseChange>): Promise<CaseSummary> {
  return sendJson('PATCH', at(caseId), change);
}

export interface NewItem {
  kind: CaseItemKind;
  targetId: string;
  label?: string;
  note?: string;
}

export function addToCase(
  caseId: string,
  items: readonly NewItem[],
  reason = '',
): Promise<{ added: number; known: number }> {
  return sendJson('POST', at(caseId, '/items'), { items, reason });
}

export function removeFromCase(
  caseId: string,
  part: 'items' | 'notes' | 'tasks',
  ids: readonly string[],
): Promise<{ removed: number }> {
  return sendJson('DELETE', at(caseId, `/${part}`), { ids });
}

export function writeNote(caseId: string, note: { id?: string; text: string }): Promise<unknown> {
  return sendJson('POST', at(caseId, '/notes'), note);
}

export function writeTask(
  caseId: string,
  task: { id?: string; text: string; state?: string; assigneeId?: string | null; dueAt?: number | null },
): Promise<unknown> {
  return sendJson('POST', at(caseId, '/tasks'), task);
}

export function caseItems(
  caseId: string,
  page: { offset: number; limit: number },
  signal: AbortSignal,
): Promise<{ rows: CaseItem[]; total: number }> {
  return getJson(at(caseId, '/items'), page, signal);
}

export function caseEvents(
  caseId: string,
  page: { offset: number; limit: number },
  signal: AbortSignal,
): Promise<{ rows: CaseEvent[]; total: number }> {
  return getJson(at(caseId, '/events'), page, signal);
}

/** Which of these things are in which case. */
export async function listHoldings(
  targets: HoldingsRequest['targets'],
  signal?: AbortSignal,
): Promise<CaseHoldings['holdings']> {
  signal?.throwIfAborted();
  const { holdings } = await sendJson<CaseHoldings>('POST', '/api/cases/holdings', { targets });
  return holdings;
}
