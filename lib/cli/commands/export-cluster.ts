import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { describeExport } from '@/lib/cli/evidence/describe-export';
import { runJob } from '@/lib/cli/run-job';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { bundleMarkings, exportChoice, exportedBundle, redactionProfiles } from '@/lib/contracts/evidence';

const { profile, ...choice } = exportChoice.omit({
  clusterId: true,
  marking: true,
  runId: true,
  preparedBy: true,
}).shape;

export const exportCluster = defineCommand({
  name: 'export cluster',
  summary: 'pack a cluster as a signed evidence bundle',
  help: [
    'The bundle is verified and searched for removed values before it gets its name; it never replaces a file.',
    'Example: skein export cluster c_7f2k -o case-12.zip --purpose "Suspension" --recipient "Legal" --redact partner',
  ].join('\n'),
  options: z.object({
    ...choice,
    output: z.string().min(1),
    run: z.string().optional(),
    redact: profile,
    tlp: z.enum(bundleMarkings.map((marking) => marking.slice('TLP:'.length).toLowerCase())).default('amber'),
    by: z.string().trim().min(1).optional(),
  }),
  configure: (command) => {
    command
      .argument('<cluster>', 'id of the cluster')
      .requiredOption('-o, --output <file>', 'the ZIP to write; must not exist')
      .requiredOption('--purpose <text>', 'why it is handed over; goes into the bundle and the log')
      .requiredOption('--recipient <name>', 'who gets it')
      .option('--by <name>', 'who prepared it (default: the name of your account on this machine)')
      .option(
        '--redact <profile>',
        `what is masked before anything is written: ${redactionProfiles.join(', ')}`,
      )
      .option('--tlp <marking>', 'red, amber+strict, amber, green, clear (default amber)')
      .option('--run <run>', 'linkage run (default: the current one)');
  },
  run: async (context, { output, run, redact, tlp, by, ...rest }, [clusterId = '']) => {
    const payload = exportChoice.parse({
      ...rest,
      clusterId,
      profile: redact,
      marking: `TLP:${tlp.toUpperCase()}`,
      preparedBy: by ?? userInfo().username,
      ...(run !== undefined && { runId: run }),
    });
    const result = await withWorkspace(context, (workspace) =>
      runJob(context, workspace, { kind: 'export', ...payload, outPath: resolve(output) }),
    );
    const made = exportedBundle.parse(result);
    if (context.isJson) await context.output.json(made);
    else await context.output.line(describeExport(made));
    return 0;
  },
});
