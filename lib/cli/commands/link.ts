import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { runJob } from '@/lib/cli/run-job';
import { describeRun } from '@/lib/cli/runs/describe-run';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { runOutcome } from '@/lib/contracts/runs';
import { InvalidInputError } from '@/lib/domain/errors';
import { getRun } from '@/lib/usecases/runs/get-run';

const overrides = z.record(z.string(), z.unknown());

async function readParameters(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  try {
    return overrides.parse(JSON.parse(text));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): InvalidInputError {
  return new InvalidInputError({
    code: 'parameters_unreadable',
    message: `The file ${path} is not a readable JSON object.`,
    remedy: 'docs/linkage.md lists the parameters with their ranges.',
    cause,
  });
}

export const link = defineCommand({
  name: 'link',
  access: 'runs.change',
  summary: 'link the accounts of all imports: a new run of links and clusters, which becomes the current one',
  options: z.object({
    seed: z.coerce.number().int().nonnegative().optional(),
    parameters: z.string().optional(),
    force: z.boolean().default(false),
  }),
  configure: (command) => {
    command
      .option('--seed <number>', 'seed of everything that is drawn; the same seed gives the same run')
      .option('--parameters <file>', 'JSON file with parameters that differ from the defaults')
      .option('--force', 'run even when nothing has changed since the current run');
  },
  run: async (context, { seed, parameters: path, force }) => {
    const parameters = {
      ...(path === undefined ? {} : await readParameters(path)),
      ...(seed === undefined ? {} : { seed }),
    };
    const { detail, isUnchanged } = await withWorkspace(context, async (workspace) => {
      const result = await runJob(context, workspace, { kind: 'link', parameters, force });
      const { runId, isUnchanged } = runOutcome.parse(result);
      return { detail: await getRun(workspace.deps, { runId }), isUnchanged };
    });
    if (context.isJson) await context.output.json({ ...detail, isUnchanged });
    else {
      if (isUnchanged)
        await context.output.line(
          `Nothing has changed since run ${detail.runId}: the same rows, decisions, parameters and method. Nothing was computed; --force runs it all the same.\n`,
        );
      await context.output.line(describeRun(detail));
    }
    return 0;
  },
});
