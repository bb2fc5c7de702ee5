import type { Command } from 'commander';
import type { z } from 'zod';
import type { Output } from '@/lib/cli/output';
import { parseOptions } from '@/lib/cli/parse-options';
import type { ProgressReporter } from '@/lib/cli/progress';
import type { Actor } from '@/lib/domain/actor';
import type { Environment } from '@/lib/workspace/environment';

/** What every command gets from the frame. */
export interface CliContext {
  environment: Environment;
  /** Absolute path of the data folder. */
  dataDir: string;
  isJson: boolean;
  /** The operating system's user: author of what the command writes. */
  actor: Actor;
  output: Output;
  progress: ProgressReporter;
  /** Aborted by Ctrl-C, SIGTERM and SIGHUP, and when the reader of standard output has gone. */
  signal: AbortSignal;
}

/** One command: how it reads its arguments and what it does. `run` returns the exit code, 0 when it returns nothing. */
export interface CommandSpec<S extends z.ZodType = z.ZodType> {
  /** Words of the command, e.g. `batches list`. */
  name: string;
  summary: string;
  /** Longer help: examples, what is printed. */
  help?: string;
  /** Shape of the options after commander has split them; unknown → typed. */
  options: S;
  /** Declares arguments and options; `--data` and `--json` are added by the frame. */
  configure?: (command: Command) => void;
  run: (context: CliContext, options: z.output<S>, args: readonly string[]) => Promise<number | undefined>;
}

/** A command with the type of its options sealed in, so that commands of all kinds fit in one list. */
export interface CommandEntry {
  name: string;
  summary: string;
  help: string | undefined;
  configure: (command: Command) => void;
  run: (context: CliContext, rawOptions: unknown, args: readonly string[]) => Promise<number>;
}

/** Seals a spec: parses the options with its schema, then runs it. */
export function defineCommand<S extends z.ZodType>(spec: CommandSpec<S>): CommandEntry {
  return {
    name: spec.name,
    summary: spec.summary,
    help: spec.help,
    configure: (command) => spec.configure?.(command),
    run: async (context, rawOptions, args) =>
      (await spec.run(context, parseOptions(spec.options, rawOptions), args)) ?? 0,
  };
}
