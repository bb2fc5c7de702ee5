import type { Command } from 'commander';
import type { z } from 'zod';
import type { Output } from '@/lib/cli/output';
import { parseOptions } from '@/lib/cli/parse-options';
import type { ProgressReporter } from '@/lib/cli/progress';
import type { PermissionName } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import type { Environment } from '@/lib/workspace/environment';

/** What a command asks for. */
export interface CommandQuestion {
  access: PermissionName;
  place: string;
  about: Readonly<Record<string, string | readonly string[]>>;
}

/** What every command gets from the frame. */
export interface CliContext {
  environment: Environment;
  /** Absolute path of the data folder. */
  dataDir: string;
  isJson: boolean;
  /** The operating system's user: author of what the command writes. */
  actor: Actor;
  /** What the command asks for, as the audit log keeps it; set by `defineCommand`. */
  question?: CommandQuestion | undefined;
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
  /** The line of the policy it falls under, for the audit log; null for what reads no one's data and changes nothing. */
  access: PermissionName | null;
  /** Ids the command is about, by the names that routes use (`accountId`, `clusterId` …). */
  about?: (
    options: z.output<S>,
    args: readonly string[],
  ) => Readonly<Record<string, string | readonly string[]>>;
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
  access: PermissionName | null;
  help: string | undefined;
  configure: (command: Command) => void;
  run: (context: CliContext, rawOptions: unknown, args: readonly string[]) => Promise<number>;
}

/** Seals a spec: parses the options with its schema, then runs it. */
export function defineCommand<S extends z.ZodType>(spec: CommandSpec<S>): CommandEntry {
  return {
    name: spec.name,
    summary: spec.summary,
    access: spec.access,
    help: spec.help,
    configure: (command) => spec.configure?.(command),
    run: async (context, rawOptions, args) => {
      const options = parseOptions(spec.options, rawOptions);
      const question =
        spec.access === null
          ? undefined
          : { access: spec.access, place: `skein ${spec.name}`, about: spec.about?.(options, args) ?? {} };
      return (await spec.run({ ...context, question }, options, args)) ?? 0;
    },
  };
}
