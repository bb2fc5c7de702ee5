import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { describeEvaluation } from '@/lib/cli/runs/describe-evaluation';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { evaluateRun } from '@/lib/usecases/runs/evaluate-run';

export const evaluate = defineCommand({
  name: 'evaluate',
  access: 'facts.read',
  summary: 'measure a run against labels: pairwise, B-cubed, adjusted Rand, V-measure, calibration, ablation',
  options: z.object({ labels: z.string().optional(), run: z.string().optional() }),
  configure: (command) => {
    command
      .option('--labels <file>', 'labels with account_id and operator (default: the imported table labels)')
      .option('--run <run>', 'another run than the current one');
  },
  run: async (context, { labels, run }) => {
    const asked = {
      ...(labels === undefined ? {} : { labelsFile: resolve(labels) }),
      ...(run === undefined ? {} : { runId: run }),
      signal: context.signal,
    };
    const evaluation = await withWorkspace(context, ({ deps }) => evaluateRun(deps, asked));
    if (context.isJson) await context.output.json(evaluation);
    else await context.output.line(describeEvaluation(evaluation));
    return 0;
  },
});
