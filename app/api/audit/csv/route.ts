import { auditQuery } from '@/lib/contracts/audit';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import { auditCsvHeader, exportAudit, toAuditCells } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'audit.read',
    pace: 'export',
    summary: 'The audit log, or what fits of it, newest first.',
    query: auditQuery.omit({ limit: true, cursor: true }),
    media: ['text/csv'],
  },
  async ({ query }, { deps }) => {
    async function* lines() {
      for await (const entries of exportAudit(deps, query)) yield entries.map(toAuditCells);
    }
    return streamCsv('skein-audit.csv', auditCsvHeader, lines());
  },
);
