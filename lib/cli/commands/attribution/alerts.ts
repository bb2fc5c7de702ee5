import { z } from 'zod';
import { dismissalReasons } from '@/lib/attribution/watch';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { alertStates, watchCondition } from '@/lib/contracts/alerts';
import { InvalidInputError } from '@/lib/domain/errors';
import { listAlerts } from '@/lib/usecases/watch/list-alerts';
import { listWatchRules } from '@/lib/usecases/watch/list-watch-rules';
import { runWatchRules } from '@/lib/usecases/watch/run-watch-rules';
import { saveWatchRule } from '@/lib/usecases/watch/save-watch-rule';
import { updateAlerts } from '@/lib/usecases/watch/update-alerts';

export const alertsList = defineCommand({
  name: 'alerts',
  access: 'work.read',
  summary: 'what saved rules noticed, the last change first',
  options: z.object({
    state: z.enum(alertStates).optional(),
    limit: z.coerce.number().int().min(1).max(5_000),
  }),
  configure: (command) => {
    command
      .option('--state <state>', alertStates.join(', '))
      .option('--limit <count>', 'at most this many', '100');
  },
  run: async (context, { state, limit }) => {
    const page = await withWorkspace(context, ({ deps }) =>
      listAlerts(deps, { limit, ...(state && { state }) }),
    );
    if (context.isJson) await context.output.json(page);
    else {
      const table = formatTable(
        [
          { title: 'Alert', value: ({ id }) => id },
          { title: 'State', value: (row) => row.state },
          { title: 'What', value: ({ title }) => title },
          { title: 'Rule', value: ({ ruleName }) => ruleName },
          { title: 'Assigned', value: ({ assignee }) => assignee },
          { title: 'Changed (UTC)', value: ({ updatedAt }) => formatTime(updatedAt) },
        ],
        page.alerts,
      );
      const leftOut = page.total - page.alerts.length;
      await context.output.line(leftOut > 0 ? `${table}\n${leftOut} more (--limit).` : table);
    }
  },
});

export const alertsUpdate = defineCommand({
  name: 'alerts update',
  access: 'work.change',
  summary: 'assign alerts, move them on, or dismiss them with a reason',
  options: z.object({
    state: z.enum(alertStates).optional(),
    assign: z.string().optional(),
    dismiss: z.enum(dismissalReasons).optional(),
    note: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<alerts...>', 'ids of alerts; all are changed, or none')
      .option('--state <state>', alertStates.join(', '))
      .option('--assign <name>', 'who works on it')
      .option('--dismiss <reason>', dismissalReasons.join(', '))
      .option('--note <text>', 'with --dismiss: anything to add');
  },
  run: async (context, { state, assign, dismiss, note }, alertIds) => {
    const changed = await withWorkspace(context, ({ deps }) =>
      updateAlerts(
        deps,
        {
          alertIds: [...alertIds],
          ...(state && { state }),
          ...(assign === undefined ? {} : { assignee: assign }),
          ...(dismiss && { dismissal: { reason: dismiss, note } }),
        },
        context.actor,
      ),
    );
    if (context.isJson) await context.output.json(changed);
    else
      for (const { title, state: now } of changed)
        await context.output.line(`${title}: ${now.replace('_', ' ')}.`);
  },
});

export const rulesList = defineCommand({
  name: 'rules',
  access: 'work.read',
  summary: 'saved rules that look at every import and linkage',
  options: z.object({}),
  run: async (context) => {
    const rules = await withWorkspace(context, ({ deps }) => listWatchRules(deps, { limit: 500 }));
    if (context.isJson) await context.output.json(rules);
    else {
      const table = formatTable(
        [
          { title: 'Rule', value: ({ id }) => id },
          { title: 'Name', value: ({ name }) => name },
          { title: 'Condition', value: ({ condition }) => JSON.stringify(condition) },
          { title: 'Active', value: ({ isActive }) => (isActive ? 'yes' : 'no') },
        ],
        rules,
      );
      await context.output.line(table);
    }
  },
});

function parseCondition(text: string): z.output<typeof watchCondition> {
  try {
    return watchCondition.parse(JSON.parse(text));
  } catch (cause) {
    throw new InvalidInputError({
      code: 'condition_invalid',
      message: `"${text}" is no condition of a rule.`,
      remedy: 'docs/attribution.md lists the conditions as JSON.',
      cause,
    });
  }
}

export const rulesSave = defineCommand({
  name: 'rules save',
  access: 'work.change',
  summary: 'save a rule; its condition is JSON out of a closed set (docs/attribution.md)',
  options: z.object({
    condition: z.string(),
    id: z.string().optional(),
    version: z.coerce.number().int().positive().optional(),
    paused: z.boolean().default(false),
  }),
  configure: (command) => {
    command
      .argument('<name>', 'name of the rule')
      .requiredOption('--condition <json>', 'e.g. {"kind":"threshold","measure":"cluster_accounts","min":50}')
      .option('--id <rule>', 'rule to change')
      .option('--version <number>', 'version you have seen, with --id')
      .option('--paused', 'do not run it');
  },
  run: async (context, { condition, id, version, paused }, [name = '']) => {
    const rule = await withWorkspace(context, ({ deps }) =>
      saveWatchRule(
        deps,
        {
          name,
          condition: parseCondition(condition),
          isActive: !paused,
          ...(id && { id }),
          ...(version && { version }),
        },
        context.actor,
      ),
    );
    if (context.isJson) await context.output.json(rule);
    else await context.output.line(`${rule.name} is ${rule.id}, version ${rule.version}.`);
  },
});

export const rulesRun = defineCommand({
  name: 'rules run',
  access: 'work.change',
  summary: 'look at every active rule now',
  options: z.object({}),
  run: async (context) => {
    const outcome = await withWorkspace(context, ({ deps }) => runWatchRules(deps));
    if (context.isJson) await context.output.json(outcome);
    else {
      const { rules, fresh, grown, unchanged, failures } = outcome;
      const failed = failures.map(({ rule, message }) => `\n${rule}: ${message}`).join('');
      await context.output.line(
        `${rules} rules: ${fresh} new alerts, ${grown} grown, ${unchanged} unchanged.${failed}`,
      );
    }
    return outcome.failures.length > 0 ? 1 : 0;
  },
});
