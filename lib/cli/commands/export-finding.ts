import { defineCommand } from '@/lib/cli/command';
import { configureExport, exportOptions, runExport } from '@/lib/cli/evidence/export-options';

export const exportCampaign = defineCommand({
  name: 'export campaign',
  access: 'exports.make',
  about: (_options, [campaignId = '']) => ({ campaignId }),
  summary: 'pack the accounts that took part in a campaign as a signed evidence bundle',
  options: exportOptions,
  configure: (command) => configureExport(command.argument('<campaign>', 'id of the campaign')),
  run: (context, options, [id = '']) => runExport(context, { kind: 'campaign', id }, options),
});

export const exportCluster = defineCommand({
  name: 'export cluster',
  access: 'exports.make',
  about: (_options, [clusterId = '']) => ({ clusterId }),
  summary: 'pack a cluster as a signed evidence bundle',
  help: [
    'The bundle is verified and searched for removed values before it gets its name; it never replaces a file.',
    'Example: skein export cluster c_7f2k -o case-12.zip --purpose "Suspension" --recipient "Legal" --redact partner',
  ].join('\n'),
  options: exportOptions,
  configure: (command) => configureExport(command.argument('<cluster>', 'id of the cluster')),
  run: (context, options, [id = '']) => runExport(context, { kind: 'cluster', id }, options),
});
