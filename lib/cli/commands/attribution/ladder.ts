import { z } from 'zod';
import { ladderChecklists } from '@/lib/attribution/ladder';
import { describeLadder } from '@/lib/cli/attribution/describe-workbench';
import { parseSubject } from '@/lib/cli/attribution/subject';
import { type CliContext, defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { LadderMove } from '@/lib/contracts/attribution';
import { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
import { moveLadder } from '@/lib/usecases/attribution/move-ladder';

async function move(context: CliContext, subject: string, step: LadderMove): Promise<void> {
  const ladder = await withWorkspace(context, ({ deps }) =>
    moveLadder(deps, { subject: parseSubject(subject), move: step }, context.actor),
  );
  if (context.isJson) await context.output.json(ladder);
  else await context.output.line(describeLadder(ladder));
}

export const ladder = defineCommand({
  name: 'ladder',
  access: 'work.read',
  summary: 'where a cluster or campaign stands: cluster, tracked operator, attributed actor',
  options: z.object({}),
  configure: (command) => {
    command.argument('<subject>', 'cluster:<id> or campaign:<id>');
  },
  run: async (context, _options, [subject = '']) => {
    const bench = await withWorkspace(context, ({ deps }) => getWorkbench(deps, parseSubject(subject)));
    if (context.isJson) await context.output.json(bench.ladder);
    else await context.output.line(describeLadder(bench.ladder));
  },
});

const checklistHelp = Object.entries(ladderChecklists)
  .map(
    ([stage, items]) => `${stage}:\n${items.map(({ id, text }) => `  ${id.padEnd(22)} ${text}`).join('\n')}`,
  )
  .join('\n');

export const ladderPropose = defineCommand({
  name: 'ladder propose',
  access: 'work.change',
  summary: 'propose the next step; another person approves it',
  help: `Items of the checklists:\n${checklistHelp}`,
  options: z.object({
    to: z.enum(['tracked_operator', 'attributed_actor']),
    operator: z.string(),
    checked: z.array(z.string()).default([]),
    rationale: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .requiredOption('--to <stage>', 'tracked_operator or attributed_actor')
      .requiredOption('--operator <operator>', 'operator it is attributed to')
      .option('--checked <items...>', 'items of the checklist that are done')
      .option('--rationale <text>', 'why');
  },
  run: (context, { to, operator, checked, rationale }, [subject = '']) =>
    move(context, subject, { kind: 'propose', to, operatorId: operator, checked, rationale }).then(() => 0),
});

const noted = (name: string, kind: 'approve' | 'decline', summary: string) =>
  defineCommand({
    name,
    access: 'work.change',
    summary,
    options: z.object({ note: z.string().default('') }),
    configure: (command) => {
      command
        .argument('<subject>', 'cluster:<id> or campaign:<id>')
        .option('--note <text>', 'what you looked at');
    },
    run: (context, { note }, [subject = '']) => move(context, subject, { kind, note }).then(() => 0),
  });

export const ladderApprove = noted('ladder approve', 'approve', 'approve a step that somebody else proposed');
export const ladderDecline = noted('ladder decline', 'decline', 'decline a proposed step, with the reason');

export const ladderDown = defineCommand({
  name: 'ladder down',
  access: 'work.change',
  summary: 'take back one step; takes effect at once',
  options: z.object({ rationale: z.string() }),
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .requiredOption('--rationale <text>', 'why');
  },
  run: (context, { rationale }, [subject = '']) =>
    move(context, subject, { kind: 'step_down', rationale }).then(() => 0),
});
