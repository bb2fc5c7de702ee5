import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { SearchResult } from '@/lib/contracts/search';
import { searchEverything } from '@/lib/usecases/explore/search-everything';

interface Hit {
  what: string;
  id: string;
  about: string;
}

function hitsOf(result: SearchResult): Hit[] {
  return [
    ...result.accounts.map(({ id, status, matched, clusterId }) => ({
      what: 'Account',
      id,
      about: [status, matched, clusterId && `in ${clusterId}`].filter(Boolean).join(', '),
    })),
    ...result.identifiers.map(({ id, kindTitle, display, degree }) => ({
      what: kindTitle,
      id,
      about: `${display}, used by ${degree} accounts`,
    })),
    ...result.clusters.map(({ id, size }) => ({ what: 'Cluster', id, about: `${size} members` })),
  ];
}

function describeHits(result: SearchResult): string {
  const hits = hitsOf(result);
  if (hits.length === 0) return 'Nothing found.';
  const table = formatTable(
    [
      { title: 'What', value: (hit) => hit.what },
      { title: 'Id', value: (hit) => hit.id },
      { title: '', value: (hit) => hit.about },
    ],
    hits,
  );
  return result.isTruncated ? `${table}\n\nThere is more; raise --limit or type more of it.` : table;
}

export const search = defineCommand({
  name: 'search',
  access: 'facts.read',
  summary: 'find accounts, identifiers and clusters by id or value',
  options: z.object({ limit: z.coerce.number().int().min(1).max(50) }),
  configure: (command) => {
    command
      .argument('<text>', 'an id or its beginning, or a value in any notation')
      .option('--limit <count>', 'at most this many of each', '8');
  },
  run: async (context, { limit }, [q = '']) => {
    const result = await withWorkspace(context, ({ deps }) =>
      searchEverything(deps, { q, limit }, context.signal),
    );
    if (context.isJson) await context.output.json(result);
    else await context.output.line(describeHits(result));
    return 0;
  },
});
