import { windowDays, windowStartMs } from '@/lib/synth/calendar';
import type { TableName } from '@/lib/synth/rows';
import type { World } from '@/lib/synth/world';

/** The note that lies beside the tables of a world and says that nothing in it is real. */
export function buildWorldReadme(world: World, counts: Record<TableName, number>): string {
  const { accounts, exchanges, seed, difficulty, preset } = world.settings;
  const rows = Object.entries(counts).map(([table, count]) => `  ${table.padEnd(12)} ${count} rows`);
  const again = `skein synth --accounts ${accounts} --exchanges ${exchanges} --seed ${seed} --difficulty ${difficulty}${preset ? ` --preset ${preset}` : ''}`;
  return [
    'SYNTHETIC WORLD. Nothing in these files is real: people, firms, networks, addresses and cards are invented.',
    'IP addresses look public so that they behave like it, but were drawn at random and stand for nobody.',
    'E-mail addresses end in the reserved top level .example. No value is a card number.',
    '',
    `Made by: ${again}`,
    `Window: ${windowDays} days from ${new Date(windowStartMs).toISOString()}`,
    '',
    ...rows,
    '',
    'Truth, for evaluation only:',
    '  labels.operator        who runs the account (the truth of linkage); empty: nobody but its user',
    '  labels.campaign        the campaign it mainly served; truth/participation has all of them',
    '  labels.actor           who wanted the data: a claim of its own, apart from the operator',
    '  labels.verdict         honest or operated',
    '  labels.segment         kind of user (household, office, campus ...)',
    '  truth/operators        each operator, its tactics and campaigns',
    '  truth/campaigns        each campaign, its objective, actor, operators and volume',
    '  truth/traps            honest accounts that naive rules accuse, and the trap they sit in',
    '',
  ].join('\n');
}
