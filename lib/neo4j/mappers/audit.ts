import { z } from 'zod';
import { auditEntry } from '@/lib/contracts/audit';

/** Properties of an `AuditEntry` node. */
export const auditRow = auditEntry;

/** Where the chain ends, on the `WorkspaceState` node `audit`. */
export const auditHeadRow = z.object({ seq: z.number(), hash: z.string() });
