import { Command, type CommanderError } from 'commander';
import type { CommandEntry } from '@/lib/cli/command';
import { InvalidInputError } from '@/lib/domain/errors';

/** Which command the arguments name, and what they give it. */
export interface Invocation {
  entry: CommandEntry;
  options: Record<string, unknown>;
  args: readonly string[];
}

const groupSummaries: Readonly<Record<string, string>> = {
  batches: 'imports so far: list them, roll one back',
  runs: 'linkage runs: list them, compare two',
  jobs: 'long work: list it, cancel it',
  export: 'evidence bundles: pack a cluster',
  keys: 'keys that sign evidence bundles: list, rotate, revoke',
  audit: 'who saw and changed what: list it, export it, check that nobody edited it',
  people: 'who signs in by name: list, invite, change',
  sessions: 'browsers that are signed in: list them, end one, a new sign-in link',
  tokens: 'API tokens: list them, revoke one',
  db: 'the embedded database: status, start, stop, shell hint',
};

function groupOf(program: Command, name: string): Command {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing) return existing;
  return withCommonBehaviour(program.command(name).description(groupSummaries[name] ?? name));
}

function withCommonBehaviour(command: Command): Command {
  return command.exitOverride().configureOutput({ outputError: () => {} });
}

function addEntry(program: Command, entry: CommandEntry, onInvoke: (invocation: Invocation) => void): void {
  const words = entry.name.split(' ');
  const leaf = words.at(-1) ?? entry.name;
  const parent = words.length > 1 ? groupOf(program, words[0] ?? '') : program;
  const command = withCommonBehaviour(parent.command(leaf).description(entry.summary))
    .option('--data <dir>', 'data folder (default: $SKEIN_DATA, else the user data home + /skein)')
    .option('--json', 'print the result as JSON, errors too');
  entry.configure(command);
  if (entry.help) command.addHelpText('after', `\n${entry.help}`);
  command.action(() => {
    onInvoke({ entry, options: command.opts(), args: command.processedArgs.flat().map(String) });
  });
}

/** What commander throws when it has printed help or the version: the command is done. */
export function isHelpShown(error: unknown): boolean {
  const code = (error as CommanderError | undefined)?.code;
  return code === 'commander.helpDisplayed' || code === 'commander.help' || code === 'commander.version';
}

/** Reads the arguments. Returns nothing when they asked for help or version. Throws InvalidInputError for a wrong usage. */
export function parseInvocation(
  entries: readonly CommandEntry[],
  version: string,
  argv: readonly string[],
): Invocation | undefined {
  let invocation: Invocation | undefined;
  const program = withCommonBehaviour(
    new Command('skein')
      .description('Find which accounts are run by the same hand, show why, and pack the proof.')
      .version(version),
  );
  for (const entry of entries) {
    addEntry(program, entry, (found) => {
      invocation = found;
    });
  }
  if (argv.length === 0) {
    program.outputHelp();
    return undefined;
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (isHelpShown(error)) return undefined;
    const message = error instanceof Error ? error.message.replace(/^error: /, '') : String(error);
    throw new InvalidInputError({
      code: 'usage',
      message: `${message.replace(/\.$/, '')}.`,
      remedy: 'Run skein --help, or skein <command> --help.',
      cause: error,
    });
  }
  return invocation;
}
