import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { AccountUse, IdentifierDetail } from '@/lib/contracts/explore';
import { getIdentifier } from '@/lib/usecases/explore/get-identifier';
import { listIdentifierAccounts } from '@/lib/usecases/explore/list-identifier-accounts';

function describeIdentifier(identifier: IdentifierDetail, accounts: readonly AccountUse[]): string {
  const facts = formatFacts([
    [identifier.kindTitle, identifier.display],
    ['Used by accounts', identifier.degree],
    ['Accounts in the world', identifier.accountsInWorld],
    ['Rarity bits', identifier.rarityBits.toFixed(2)],
    ['Hub class', identifier.hubClass],
    ['Because', identifier.hubReason],
    ['First seen (UTC)', formatTime(identifier.firstSeen)],
    ['Last seen (UTC)', formatTime(identifier.lastSeen)],
    [
      'In clusters',
      identifier.clusters.map(({ clusterId, members }) => `${clusterId} (${members})`).join(', '),
    ],
  ]);
  const table = formatTable(
    [
      { title: 'Account', value: (use) => use.id },
      { title: 'Status', value: (use) => use.status },
      { title: 'Uses', align: 'right', value: (use) => use.uses },
      { title: 'First seen (UTC)', value: (use) => formatTime(use.firstSeen) },
      { title: 'Last seen (UTC)', value: (use) => formatTime(use.lastSeen) },
      { title: 'Cluster', value: (use) => use.clusterId },
    ],
    accounts,
  );
  const leftOut = identifier.degree - accounts.length;
  return `${facts}\n\n${table}${leftOut > 0 ? `\n(${leftOut} more accounts not shown; raise --limit)` : ''}`;
}

export const identifier = defineCommand({
  name: 'identifier',
  access: 'facts.read',
  about: (_options, [identifierId = '']) => ({ identifierId }),
  summary: 'one identifier: how rare it is, which clusters and accounts use it',
  options: z.object({ limit: z.coerce.number().int().min(1).max(500) }),
  configure: (command) => {
    command
      .argument('<identifier>', 'id as "skein search" prints it, e.g. device:4f1c…')
      .option('--limit <count>', 'at most this many accounts', '25');
  },
  run: async (context, { limit }, [identifierId = '']) => {
    const [found, accounts] = await withWorkspace(
      context,
      async ({ deps }) =>
        [
          await getIdentifier(deps, { identifierId }),
          await listIdentifierAccounts(deps, { identifierId, offset: 0, limit }),
        ] as const,
    );
    if (context.isJson) await context.output.json({ identifier: found, accounts });
    else await context.output.line(describeIdentifier(found, accounts));
    return 0;
  },
});
