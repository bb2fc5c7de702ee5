import { z } from 'zod';
import { auditOptions, configureAuditOptions, toAuditQuery } from '@/lib/cli/audit/query-options';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { spreadsheetRecord } from '@/lib/export/csv';
import { auditCsvHeader, toAuditCells } from '@/lib/usecases/audit/audit-csv';
import { exportAudit } from '@/lib/usecases/audit/list-audit';

export const auditExport = defineCommand({
  name: 'audit export',
  access: 'audit.read',
  summary: 'the audit log, or what fits of it, as NDJSON or CSV',
  options: auditOptions.extend({ format: z.enum(['ndjson', 'csv']) }),
  configure: (command) => {
    configureAuditOptions(command);
    command.option('--format <name>', 'ndjson or csv', 'ndjson');
  },
  run: (context, { format, ...options }) =>
    withWorkspace(context, async ({ deps }) => {
      if (format === 'csv') await context.output.line(auditCsvHeader.join(','));
      for await (const entries of exportAudit(deps, toAuditQuery(options))) {
        for (const entry of entries) {
          await context.output.line(
            format === 'csv' ? spreadsheetRecord(toAuditCells(entry)) : JSON.stringify(entry),
          );
        }
      }
      return 0;
    }),
});
