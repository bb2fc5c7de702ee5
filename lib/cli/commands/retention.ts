import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { runJob } from '@/lib/cli/run-job';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import {
  type RetentionExtent,
  type RetentionState,
  retainedThing,
  retainedThings,
  retentionExtent,
  retentionPolicies,
} from '@/lib/contracts/retention';
import { InvalidInputError } from '@/lib/domain/errors';
import { previewRetention, saveRetentionPolicies } from '@/lib/usecases/retention/manage-retention';

type Row = RetentionExtent['rows'][number];

const columns = [
  { title: 'Table', value: ({ table }: Row) => table },
  { title: 'Batch', value: ({ batchId }: Row) => batchId },
  { title: 'Rows', value: ({ rows }: Row) => String(rows) },
  { title: 'Held back', value: ({ heldBack }: Row) => String(heldBack) },
];

function describeExtent({ rows, sessions, notifications, jobs }: RetentionExtent): string {
  const things = `${sessions} sessions, ${notifications} notifications, ${jobs} finished jobs.`;
  return rows.length === 0 ? things : `${formatTable(columns, rows)}\n${things}`;
}

function describeState({ policies, lastRunAt, wouldGo }: RetentionState): string {
  const kept = Object.entries(policies.days).map(([thing, days]) => `${thing}: ${days} days`);
  return [
    kept.length === 0 ? 'Everything is kept.' : `Kept: ${kept.join(', ')}. Everything else is kept.`,
    `Runs when the folder is opened: ${policies.runsOnOpen ? 'yes, once a day at most' : 'no'}.`,
    `Last run: ${lastRunAt === null ? 'never' : formatTime(lastRunAt)}.`,
    'Would go now:',
    describeExtent(wouldGo),
  ].join('\n');
}

export const retentionPreview = defineCommand({
  name: 'retention preview',
  access: 'retention.read',
  summary: 'how long things are kept, and what would go by that now; changes nothing',
  options: z.object({}),
  run: async (context) => {
    const state = await withWorkspace(context, ({ deps }) => previewRetention(deps));
    if (context.isJson) await context.output.json(state);
    else await context.output.line(describeState(state));
    return 0;
  },
});

/** `logins 90 exchanges keep` as what changes; null: kept for ever. */
function changesOf(words: readonly string[]): [string, number | null][] {
  const pairs = words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []));
  return pairs.map(([thing = '', kept = '']) => {
    const days = kept === 'keep' ? null : Number(kept);
    if (!retainedThing.safeParse(thing).success || (days !== null && !Number.isInteger(days)))
      throw new InvalidInputError({
        code: 'bad_policy',
        message: `"${thing} ${kept}" is no policy.`,
        remedy: `Write a thing and its days, or "keep": "logins 90 exchanges keep". Things: ${retainedThings.join(', ')}.`,
      });
    return [thing, days];
  });
}

export const retentionSet = defineCommand({
  name: 'retention set',
  access: 'retention.change',
  summary: 'keep things for so many days; nothing goes before retention runs',
  options: z.object({ onOpen: z.enum(['yes', 'no']).optional() }),
  configure: (command) => {
    command
      .argument('[policies...]', `a thing and its days, or "keep": ${retainedThings.join(', ')}`)
      .option('--on-open <yes|no>', 'whether it runs when the folder is opened, once a day at most');
  },
  run: async (context, { onOpen }, words) => {
    const changes = changesOf(words);
    const state = await withWorkspace(context, async ({ deps }) => {
      const { policies } = await deps.retention.read();
      const all = Object.entries({ ...policies.days, ...Object.fromEntries(changes) });
      const days = Object.fromEntries(all.filter(([, kept]) => kept !== null));
      const runsOnOpen = onOpen === undefined ? policies.runsOnOpen : onOpen === 'yes';
      return await saveRetentionPolicies(deps, { policies: retentionPolicies.parse({ days, runsOnOpen }) });
    });
    if (context.isJson) await context.output.json(state);
    else await context.output.line(describeState(state));
    return 0;
  },
});

export const retentionRun = defineCommand({
  name: 'retention run',
  access: 'retention.change',
  summary: 'let go what is older than its policy allows, here and now',
  options: z.object({}),
  run: async (context) => {
    const extent = await withWorkspace(context, async (workspace) => {
      const at = workspace.deps.clock.now();
      return retentionExtent.parse(await runJob(context, workspace, { kind: 'retain', at }));
    });
    if (context.isJson) await context.output.json(extent);
    else await context.output.line(`Gone:\n${describeExtent(extent)}`);
    return 0;
  },
});
