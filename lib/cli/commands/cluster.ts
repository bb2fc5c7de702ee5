import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { ClusterDetail, MemberPage } from '@/lib/contracts/clusters';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { getCluster } from '@/lib/usecases/clusters/get-cluster';
import { listClusterMembers } from '@/lib/usecases/clusters/list-cluster-members';

function factsOf(cluster: ClusterDetail): string {
  return formatFacts([
    ['Cluster', cluster.clusterId],
    ['Standing', cluster.standing],
    ['Confirmed members', cluster.size],
    ['Possible members', cluster.possible],
    ['Exchanges', cluster.exchanges],
    ['First seen (UTC)', formatTime(cluster.firstSeen)],
    ['Last seen (UTC)', formatTime(cluster.lastSeen)],
    ['Strength', cluster.strength.toFixed(4)],
    ['Density', cluster.density.toFixed(4)],
    ['Conductance', cluster.conductance.toFixed(4)],
    ...cluster.families.map(
      ({ family, share }) =>
        [evidenceFamilyTitles[family], `${(share * 100).toFixed(1)} % of the bits`] as const,
    ),
    ...cluster.groupEvidence.map(
      ({ bits, sentence }) => ['As a group', `${sentence} (+${bits.toFixed(1)} bits)`] as const,
    ),
    ...cluster.reasons.map((reason) => ['Doubt', reason] as const),
  ]);
}

function valuesOf({ topValues }: ClusterDetail): string {
  return formatTable(
    [
      { title: 'Shared value', value: (value) => value.display },
      { title: 'Kind', value: (value) => value.kind },
      { title: 'Members', align: 'right', value: (value) => value.members },
      { title: 'In the world', align: 'right', value: (value) => value.degree },
      { title: 'Rarity bits', align: 'right', value: (value) => value.rarityBits.toFixed(1) },
    ],
    topValues,
  );
}

function membersOf({ members, total }: MemberPage): string {
  const table = formatTable(
    [
      { title: 'Account', value: (member) => member.accountId },
      { title: 'Standing', value: (member) => member.standing },
      { title: 'Membership', align: 'right', value: (member) => member.membership.toFixed(4) },
      { title: 'Status', value: (member) => member.status },
      { title: 'Created (UTC)', value: (member) => formatTime(member.createdAt) },
      { title: 'Exchanges', align: 'right', value: (member) => member.exchanges },
      { title: 'Links', align: 'right', value: (member) => member.links },
    ],
    members,
  );
  return total > members.length ? `${table}\n(${total - members.length} more members; raise --limit)` : table;
}

export const cluster = defineCommand({
  name: 'cluster',
  access: 'facts.read',
  about: (_options, [clusterId = '']) => ({ clusterId }),
  summary: 'one cluster: figures, shared values, members',
  options: z.object({ run: z.string().optional(), limit: z.coerce.number().int().min(1).max(5_000) }),
  configure: (command) => {
    command
      .argument('<cluster>', 'id as "skein clusters" prints it')
      .option('--run <run>', 'another run than the current one')
      .option('--limit <count>', 'at most this many members, the surest first', '50');
  },
  run: async (context, { run, limit }, [clusterId = '']) => {
    const asked = { clusterId, ...(run === undefined ? {} : { runId: run }) };
    const page = { offset: 0, limit, sort: 'membership', descending: true } as const;
    const [detail, members] = await withWorkspace(
      context,
      async ({ deps }) =>
        [await getCluster(deps, asked), await listClusterMembers(deps, { ...asked, ...page })] as const,
    );
    if (context.isJson) await context.output.json({ cluster: detail, ...members });
    else await context.output.line([factsOf(detail), valuesOf(detail), membersOf(members)].join('\n\n'));
    return 0;
  },
});
