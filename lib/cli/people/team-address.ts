import { findRunningInstance } from '@/lib/cli/services/running-instance';
import { AppError } from '@/lib/domain/errors';

/** Where colleagues reach the Skein that is up for a team. Throws an AppError of kind `conflict` when none is. */
export async function teamAddress(dataDir: string, publicUrl: string | undefined): Promise<string> {
  const running = await findRunningInstance(dataDir);
  if (running?.isTeam) return publicUrl ?? running.url;
  throw new AppError('conflict', {
    code: running ? 'single_user' : 'not_up',
    message: running ? 'This Skein is up for one user.' : `No Skein is up for ${dataDir}.`,
    remedy: 'Start it with "skein up --team": links that let people choose a password lead there.',
  });
}
