import { auditPage, auditQuery } from '@/lib/contracts/audit';
import { handle } from '@/lib/server/handle';
import { listAudit } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'audit.read',
    summary: 'Who saw and changed what, newest first; `cursor` is `next` of the page before.',
    query: auditQuery,
    response: auditPage,
  },
  ({ query }, { deps }) => listAudit(deps, query),
);
