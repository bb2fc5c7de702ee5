import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { lookAtDatabase } from '@/lib/cli/db/owner';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts } from '@/lib/cli/table';

export const dbStatus = defineCommand({
  name: 'db status',
  access: null,
  summary: 'the database: running or not, where, since when, run by whom',
  options: z.object({}),
  run: async (context) => {
    const { dataDir, environment, isJson, output } = context;
    if (environment.database) {
      const { uri, user, database } = environment.database;
      const external = { mode: 'external', boltUri: uri, user, database };
      if (isJson) await output.json(external);
      else await output.line(`Your own server: ${uri}, user ${user}, database ${database} (NEO4J_URI).`);
      return 0;
    }
    const { owner, endpoint } = await lookAtDatabase(dataDir);
    const status = {
      mode: 'embedded',
      isRunning: endpoint !== undefined,
      boltUri: endpoint?.boltUri ?? null,
      serverPid: endpoint?.pid ?? null,
      startedAt: endpoint?.startedAt ?? null,
      ownerPid: owner?.pid ?? null,
    };
    if (isJson) await output.json(status);
    else if (!status.isRunning) await output.line('The database is not running.');
    else {
      const facts = formatFacts([
        ['Running at', status.boltUri],
        ['Since (UTC)', formatTime(status.startedAt)],
        ['Server process', String(status.serverPid)],
        ['Run by process', status.ownerPid === null ? 'none: its owner was killed' : String(status.ownerPid)],
      ]);
      await output.line(facts);
    }
    return 0;
  },
});
