import { resolve } from 'node:path';
import { z } from 'zod';
import { type CliContext, defineCommand } from '@/lib/cli/command';
import { assertEmbedded } from '@/lib/cli/db/assert-embedded';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts } from '@/lib/cli/table';
import { recordQuestion, withWorkspace } from '@/lib/cli/with-workspace';
import { AppError } from '@/lib/domain/errors';
import { verifyAudit } from '@/lib/usecases/audit/verify-audit';
import type { BackupState } from '@/lib/workspace/backup/manifest';
import { differencesFrom, restoreBackup } from '@/lib/workspace/backup/restore-backup';
import { machineOptions } from '@/lib/workspace/connect';

/** Opens the restored folder, holds it against what the backup says, and signs everybody out. */
async function check(context: CliContext, expected: BackupState): Promise<void> {
  await withWorkspace(context, async (workspace) => {
    const { deps } = workspace;
    const differences = differencesFrom(expected, await workspace.census());
    const { findings } = await verifyAudit(deps, context.signal);
    const wrong = [...differences, ...findings.map(({ message }) => message)];
    if (wrong.length > 0) {
      throw new AppError('conflict', {
        code: 'restored_differs',
        message: `The restored folder is not as the backup says: ${wrong[0]}`,
        remedy: 'It is left as it is, to be looked at; use another backup, into another folder.',
        details: { wrong: wrong.slice(0, 100) },
      });
    }
    // Sessions that were ended since would live again.
    await deps.people.endSessions({ startedBefore: deps.clock.now() });
    const question = { access: 'backups.make' as const, place: 'skein restore', about: {} };
    await recordQuestion({ ...context, question }, workspace);
  });
}

export const restore = defineCommand({
  name: 'restore',
  access: null,
  summary: 'makes a data folder out of a backup, checks it, and signs everybody out',
  help: `Every file is held against its digest first, and the folder named by --data must be empty or not there: nothing that lives
is touched. Afterwards the counts of the graph and the audit chain are compared with the backup's.`,
  options: z.object({ keys: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<folder>', 'the backup')
      .option('--keys <folder>', 'where signing keys and secrets lie, if they were kept apart');
  },
  run: async (context, { keys }, [folder = '']) => {
    assertEmbedded(context);
    const { dataDir, environment, progress, signal } = context;
    const { createdAt, state, files } = await restoreBackup({
      folder: resolve(folder),
      keysFolder: keys === undefined ? undefined : resolve(keys),
      dataDir,
      database: { ...machineOptions(environment), signal },
      onProgress: progress.onProgress,
      signal,
    });
    progress.clear();
    await check(context, state);
    const result = { dataDir, createdAt, files: files.length, auditEntries: state.auditHead?.seq ?? 0 };
    if (context.isJson) await context.output.json(result);
    else {
      await context.output.line(
        formatFacts([
          ['Restored', dataDir],
          ['As of (UTC)', formatTime(createdAt)],
          ['Files', result.files],
          ['Audit entries', result.auditEntries],
        ]),
      );
    }
    return 0;
  },
});
