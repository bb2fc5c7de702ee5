import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { ErasureRequest } from '@/lib/contracts/erasure';
import { listErasures } from '@/lib/usecases/erasure/list-erasures';

const columns = [
  { title: 'Request', value: ({ id }: ErasureRequest) => id },
  { title: 'State', value: ({ state }: ErasureRequest) => state },
  {
    title: 'Accounts',
    value: ({ accountIds, tombstones }: ErasureRequest) =>
      accountIds.length > 0 ? accountIds.join(', ') : `${tombstones.length} erased`,
  },
  { title: 'Ground', value: ({ ground }: ErasureRequest) => ground },
  { title: 'Asked by', value: ({ requestedBy }: ErasureRequest) => requestedBy.name },
  { title: 'Asked (UTC)', value: ({ requestedAt }: ErasureRequest) => formatTime(requestedAt) },
  { title: 'Decided by', value: ({ decidedBy }: ErasureRequest) => decidedBy?.name ?? '' },
  { title: 'Job', value: ({ jobId }: ErasureRequest) => jobId ?? '' },
];

export const eraseList = defineCommand({
  name: 'erase list',
  access: 'erasure.read',
  summary: 'requests to erase accounts, and what became of them',
  options: z.object({}),
  run: async (context) => {
    const list = await withWorkspace(context, ({ deps }) => listErasures(deps));
    if (context.isJson) await context.output.json(list);
    else if (list.requests.length === 0) await context.output.line('Nobody has asked for an erasure.');
    else {
      const leftOut = list.leftOut > 0 ? `\n${list.leftOut} older requests are not shown.` : '';
      await context.output.line(`${formatTable(columns, list.requests)}${leftOut}`);
    }
    return 0;
  },
});
