import { defineCommand } from '@/lib/cli/command';
import { configureExport, exportOptions, runExport } from '@/lib/cli/evidence/export-options';

export const exportCase = defineCommand({
  name: 'export case',
  access: 'exports.make',
  about: (_options, [caseId = '']) => ({ caseId }),
  summary: 'pack a case as a signed evidence bundle: accounts, notes, views, decisions, judgements',
  help: [
    'Accounts are those tagged in the case and the members of clusters pinned in it. Bundles of one case form a chain.',
    'Example: skein export case k_7f2k -o case-12.zip --purpose "Hearing" --recipient "Legal" --redact partner',
  ].join('\n'),
  options: exportOptions,
  configure: (command) => configureExport(command.argument('<case>', 'id of the case')),
  run: (context, options, [id = '']) => runExport(context, { kind: 'case', id }, options),
});

export const exportView = defineCommand({
  name: 'export view',
  access: 'exports.make',
  about: (_options, [viewId = '']) => ({ viewId }),
  summary: 'pack the accounts in sight in a saved view, with its picture, as a signed evidence bundle',
  options: exportOptions,
  configure: (command) => configureExport(command.argument('<view>', 'id of the saved view')),
  run: (context, options, [id = '']) => runExport(context, { kind: 'view', id }, options),
});
