import { auditVerdict } from '@/lib/contracts/audit';
import { handle } from '@/lib/server/handle';
import { verifyAudit } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'audit.read',
    summary: 'Walks the whole log and holds it against the signed heads outside the database.',
    response: auditVerdict,
  },
  (_input, { deps, signal }) => verifyAudit(deps, signal),
);
