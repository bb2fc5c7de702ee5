import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { assertEmbedded } from '@/lib/cli/db/assert-embedded';
import { type DatabaseSituation, lookAtDatabase, waitUntilGone } from '@/lib/cli/db/owner';
import { AppError } from '@/lib/domain/errors';
import { openDatabase } from '@/lib/embedded-neo4j/open-database';

const patienceMs = 60_000;

/** Stops what runs. Throws when another command of Skein needs the database. */
async function stop(dataDir: string, { owner, endpoint }: DatabaseSituation): Promise<void> {
  if (!owner) {
    if (!endpoint) return;
    // Its owner was killed: take it over, then stop it in order.
    const orphan = await openDatabase({ dataDir });
    await orphan.stop();
    return;
  }
  if (!owner.isDatabaseOnly) {
    throw new AppError('conflict', {
      code: 'database_in_use',
      message: `The database of ${dataDir} belongs to process ${owner.pid}, which is doing other work with it.`,
      remedy: `Stop that process (for "skein up": Ctrl-C, or kill ${owner.pid}); the database stops with it.`,
      details: { ownerPid: owner.pid },
    });
  }
  process.kill(owner.pid, 'SIGTERM');
  if (await waitUntilGone(owner, patienceMs)) return;
  throw new AppError('unavailable', {
    code: 'database_not_stopping',
    message: `Process ${owner.pid} was asked to stop the database ${patienceMs / 1000} s ago and still runs.`,
    remedy: `Look at logs/db.log in ${dataDir}; kill -9 ${owner.pid} loses nothing committed.`,
  });
}

export const dbStop = defineCommand({
  name: 'db stop',
  access: null,
  summary: 'stop the database that "skein db start" left running',
  options: z.object({}),
  run: async (context) => {
    assertEmbedded(context);
    const before = await lookAtDatabase(context.dataDir);
    await stop(context.dataDir, before);
    const { endpoint } = await lookAtDatabase(context.dataDir);
    const wasRunning = before.endpoint !== undefined || before.owner !== undefined;
    const isRunning = endpoint !== undefined;
    if (context.isJson) await context.output.json({ wasRunning, isRunning });
    else if (isRunning)
      await context.output.line('Another command still uses the database; it stops with the last one.');
    else await context.output.line(wasRunning ? 'The database is stopped.' : 'The database was not running.');
    return 0;
  },
});
