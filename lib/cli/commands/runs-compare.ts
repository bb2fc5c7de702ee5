import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { RunComparison } from '@/lib/contracts/run-comparison';
import { compareRuns } from '@/lib/usecases/runs/compare-runs';

function describeComparison(comparison: RunComparison): string {
  const { clusters, clustersTotal } = comparison;
  const facts = formatFacts([
    ['From run', comparison.from],
    ['To run', comparison.to],
    ['Links gained', comparison.linksGained],
    ['Links lost', comparison.linksLost],
    ...comparison.parameters.map(
      ({ name, before, after }) => [`Parameter ${name}`, `${before} → ${after}`] as const,
    ),
  ]);
  const table = formatTable(
    [
      { title: 'Cluster', value: (cluster) => cluster.clusterId },
      { title: 'Event', value: (cluster) => cluster.event },
      { title: 'Before', align: 'right', value: (cluster) => cluster.before },
      { title: 'After', align: 'right', value: (cluster) => cluster.after },
      { title: 'Joined', align: 'right', value: (cluster) => cluster.joined },
      { title: 'Left', align: 'right', value: (cluster) => cluster.left },
      { title: 'Shares members with', value: (cluster) => cluster.related.join(', ') },
    ],
    clusters,
  );
  const why = clusters.flatMap((cluster) =>
    cluster.why.map((pair) => {
      const weights = [pair.before, pair.after].map((side) => side?.weightBits.toFixed(1) ?? 'not known');
      const evidence = pair.evidence
        .slice(0, 4)
        .map(
          (line) => `    ${line.change} (${(line.after - line.before).toFixed(1)} bits): ${line.sentence}`,
        );
      return [
        `  ${cluster.clusterId}: ${pair.accountA} and ${pair.accountB} ${pair.change} (${weights.join(' → ')} bits)`,
        ...evidence,
      ].join('\n');
    }),
  );
  const reasons = why.length > 0 ? `\n\nWhy the clusters that changed most did:\n${why.join('\n')}` : '';
  const leftOut = clustersTotal - clusters.length;
  return `${facts}\n\n${table}${leftOut > 0 ? `\n(${leftOut} clusters that changed least are not shown)` : ''}${reasons}`;
}

export const runsCompare = defineCommand({
  name: 'runs compare',
  access: 'facts.read',
  summary:
    'what changed from one run to another: clusters born, grown, split, merged, died; links; parameters',
  options: z.object({}),
  configure: (command) => {
    command.argument('<from>', 'the earlier run').argument('<to>', 'the later run');
  },
  run: async (context, _options, [from = '', to = '']) => {
    const comparison = await withWorkspace(context, ({ deps }) => compareRuns(deps, { from, to }));
    if (context.isJson) await context.output.json(comparison);
    else await context.output.line(describeComparison(comparison));
    return 0;
  },
});
