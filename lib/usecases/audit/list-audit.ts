import type { AuditEntry, AuditPage, AuditQuery } from '@/lib/contracts/audit';
import type { AuditStore } from '@/lib/usecases/ports/audit';

/** A page of the audit log, newest first. */
export async function listAudit(
  { auditStore }: { auditStore: AuditStore },
  query: AuditQuery,
): Promise<AuditPage> {
  const entries = await auditStore.list({ ...query, limit: query.limit + 1 });
  const page = entries.slice(0, query.limit);
  return { entries: page, next: entries.length > query.limit ? (page.at(-1)?.seq ?? null) : null };
}

/** Every entry that fits, newest first, in chunks. */
export async function* exportAudit(
  deps: { auditStore: AuditStore },
  query: Omit<AuditQuery, 'limit' | 'cursor'>,
): AsyncIterable<AuditEntry[]> {
  let cursor: number | null | undefined;
  do {
    const page: AuditPage = await listAudit(deps, {
      ...query,
      limit: 500,
      ...(cursor ? { cursor } : {}),
    });
    if (page.entries.length > 0) yield page.entries;
    cursor = page.next;
  } while (cursor !== null);
}
