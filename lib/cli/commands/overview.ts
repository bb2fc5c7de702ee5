import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { WorldFigures } from '@/lib/contracts/explore';
import { getWorldFigures } from '@/lib/usecases/overview/get-world-figures';

function describeWorld(figures: WorldFigures): string {
  const facts = formatFacts([
    ['Accounts', figures.accounts],
    ['Identifiers', figures.identifiers],
    ['Exchanges', figures.exchanges],
    ['First seen (UTC)', formatTime(figures.firstSeen)],
    ['Last seen (UTC)', formatTime(figures.lastSeen)],
  ]);
  const kinds = formatTable(
    [
      { title: 'Kind', value: (kind) => kind.title },
      { title: 'Identifiers', align: 'right', value: (kind) => kind.identifiers },
      { title: 'Shared', align: 'right', value: (kind) => kind.shared },
    ],
    figures.kinds,
  );
  return `${facts}\n\n${kinds}`;
}

export const overview = defineCommand({
  name: 'overview',
  access: 'facts.read',
  summary: 'how much came in: accounts, identifiers by kind, exchanges, time span',
  options: z.object({}),
  run: async (context) => {
    const figures = await withWorkspace(context, ({ deps }) => getWorldFigures(deps));
    if (context.isJson) await context.output.json(figures);
    else await context.output.line(describeWorld(figures));
    return 0;
  },
});
