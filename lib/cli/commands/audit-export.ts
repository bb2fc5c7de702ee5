import { z } from 'zod';
import { auditOptions, configureAuditOptions, toAuditQuery } from '@/lib/cli/audit/query-options';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { AuditEntry } from '@/lib/contracts/audit';
import { csvCellForSpreadsheet } from '@/lib/export/csv';
import { exportAudit } from '@/lib/usecases/audit/list-audit';

const fields = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'role',
  'action',
  'place',
  'outcome',
  'objects',
  'purpose',
  'address',
  'channel',
  'credential',
  'prevHash',
  'hash',
] as const satisfies readonly (keyof AuditEntry)[];

function toCells(entry: AuditEntry): (string | number)[] {
  return fields.map((field) => {
    if (field === 'at') return new Date(entry.at).toISOString();
    return field === 'objects' ? entry.objects.join(' ') : entry[field];
  });
}

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
      if (format === 'csv') await context.output.line(fields.join(','));
      for await (const entries of exportAudit(deps, toAuditQuery(options))) {
        for (const entry of entries) {
          await context.output.line(
            format === 'csv' ? toCells(entry).map(csvCellForSpreadsheet).join(',') : JSON.stringify(entry),
          );
        }
      }
      return 0;
    }),
});
