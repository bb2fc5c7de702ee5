import type { CliContext } from '@/lib/cli/command';
import { InvalidInputError } from '@/lib/domain/errors';

/** Throws InvalidInputError when `NEO4J_URI` is set: a server of the user's own is not ours to start or stop. */
export function assertEmbedded(context: CliContext): void {
  const { database } = context.environment;
  if (database === undefined) return;
  throw new InvalidInputError({
    code: 'database_not_embedded',
    message: `NEO4J_URI names your own server (${database.uri}); Skein neither starts nor stops it.`,
    remedy: 'Unset NEO4J_URI to use the embedded database.',
  });
}
