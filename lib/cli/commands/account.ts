import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { decisionVerdicts } from '@/lib/contracts/decisions';
import type { AccountDetail, AccountLink, IdentifierUse } from '@/lib/contracts/explore';
import { getAccount } from '@/lib/usecases/explore/get-account';
import { listAccountIdentifiers } from '@/lib/usecases/explore/list-account-identifiers';
import { listAccountLinks } from '@/lib/usecases/linkage/list-account-links';

interface AccountReport {
  account: AccountDetail;
  identifiers: IdentifierUse[];
  links: AccountLink[];
}

function factsOf({ account }: AccountReport): string {
  const [membership] = account.memberships;
  return formatFacts([
    ['Account', account.id],
    ['Status', account.status],
    ['Created (UTC)', formatTime(account.createdAt)],
    ['First seen (UTC)', formatTime(account.firstSeen)],
    ['Last seen (UTC)', formatTime(account.lastSeen)],
    ['Exchanges', account.exchanges],
    ['Cluster', membership ? `${membership.clusterId} (${membership.standing})` : null],
    ...account.facts.map((fact) => [fact.title, fact.value] as const),
  ]);
}

function identifierTable({ account, identifiers }: AccountReport): string {
  const table = formatTable(
    [
      { title: 'Kind', value: (use) => use.kindTitle },
      { title: 'Value', value: (use) => use.display },
      { title: 'Accounts', align: 'right', value: (use) => use.degree },
      { title: 'Rarity bits', align: 'right', value: (use) => use.rarityBits.toFixed(1) },
      { title: 'Uses', align: 'right', value: (use) => use.uses },
      { title: 'Last seen (UTC)', value: (use) => formatTime(use.lastSeen) },
    ],
    identifiers,
  );
  const leftOut = account.degree - identifiers.length;
  return leftOut > 0 ? `${table}\n(${leftOut} more common identifiers not shown; raise --limit)` : table;
}

function linkTable({ account, links }: AccountReport): string {
  const table = formatTable(
    [
      { title: 'Linked with', value: (link) => link.otherId },
      { title: 'Bits', align: 'right', value: (link) => link.weightBits.toFixed(2) },
      { title: 'Probability', align: 'right', value: (link) => link.probability.toFixed(4) },
      { title: 'Strong', value: (link) => (link.isStrong ? 'yes' : 'no') },
      { title: 'Decided', value: (link) => (link.decision === null ? '' : decisionVerdicts[link.decision]) },
      { title: 'Cluster', value: (link) => link.clusterId },
    ],
    links,
  );
  const leftOut = account.links - links.length;
  return leftOut > 0 ? `${table}\n(${leftOut} weaker links not shown; raise --limit)` : table;
}

export const account = defineCommand({
  name: 'account',
  access: 'facts.read',
  about: (_options, [accountId = '']) => ({ accountId }),
  summary: 'one account: facts, identifiers (rarest first), links (strongest first)',
  options: z.object({ limit: z.coerce.number().int().min(1).max(500) }),
  configure: (command) => {
    command
      .argument('<account>', 'id of the account')
      .option('--limit <count>', 'at most this many identifiers and links', '25');
  },
  run: async (context, { limit }, [accountId = '']) => {
    const report = await withWorkspace(context, async ({ deps }): Promise<AccountReport> => {
      const found = await getAccount(deps, { accountId });
      const page = { offset: 0, limit };
      const { accountsInWorld } = found;
      return {
        account: found,
        identifiers: await listAccountIdentifiers(deps, { accountId, accountsInWorld, ...page }),
        links: await listAccountLinks(deps, { accountId, ...page }),
      };
    });
    if (context.isJson) await context.output.json(report);
    else {
      const parts = [factsOf(report), identifierTable(report), linkTable(report)];
      await context.output.line(parts.join('\n\n'));
    }
    return 0;
  },
});
