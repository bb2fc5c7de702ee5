import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { assertEmbedded } from '@/lib/cli/db/assert-embedded';
import { lookAtDatabase } from '@/lib/cli/db/owner';
import { startDetached } from '@/lib/cli/db/start-detached';

export const dbStart = defineCommand({
  name: 'db start',
  access: null,
  summary: 'start the database and leave it running, so that commands need not start it each time',
  options: z.object({}),
  run: async (context) => {
    assertEmbedded(context);
    const { dataDir, progress, signal, output, isJson } = context;
    const before = await lookAtDatabase(dataDir);
    if (!before.owner) {
      progress.onProgress({ stage: 'Starting the database', done: 0 });
      await startDetached(dataDir, signal);
      progress.clear();
    }
    const { endpoint } = await lookAtDatabase(dataDir);
    if (isJson) await output.json({ boltUri: endpoint?.boltUri ?? null, serverPid: endpoint?.pid ?? null });
    else await output.line(`The database runs at ${endpoint?.boltUri ?? '–'}. Stop it with: skein db stop`);
    return 0;
  },
});
