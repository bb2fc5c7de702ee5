import { join } from 'node:path';
import { z } from 'zod';
import type { CliContext } from '@/lib/cli/command';
import { defineCommand } from '@/lib/cli/command';
import { ensureDemoWorld } from '@/lib/cli/demo/demo-world';
import { findMostSuspicious, loadDemo } from '@/lib/cli/demo/load-demo';
import { createStages, type Stages } from '@/lib/cli/demo/stages';
import { formatDuration } from '@/lib/cli/format-time';
import { packageRoot } from '@/lib/cli/services/child';
import { findRunningInstance } from '@/lib/cli/services/running-instance';
import { logFileOf, type Served, serve } from '@/lib/cli/services/serve';
import { signInAddress } from '@/lib/cli/services/sign-in-address';
import { ensureWebBuild } from '@/lib/cli/services/web-build';
import { openForCommand } from '@/lib/cli/with-workspace';
import { AppError } from '@/lib/domain/errors';
import { endMachineLinks, makeMachineLink } from '@/lib/usecases/people/links';
import type { Workspace } from '@/lib/workspace/deps';

const options = z.object({
  data: z.string().optional(),
  port: z.coerce.number().int().min(0).max(65_535).optional(),
  once: z.boolean().default(false),
  accounts: z.coerce.number().int().optional(),
  exchanges: z.coerce.number().int().optional(),
});
type DemoOptions = z.output<typeof options>;

/** The page must answer and show the cluster; a page that only says "error" is no demo. */
async function assertAnswers(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.ok && !response.redirected) return;
  throw new AppError('unavailable', {
    code: 'page_not_answering',
    message: `${new URL(url).pathname} answered with status ${response.status} at ${new URL(response.url).pathname}.`,
    remedy: 'Look at logs/web.log in the data folder.',
  });
}

async function announce(
  context: CliContext,
  served: Served,
  workspace: Workspace,
  stages: Stages,
): Promise<void> {
  const clusterId = await findMostSuspicious(workspace);
  const secret = await makeMachineLink(workspace.deps);
  const overview = signInAddress(served.url, secret);
  const address =
    clusterId === undefined ? overview : signInAddress(served.url, secret, `/clusters/${clusterId}`);
  await stages.run('First look at the cluster', () => assertAnswers(address));
  const total = stages.durations().reduce((sum, stage) => sum + stage.ms, 0);
  context.progress.note(`  ${'in all'.padEnd(34)} ${formatDuration(total)}`);
  if (context.isJson) {
    await context.output.json({ url: overview, clusterUrl: address, stages: stages.durations() });
  } else {
    await context.output.line(`Overview: ${overview}`);
    await context.output.line(`Most suspicious cluster: ${address}`);
  }
}

async function present(
  context: CliContext,
  workspace: Workspace,
  stages: Stages,
  { port, once }: DemoOptions,
): Promise<void> {
  const { dataDir, signal, progress } = context;
  const served = await stages.run('Web app started', () =>
    serve({ dataDir, port, isDev: false, isTeam: false, signal, note: progress.note }),
  );
  try {
    await announce(context, served, workspace, stages);
    if (!once) await served.untilStopped();
  } finally {
    progress.note('Stopping …');
    await served.stop();
    await endMachineLinks(workspace.deps);
  }
}

async function runDemo(context: CliContext, demoOptions: DemoOptions): Promise<void> {
  const stages = createStages(context);
  const build = ensureWebBuild({ logFile: logFileOf(context.dataDir, 'build'), signal: context.signal });
  // A failure is reported when it is waited for; until then it must not end the process.
  build.catch(() => {});
  const world = ensureDemoWorld(context, demoOptions);
  world.catch(() => {});
  const workspace = await stages.run('Database', () => openForCommand(context));
  try {
    const folder = await stages.run('Demo world (in parallel)', () => world);
    await loadDemo(context, workspace, stages, folder);
    await stages.run('Web app built (in parallel)', () => build);
    await present(context, workspace, stages, demoOptions);
  } finally {
    await workspace.close();
  }
}

export const demo = defineCommand({
  name: 'demo',
  access: null,
  summary: 'a synthetic world from nothing to the browser; prints the most suspicious cluster last',
  help: 'A second run reuses what the first has made. --once checks that the page answers, stops and exits with 0.',
  options,
  configure: (command) => {
    command
      .option('--port <number>', 'port on 127.0.0.1; 0 for any (default: 3417, or any free one)')
      .option('--once', 'do not stay up')
      .option('--accounts <count>', 'a smaller or larger world (default 30,000)')
      .option('--exchanges <count>', 'rows of exchanges (default two million)');
  },
  run: async (given, demoOptions) => {
    const isPlaceGiven = demoOptions.data !== undefined || given.environment.dataDir !== undefined;
    const dataDir = isPlaceGiven ? given.dataDir : join(packageRoot, '.skein', 'demo');
    const running = await findRunningInstance(dataDir);
    if (running) {
      throw new AppError('conflict', {
        code: 'already_up',
        message: `The demo is already up: ${running.url} (process ${running.pid}).`,
        remedy: 'Open that address, or stop that process first.',
      });
    }
    await runDemo({ ...given, dataDir }, demoOptions);
    return 0;
  },
});
