import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { parseOptions } from '@/lib/cli/parse-options';
import { runJob } from '@/lib/cli/run-job';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { classifyValueRequest, type HubPreview, hubPreview } from '@/lib/contracts/hub-overrides';
import { hubClasses } from '@/lib/domain/hub-class';

function describePreview(preview: HubPreview): string {
  const facts = formatFacts([
    ['Value', preview.identifierId],
    ['Tried class', preview.hubClass],
    [
      'Computed by',
      preview.comparedWith === null
        ? 'two whole runs, with and without the class, both thrown away'
        : `a whole run, thrown away, against ${preview.comparedWith}`,
    ],
    ['Links removed', preview.linksRemoved],
    ['Links added', preview.linksAdded],
    ['Clusters', `${preview.clustersBefore} → ${preview.clustersAfter}`],
    ['Confirmed members', `${preview.membersBefore} → ${preview.membersAfter}`],
  ]);
  const table = formatTable(
    [
      { title: 'Cluster', value: (row) => row.clusterId },
      { title: 'Effect', value: (row) => row.effect },
      { title: 'Before', align: 'right', value: (row) => row.before },
      { title: 'After', value: (row) => row.after.slice(0, 12).join(', ') },
      { title: 'In none', align: 'right', value: (row) => row.loose },
    ],
    preview.clusters,
  );
  const leftOut =
    preview.clustersLeftOut > 0 ? `\n(${preview.clustersLeftOut} more changed clusters not shown)` : '';
  return `${preview.summary}\n\n${facts}${preview.clusters.length > 0 ? `\n\n${table}${leftOut}` : ''}`;
}

export const hubsPreview = defineCommand({
  name: 'hubs preview',
  access: 'facts.read',
  summary: 'what classing a value would change: links, clusters, members; nothing is changed',
  help: 'The next run is computed in full with the class and thrown away; it takes as long as a run.',
  options: z.object({}),
  configure: (command) => {
    command
      .argument('<identifier>', 'id as "skein search" prints it, e.g. ip:203.0.113.7')
      .argument('<class>', hubClasses.join(', '));
  },
  run: async (context, _options, [identifierId = '', asked]) => {
    const { hubClass } = parseOptions(classifyValueRequest.pick({ hubClass: true }), { hubClass: asked });
    const preview = await withWorkspace(context, async (workspace) =>
      hubPreview.parse(await runJob(context, workspace, { kind: 'preview', identifierId, hubClass })),
    );
    if (context.isJson) await context.output.json(preview);
    else await context.output.line(describePreview(preview));
    return 0;
  },
});
