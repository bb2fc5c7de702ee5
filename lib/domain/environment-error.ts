import { AppError, type AppErrorOptions } from '@/lib/domain/errors';

/**
 * What can be wrong with the machine or the database server, each with an exit code of its own (docs/operations.md lists
 * them for operators). 18 and 19 belong to the web server: no free port, pages cannot be built.
 */
const environmentExitCodes = {
  java_missing: 10,
  java_too_old: 11,
  maven_missing: 12,
  maven_offline: 13,
  maven_failed: 14,
  port_taken: 15,
  disk_full: 16,
  jar_damaged: 17,
  data_folder_locked: 20,
  start_failed: 21,
  server_too_old: 22,
  auth_failed: 24,
  schema_newer: 25,
  migration_changed: 26,
  database_not_running: 27,
  archive_failed: 28,
} as const;

export type EnvironmentErrorCode = keyof typeof environmentExitCodes;

/** The machine, not the input, stands in the way. Never retried by itself. */
export class EnvironmentError extends AppError {
  override readonly name = 'EnvironmentError';
  constructor(options: Omit<AppErrorOptions, 'exitCode'> & { code: EnvironmentErrorCode }) {
    super('environment', { ...options, exitCode: environmentExitCodes[options.code] });
  }
}
