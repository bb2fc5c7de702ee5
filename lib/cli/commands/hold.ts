import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import {
  holdLift as holdLiftInput,
  holdTargets,
  isInForce,
  type LegalHold,
  newHold,
} from '@/lib/contracts/holds';
import { liftHold, listHolds, placeHold } from '@/lib/usecases/erasure/manage-holds';

const columns = (now: number) => [
  { title: 'Hold', value: ({ id }: LegalHold) => id },
  { title: 'In force', value: (hold: LegalHold) => (isInForce(hold, now) ? 'yes' : 'no') },
  { title: 'On', value: ({ kind, targetId }: LegalHold) => `${kind} ${targetId}` },
  { title: 'Until (UTC)', value: ({ until }: LegalHold) => (until === null ? 'open' : formatTime(until)) },
  { title: 'By', value: ({ placedBy }: LegalHold) => placedBy.name },
  { title: 'Reason', value: ({ reason }: LegalHold) => reason },
];

export const holdPlace = defineCommand({
  name: 'hold place',
  access: 'erasure.request',
  about: (_options, [kind = '', id = '']): Record<string, string> =>
    kind === 'case' ? { caseId: id } : { accountId: id },
  summary: 'keep an account, or a case with its accounts, from erasure and retention; prints the id',
  options: z.object({ reason: newHold.shape.reason, until: z.iso.date().optional() }),
  configure: (command) => {
    command
      .argument('<kind>', holdTargets.join(' or '))
      .argument('<id>', 'the account or case')
      .requiredOption('--reason <text>', 'why')
      .option('--until <day>', 'last day, YYYY-MM-DD (UTC); without it the hold is open');
  },
  run: async (context, { reason, until }, [kind, targetId]) => {
    const end = until === undefined ? null : Date.parse(`${until}T23:59:59.999Z`);
    const hold = await withWorkspace(context, ({ deps }) =>
      placeHold(deps, newHold.parse({ kind, targetId, reason, until: end }), context.actor),
    );
    if (context.isJson) await context.output.json(hold);
    else await context.output.line(hold.id);
    return 0;
  },
});

export const holdList = defineCommand({
  name: 'hold list',
  access: 'erasure.read',
  summary: 'legal holds, those in force first',
  options: z.object({}),
  run: async (context) => {
    const list = await withWorkspace(context, ({ deps }) => listHolds(deps));
    if (context.isJson) await context.output.json(list);
    else if (list.holds.length === 0) await context.output.line('There is no legal hold.');
    else await context.output.line(formatTable(columns(Date.now()), list.holds));
    return 0;
  },
});

export const holdLift = defineCommand({
  name: 'hold lift',
  access: 'erasure.request',
  about: (_options, [holdId = '']) => ({ holdId }),
  summary: 'lift a legal hold; it stays on record',
  options: holdLiftInput,
  configure: (command) => {
    command.argument('<hold>', 'id of the hold').requiredOption('--reason <text>', 'why');
  },
  run: async (context, { reason }, [holdId = '']) => {
    const hold = await withWorkspace(context, ({ deps }) =>
      liftHold(deps, { holdId, reason }, context.actor),
    );
    if (context.isJson) await context.output.json(hold);
    else await context.output.line('Lifted.');
    return 0;
  },
});
