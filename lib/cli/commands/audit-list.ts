import { z } from 'zod';
import { auditOptions, configureAuditOptions, toAuditQuery } from '@/lib/cli/audit/query-options';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { AuditEntry } from '@/lib/contracts/audit';
import { listAudit } from '@/lib/usecases/audit/list-audit';

const columns = [
  { title: 'Entry', value: (entry: AuditEntry) => entry.seq },
  { title: 'Time (UTC)', value: (entry: AuditEntry) => formatTime(entry.at) },
  { title: 'Who', value: (entry: AuditEntry) => entry.actorId },
  { title: 'Did', value: (entry: AuditEntry) => entry.action },
  { title: 'Outcome', value: (entry: AuditEntry) => entry.outcome },
  { title: 'Where', value: (entry: AuditEntry) => entry.place },
  { title: 'About', value: (entry: AuditEntry) => entry.objects.join(' ') },
  { title: 'Why', value: (entry: AuditEntry) => entry.purpose },
];

export const auditList = defineCommand({
  name: 'audit list',
  access: 'audit.read',
  summary: 'who saw and changed what, newest first',
  options: auditOptions.extend({ limit: z.coerce.number().int().min(1).max(500) }),
  configure: (command) => {
    configureAuditOptions(command);
    command.option('--limit <count>', 'at most this many', '50');
  },
  run: (context, { limit, ...options }) =>
    withWorkspace(context, async ({ deps }) => {
      const page = await listAudit(deps, { ...toAuditQuery(options), limit });
      if (context.isJson) await context.output.json(page);
      else await context.output.line(formatTable(columns, page.entries));
      return 0;
    }),
});
