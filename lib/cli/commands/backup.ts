import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { assertEmbedded } from '@/lib/cli/db/assert-embedded';
import { formatFacts } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { makeBackup } from '@/lib/workspace/backup/make-backup';
import { machineOptions } from '@/lib/workspace/connect';

export const backup = defineCommand({
  name: 'backup',
  access: 'backups.make',
  summary: 'the whole data folder as a backup that can be checked and restored; Skein is stopped meanwhile',
  help: `The folder gets the graph's dump, every file, and backup.json with the digest of each. Keep it as safe as the data itself:
it holds the data and, unless --keys names another folder for them, the keys that sign evidence.`,
  options: z.object({ keys: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<folder>', 'where it goes: a folder that is empty or not there yet')
      .option('--keys <folder>', 'keep signing keys and secrets in a folder of their own');
  },
  run: async (context, { keys }, [folder = '']) => {
    assertEmbedded(context);
    const { dataDir, environment, progress, signal } = context;
    const { state, now } = await withWorkspace(context, async (workspace) => ({
      state: await workspace.census(),
      now: workspace.deps.clock.now(),
    }));
    const { files } = await makeBackup({
      dataDir,
      folder: resolve(folder),
      keysFolder: keys === undefined ? undefined : resolve(keys),
      state,
      now,
      database: { ...machineOptions(environment), signal },
      onProgress: progress.onProgress,
      signal,
    });
    progress.clear();
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (context.isJson) await context.output.json({ folder: resolve(folder), files: files.length, bytes });
    else {
      await context.output.line(
        formatFacts([
          ['Backup', resolve(folder)],
          ['Files', files.length],
          ['Bytes', bytes],
          ['Audit entries', state.auditHead?.seq ?? 0],
        ]),
      );
    }
    return 0;
  },
});
