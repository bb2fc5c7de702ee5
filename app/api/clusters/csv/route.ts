import { allPages } from '@/lib/domain/all-pages';
import { clusterCsvHeader, toClusterCells } from '@/lib/server/cluster-csv';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import { listClusters } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'facts.read', pace: 'export', summary: 'All clusters of the current run.', media: ['text/csv'] },
  async (_input, { deps }) => {
    async function* lines() {
      const pages = allPages(async (page) => {
        const { clusters } = await listClusters(deps, { ...page, sort: 'size', descending: true });
        return clusters;
      });
      for await (const clusters of pages) yield clusters.map(toClusterCells);
    }
    return streamCsv('skein-clusters.csv', clusterCsvHeader, lines());
  },
);
