import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { CliContext } from '@/lib/cli/command';
import { describeExport } from '@/lib/cli/evidence/describe-export';
import { runJob } from '@/lib/cli/run-job';
import { withWorkspace } from '@/lib/cli/with-workspace';
import {
  bundleMarkings,
  type ExportSubject,
  exportChoice,
  exportedBundle,
  redactionProfiles,
} from '@/lib/contracts/evidence';
import { exportRequest } from '@/lib/contracts/export-requests';
import { requestExport } from '@/lib/usecases/evidence/request-export';

const { profile, purpose, recipient } = exportChoice.shape;

/** Options that every export has, whatever it is about. */
export const exportOptions = z.object({
  purpose,
  recipient,
  output: z.string().min(1),
  run: z.string().optional(),
  redact: profile,
  tlp: z.enum(bundleMarkings.map((marking) => marking.slice('TLP:'.length).toLowerCase())).default('amber'),
  by: z.string().trim().min(1).optional(),
});
type ExportOptions = z.output<typeof exportOptions>;

/** Declares them. */
export function configureExport(command: Command): void {
  command
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
}

const waitingText = (id: string, output: string): string =>
  `Exports need a second person here, so "${output}" was not written. Request ${id} waits for a lead: skein export approve ${id}`;

/** Packs the subject and prints what was written; or, where exports need a second person, asks for one. */
export async function runExport(
  context: CliContext,
  subject: ExportSubject,
  { output, run, redact, tlp, by, ...rest }: ExportOptions,
): Promise<number> {
  const payload = exportChoice.parse({
    ...rest,
    subject,
    profile: redact,
    marking: `TLP:${tlp.toUpperCase()}`,
    preparedBy: by ?? context.actor.name,
    ...(run !== undefined && { runId: run }),
  });
  const result = await withWorkspace(context, async (workspace) => {
    if (!workspace.deps.exports.needsApproval)
      return runJob(context, workspace, {
        kind: 'export',
        ...payload,
        reader: context.actor,
        outPath: resolve(output),
      });
    const { request } = await requestExport(workspace.deps, payload, context.actor);
    return request;
  });
  const waiting = exportRequest.safeParse(result);
  if (waiting.success) {
    if (context.isJson) await context.output.json(waiting.data);
    else await context.output.line(waitingText(waiting.data.id, output));
    return 0;
  }
  const made = exportedBundle.parse(result);
  if (context.isJson) await context.output.json(made);
  else await context.output.line(describeExport(made));
  return 0;
}
