import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundError } from '@/lib/domain/errors';

/** Folder of a run's artefacts below `runs`. Throws NotFoundError where there is none, or the id is none of ours. */
export function runFolder(runs: string, runId: string): string {
  const folder = join(runs, runId);
  if (!/^r_[0-9a-z]+$/.test(runId) || !existsSync(folder)) throw new NotFoundError('run', runId);
  return folder;
}
