import { z } from 'zod';
import { parseLikelihood } from '@/lib/attribution/likelihood';
import { describeOperator } from '@/lib/cli/attribution/describe-operator';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { affiliation, type OperatorRecord } from '@/lib/contracts/attribution';
import { getOperator } from '@/lib/usecases/attribution/get-operator';
import { listOperators } from '@/lib/usecases/attribution/list-operators';
import { saveOperator } from '@/lib/usecases/attribution/save-operator';

const list = z.array(z.string()).default([]);
const append = (value: string, previous: string[] = []): string[] => [...previous, value];

export const operators = defineCommand({
  name: 'operators',
  access: 'work.read',
  summary: 'tracked operators: names, aliases, who stands behind them',
  options: z.object({ limit: z.coerce.number().int().min(1).max(5_000) }),
  configure: (command) => {
    command.option('--limit <count>', 'at most this many, the last changed first', '100');
  },
  run: async (context, { limit }) => {
    const found = await withWorkspace(context, ({ deps }) => listOperators(deps, { limit }));
    if (context.isJson) {
      await context.output.json(found);
      return;
    }
    if (found.length === 0) {
      await context.output.line('No operators yet.');
      return;
    }
    await context.output.line(
      formatTable(
        [
          { title: 'Operator', value: (operator: OperatorRecord) => operator.id },
          { title: 'Name', value: ({ name }) => name },
          { title: 'Aliases', value: ({ aliases }) => aliases.join(', ') },
          {
            title: 'Affiliated with',
            value: ({ affiliations }) => affiliations.map(({ name }) => name).join(', '),
          },
          { title: 'Changed (UTC)', value: ({ updatedAt }) => formatTime(updatedAt) },
        ],
        found,
      ),
    );
  },
});

/** Reads `role:name:likelihood:confidence:basis`. */
function parseAffiliation(text: string): z.infer<typeof affiliation> {
  const [role, name, likelihood = '', confidence, ...basis] = text.split(':');
  return affiliation.parse({
    role,
    name,
    likelihood: parseLikelihood(likelihood),
    confidence,
    basis: basis.join(':'),
  });
}

export const operatorsSave = defineCommand({
  name: 'operators save',
  access: 'work.change',
  summary: 'create an operator, or change one with --id and --version',
  help: 'An affiliation is written role:name:likelihood:confidence:basis, role being sponsor, beneficiary, employer or named_person.',
  options: z.object({
    id: z.string().optional(),
    version: z.coerce.number().int().positive().optional(),
    alias: list,
    affiliation: list,
    watch: list,
    description: z.string().default(''),
    reason: z.string().optional(),
  }),
  configure: (command) => {
    command
      .argument('<name>', 'name of ours for the operator')
      .option('--id <operator>', 'operator to change')
      .option('--version <number>', 'version you have seen, with --id')
      .option('--alias <name>', 'another name; may be repeated', append)
      .option(
        '--affiliation <text>',
        'sponsor or beneficiary with its own likelihood; may be repeated',
        append,
      )
      .option('--watch <identifier>', 'identifier to watch for; may be repeated', append)
      .option('--description <text>', 'what is known')
      .option('--reason <text>', 'why it is changed, for the history');
  },
  run: async (context, options, [name = '']) => {
    const { alias, watch, affiliation: affiliations, id, version, reason, description } = options;
    const saved = await withWorkspace(context, ({ deps }) =>
      saveOperator(
        deps,
        {
          name,
          description,
          aliases: alias,
          watchList: watch,
          affiliations: affiliations.map(parseAffiliation),
          ...(id === undefined ? {} : { id }),
          ...(version === undefined ? {} : { version }),
          ...(reason === undefined ? {} : { reason }),
        },
        context.actor,
      ),
    );
    if (context.isJson) await context.output.json(saved);
    else await context.output.line(`${saved.name} is ${saved.id}, version ${saved.version}.`);
  },
});

export const operator = defineCommand({
  name: 'operator',
  access: 'work.read',
  summary: 'one operator: what is attributed to it, its infrastructure, operators like it',
  options: z.object({}),
  configure: (command) => {
    command.argument('<operator>', 'id as "skein operators" prints it');
  },
  run: async (context, _options, [operatorId = '']) => {
    const detail = await withWorkspace(context, ({ deps }) => getOperator(deps, { operatorId }));
    if (context.isJson) await context.output.json(detail);
    else await context.output.line(describeOperator(detail));
  },
});
