import { getJson } from '@/lib/api-client/request';
import type { AuditVerdict } from '@/lib/contracts/audit';

/** Checks the whole audit log; takes as long as reading all of it. */
export const auditVerdict = (): Promise<AuditVerdict> => getJson('/api/audit/verdict', {});
