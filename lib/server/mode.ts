import { AppError } from '@/lib/domain/errors';

/** Whether people sign in by name (`skein up --team`) rather than by the link of this machine's one user. */
export const isTeam = process.env.SKEIN_TEAM === '1';

/** For what only a team has. Throws an AppError of kind `conflict` in a Skein of one user. */
export function assertTeam(): void {
  if (isTeam) return;
  throw new AppError('conflict', {
    code: 'single_user',
    message: 'This Skein has one user, who signs in by the address that it printed in the terminal.',
    remedy: 'Start it with "skein up --team" for several people.',
  });
}
