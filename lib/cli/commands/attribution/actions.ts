import { z } from 'zod';
import { actionKinds } from '@/lib/attribution/action/simulate';
import { parseSubject } from '@/lib/cli/attribution/subject';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { ActionChoiceInput, ActionSimulation } from '@/lib/contracts/actions';
import { getActionAftermath } from '@/lib/usecases/actions/get-action-aftermath';
import { listActions } from '@/lib/usecases/actions/list-actions';
import { recordAction } from '@/lib/usecases/actions/record-action';
import { simulateAction } from '@/lib/usecases/actions/simulate-action';

const choiceOptions = {
  action: z.enum(actionKinds).default('suspend'),
  value: z.array(z.string()).default([]),
  possible: z.boolean().default(false),
  limit: z.coerce.number().nonnegative().default(0),
};
type ChoiceOptions = z.output<z.ZodObject<typeof choiceOptions>>;

const toChoice = (subject: string, options: ChoiceOptions): ActionChoiceInput => ({
  subject: parseSubject(subject),
  kind: options.action,
  identifierIds: options.value,
  includesPossible: options.possible,
  dailyLimit: options.limit,
});

function describeSimulation(result: ActionSimulation): string {
  const facts = formatFacts([
    ['Accounts hit', result.hit],
    ['Caught', `${result.caught} of ${result.confirmed} confirmed accounts`],
    ['Probably innocent', `${result.innocentsLow.toFixed(1)} to ${result.innocentsHigh.toFixed(1)} accounts`],
    [
      'Stopped a day',
      `${Math.round(result.stoppedPerDay.subject)} exchanges of them, ${Math.round(result.stoppedPerDay.others)} of others`,
    ],
    ['Survivors', result.survivors],
    ['Not read', result.targetsLeftOut + result.membersLeftOut],
  ]);
  const innocents = formatTable(
    [
      { title: 'Account', value: ({ accountId }) => accountId },
      { title: 'Innocent', align: 'right', value: ({ probability }) => probability.toFixed(2) },
      { title: 'Why', value: ({ reason }) => reason },
    ],
    result.innocents.slice(0, 20),
  );
  const groups = formatTable(
    [
      { title: 'Survivors', align: 'right', value: ({ accounts }) => accounts },
      {
        title: 'Still tied by',
        value: ({ values }) => values.map(({ kind, display }) => `${kind} ${display}`).join(', '),
      },
    ],
    result.survivorGroups,
  );
  return [facts, innocents, groups].join('\n\n');
}

export const simulate = defineCommand({
  name: 'simulate',
  access: 'work.read',
  summary: 'what an action would do: accounts caught, probable innocents hit, survivors; changes nothing',
  options: z.object(choiceOptions),
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .option('--action <kind>', actionKinds.join(', '), 'suspend')
      .option(
        '--value <identifiers...>',
        'act on every account that uses one of these (a card, a device, an ASN)',
      )
      .option('--possible', 'accounts on the rim too')
      .option('--limit <exchanges>', 'exchanges a day, with --action rate_limit', '0');
  },
  run: async (context, options, [subject = '']) => {
    const result = await withWorkspace(context, ({ deps }) =>
      simulateAction(deps, toChoice(subject, options)),
    );
    if (context.isJson) await context.output.json(result);
    else await context.output.line(describeSimulation(result));
  },
});

export const actionsRecord = defineCommand({
  name: 'actions record',
  access: 'work.lead',
  summary: 'record an action that was taken elsewhere, with whom it reached; Skein acts on nobody',
  options: z.object({ ...choiceOptions, note: z.string().default('') }),
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .option('--action <kind>', actionKinds.join(', '), 'suspend')
      .option('--value <identifiers...>', 'values that were blocked')
      .option('--possible', 'accounts on the rim too')
      .option('--limit <exchanges>', 'exchanges a day, with --action rate_limit', '0')
      .option('--note <text>', 'who decided, where it was done');
  },
  run: async (context, { note, ...options }, [subject = '']) => {
    const choice = toChoice(subject, options);
    const action = await withWorkspace(context, ({ deps }) =>
      recordAction(deps, { choice, note }, context.actor),
    );
    if (context.isJson) await context.output.json(action);
    else await context.output.line(`${action.id}: ${action.accountIds.length} accounts.`);
  },
});

export const actionsList = defineCommand({
  name: 'actions list',
  access: 'work.read',
  summary: 'actions that were taken, newest first',
  options: z.object({ limit: z.coerce.number().int().min(1).max(1_000) }),
  configure: (command) => {
    command.option('--limit <count>', 'at most this many', '50');
  },
  run: async (context, { limit }) => {
    const actions = await withWorkspace(context, ({ deps }) => listActions(deps, { limit }));
    if (context.isJson) await context.output.json(actions);
    else {
      const table = formatTable(
        [
          { title: 'Action', value: ({ id }) => id },
          { title: 'What', value: ({ choice }) => choice.kind },
          { title: 'Subject', value: ({ choice: { subject } }) => `${subject.kind}:${subject.id}` },
          { title: 'Accounts', align: 'right', value: ({ accountIds }) => accountIds.length },
          { title: 'Taken (UTC)', value: ({ takenAt }) => formatTime(takenAt) },
          { title: 'By', value: ({ createdBy }) => createdBy },
        ],
        actions,
      );
      await context.output.line(table);
    }
  },
});

export const actionsAftermath = defineCommand({
  name: 'actions aftermath',
  access: 'work.read',
  summary: 'what came back after an action, and through which signals',
  options: z.object({}),
  configure: (command) => {
    command.argument('<action>', 'id as "skein actions list" prints it');
  },
  run: async (context, _options, [actionId = '']) => {
    const after = await withWorkspace(context, ({ deps }) => getActionAftermath(deps, { actionId }));
    if (context.isJson) await context.output.json(after);
    else {
      const signals = formatTable(
        [
          { title: 'Signal', value: ({ kind, display }) => `${kind} ${display}` },
          { title: 'Came back through it', align: 'right', value: ({ accounts }) => accounts },
        ],
        after.signals,
      );
      const facts = formatFacts([
        ['Still active', after.stillActive.length],
        ['Signed up since, tied to them', after.cameBack.length + after.cameBackLeftOut],
      ]);
      await context.output.line(`${facts}\n\n${signals}`);
    }
  },
});
