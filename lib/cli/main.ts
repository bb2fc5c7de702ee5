import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { CliContext } from '@/lib/cli/command';
import { listenForInterruption } from '@/lib/cli/interruption';
import { loadCommands } from '@/lib/cli/load-commands';
import { createOutput, OutputClosedError } from '@/lib/cli/output';
import { type Invocation, parseInvocation } from '@/lib/cli/program';
import { createProgressReporter } from '@/lib/cli/progress';
import { reportError } from '@/lib/cli/report-error';
import { commandLineActor } from '@/lib/domain/actor';
import { CancelledError } from '@/lib/domain/errors';
import { parseEnvironment } from '@/lib/workspace/environment';
import { resolveDataDir } from '@/lib/workspace/paths';

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function execute(invocation: Invocation): Promise<number> {
  const interruption = listenForInterruption();
  const progress = createProgressReporter(process.stderr);
  const isJson = invocation.options.json === true;
  try {
    const environment = parseEnvironment(process.env);
    const { data } = invocation.options;
    const context: CliContext = {
      environment,
      dataDir: resolveDataDir(typeof data === 'string' ? data : undefined, environment),
      isJson,
      actor: commandLineActor(userInfo().username),
      output: createOutput(process.stdout),
      progress,
      signal: interruption.signal,
    };
    return await invocation.entry.run(context, invocation.options, invocation.args);
  } catch (error) {
    progress.clear();
    if (error instanceof OutputClosedError) return 0;
    const interrupted = interruption.exitCode();
    if (interrupted !== undefined && (error instanceof CancelledError || isAbort(error))) return interrupted;
    return reportError(error, process.stderr, isJson);
  } finally {
    progress.clear();
    interruption.dispose();
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Entry of the command line: parses `argv` (without node and script), returns the process exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let invocation: Invocation | undefined;
  try {
    invocation = parseInvocation(await loadCommands(argv), packageVersion(), argv);
  } catch (error) {
    return reportError(error, process.stderr, argv.includes('--json'));
  }
  return invocation === undefined ? 0 : await execute(invocation);
}
