import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { AppError, errorKinds } from '@/lib/domain/errors';

/** What `--json` prints on standard error when a command fails. */
interface ErrorEnvelope {
  error: {
    kind: string;
    code: string;
    message: string;
    remedy?: string;
    details?: Record<string, unknown>;
  };
  exitCode: number;
}

function envelopeOf(error: unknown): ErrorEnvelope {
  if (error instanceof AppError) {
    return {
      error: {
        kind: error.kind,
        code: error.code,
        message: error.message,
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        ...(Object.keys(error.details).length === 0 ? {} : { details: error.details }),
      },
      exitCode: error.exitCode,
    };
  }
  const reference = randomBytes(4).toString('hex');
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    error: {
      kind: 'bug',
      code: 'unexpected',
      message: `Something in Skein broke (reference ${reference}).`,
      remedy: 'Please report it with the lines below.',
      details: { stack },
    },
    exitCode: errorKinds.bug.exitCode,
  };
}

/** Prints what went wrong and what to do about it; returns the exit code (docs/cli.md lists them). */
export function reportError(error: unknown, stderr: Writable, isJson: boolean): number {
  const envelope = envelopeOf(error);
  if (isJson) {
    stderr.write(`${JSON.stringify(envelope)}\n`);
    return envelope.exitCode;
  }
  const { message, remedy, details, kind } = envelope.error;
  stderr.write(`error: ${message}\n`);
  if (remedy !== undefined) stderr.write(`       ${remedy}\n`);
  if (kind === 'bug' && typeof details?.stack === 'string') stderr.write(`\n${details.stack}\n`);
  return envelope.exitCode;
}
