import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { ExportRequest } from '@/lib/contracts/export-requests';
import { listExportRequests } from '@/lib/usecases/evidence/list-export-requests';

const columns = [
  { title: 'Request', value: ({ id }: ExportRequest) => id },
  { title: 'State', value: ({ state }: ExportRequest) => state },
  { title: 'Asked by', value: ({ requestedBy }: ExportRequest) => requestedBy.name },
  { title: 'Asked (UTC)', value: ({ requestedAt }: ExportRequest) => formatTime(requestedAt) },
  { title: 'Recipient', value: ({ choice }: ExportRequest) => choice.recipient },
  { title: 'Decided by', value: ({ decidedBy }: ExportRequest) => decidedBy?.name ?? '' },
  { title: 'Job', value: ({ jobId }: ExportRequest) => jobId ?? '' },
];

export const exportRequests = defineCommand({
  name: 'export requests',
  access: 'exports.read',
  summary: 'exports that wait for a second person, and those decided last',
  options: z.object({}),
  run: async (context) => {
    const list = await withWorkspace(context, ({ deps }) => listExportRequests(deps));
    if (context.isJson) await context.output.json(list);
    else if (list.requests.length === 0) await context.output.line('Nothing waits for a second person.');
    else {
      const leftOut = list.leftOut > 0 ? `\n${list.leftOut} older requests are not shown.` : '';
      await context.output.line(`${formatTable(columns, list.requests)}${leftOut}`);
    }
    return 0;
  },
});
