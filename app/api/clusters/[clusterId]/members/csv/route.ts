import { z } from 'zod';
import { allPages } from '@/lib/domain/all-pages';
import { memberCsvHeader, toMemberCells } from '@/lib/server/cluster-csv';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import { getCluster, listClusterMembers } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    pace: 'export',
    summary: 'All members of a cluster in the current run, confirmed ones and possible ones.',
    media: ['text/csv'],
    params: z.object({ clusterId: z.string() }),
  },
  async ({ params }, { deps }) => {
    const { clusterId } = await getCluster(deps, params);
    async function* lines() {
      const pages = allPages(async (page) => {
        const order = { sort: 'accountId', descending: false } as const;
        return (await listClusterMembers(deps, { clusterId, ...page, ...order })).members;
      });
      for await (const members of pages) yield members.map((member) => toMemberCells(clusterId, member));
    }
    return streamCsv(`skein-${clusterId}-members.csv`, memberCsvHeader, lines());
  },
);
