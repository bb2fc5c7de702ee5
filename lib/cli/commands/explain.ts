import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { describeExplanation } from '@/lib/cli/explain/describe-explanation';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { explainPair } from '@/lib/usecases/explain-pair';

export const explain = defineCommand({
  name: 'explain',
  summary: 'why two accounts are, or are not, linked: a waterfall in bits that adds up',
  options: z.object({ run: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<account-a>', 'id of one account')
      .argument('<account-b>', 'id of the other')
      .option('--run <run>', 'another run than the current one');
  },
  run: async (context, { run }, [accountA = '', accountB = '']) => {
    const asked = { accountA, accountB, ...(run === undefined ? {} : { runId: run }) };
    const explanation = await withWorkspace(context, ({ deps }) => explainPair(deps, asked));
    if (context.isJson) await context.output.json(explanation);
    else await context.output.line(describeExplanation(explanation));
    return 0;
  },
});
