import { z } from 'zod';
import { type CliContext, defineCommand } from '@/lib/cli/command';
import { describeExplanation } from '@/lib/cli/explain/describe-explanation';
import { describeMember } from '@/lib/cli/explain/describe-member';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { InvalidInputError } from '@/lib/domain/errors';
import { explainCluster } from '@/lib/usecases/clusters/explain-cluster';
import { explainMember } from '@/lib/usecases/linkage/explain-member';
import { explainPair } from '@/lib/usecases/linkage/explain-pair';

async function print<T>(context: CliContext, found: T, toText: (found: T) => string): Promise<number> {
  if (context.isJson) await context.output.json(found);
  else await context.output.line(toText(found));
  return 0;
}

export const explain = defineCommand({
  name: 'explain',
  access: 'facts.read',
  about: ({ member, cluster }, [accountA, accountB]) => ({
    ...(member !== undefined && { accountId: member }),
    ...(cluster !== undefined && { clusterId: cluster }),
    ...(accountA !== undefined && { accountA }),
    ...(accountB !== undefined && { accountB }),
  }),
  summary: 'why two accounts are linked, an account is in its cluster, or a cluster holds together',
  help: 'skein explain A B · skein explain --member A [--cluster C] · skein explain --cluster C',
  options: z.object({
    run: z.string().optional(),
    member: z.string().optional(),
    cluster: z.string().optional(),
  }),
  configure: (command) => {
    command
      .argument('[account-a]', 'id of one account')
      .argument('[account-b]', 'id of the other')
      .option('--member <account>', 'why this account is in its cluster')
      .option('--cluster <cluster>', 'what holds this cluster together; with --member, which of its clusters')
      .option('--run <run>', 'another run than the current one');
  },
  run: async (context, { run, member, cluster }, [accountA, accountB]) => {
    const of = run === undefined ? {} : { runId: run };
    if (member !== undefined) {
      const asked = { accountId: member, ...of, ...(cluster === undefined ? {} : { clusterId: cluster }) };
      const found = await withWorkspace(context, ({ deps }) => explainMember(deps, asked));
      return print(context, found, describeMember);
    }
    if (cluster !== undefined) {
      const found = await withWorkspace(context, ({ deps }) =>
        explainCluster(deps, { clusterId: cluster, ...of }),
      );
      return print(context, found, ({ sentences }) => sentences.join('\n'));
    }
    if (accountA === undefined || accountB === undefined) {
      throw new InvalidInputError({
        code: 'nothing_to_explain',
        message: 'Name two accounts, or give --member or --cluster.',
        remedy: 'skein explain A B, skein explain --member A, skein explain --cluster C',
      });
    }
    const found = await withWorkspace(context, ({ deps }) =>
      explainPair(deps, { accountA, accountB, ...of }),
    );
    return print(context, found, describeExplanation);
  },
});
