import { Neo4jError } from 'neo4j-driver';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { AppError } from '@/lib/domain/errors';

const memoryCodes = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
]);

const timeoutCodes = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  // The time ran out while the transaction waited for a lock.
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockClientStopped',
]);

const connectionCodes = new Set<string>(['ServiceUnavailable', 'SessionExpired']);

/** A write whose acknowledgement was lost: it may or may not be durable (reliability.md §2 #1), so it is not run again. */
export function unacknowledged(error: unknown, queryName: string): unknown {
  if (!(error instanceof Neo4jError) || !connectionCodes.has(error.code)) return error;
  return new AppError('unavailable', {
    code: 'commit_unacknowledged',
    message: `The connection broke while "${queryName}" was being committed; it may or may not have taken effect.`,
    remedy: 'Look at the current state and repeat the action if it is not there.',
    details: { query: queryName },
    cause: error,
  });
}

/**
 * Whether running the same work again can help. Memory errors are flagged retriable by the server but are not: the
 * driver's own retry ran one six times over 35 s (reliability.md §2 #4).
 */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || memoryCodes.has(error.code) || timeoutCodes.has(error.code))
    return false;
  return error.retriable;
}

function narrowTheQuestion(code: string, message: string, queryName: string, cause: Neo4jError): AppError {
  return new AppError('limit_exceeded', {
    code,
    message,
    remedy: 'Narrow the question: fewer kinds, a shorter time window or a smaller limit.',
    details: { query: queryName },
    cause,
  });
}

function classifyNeo4jError(error: Neo4jError, queryName: string): AppError {
  const details = { query: queryName, neo4jCode: error.code };
  if (memoryCodes.has(error.code)) {
    return narrowTheQuestion(
      'query_memory',
      `The query "${queryName}" needed more memory than one query may use.`,
      queryName,
      error,
    );
  }
  if (timeoutCodes.has(error.code)) {
    return narrowTheQuestion(
      'query_timeout',
      `The query "${queryName}" took longer than it may and was stopped.`,
      queryName,
      error,
    );
  }
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    return new EnvironmentError({
      code: 'auth_failed',
      message: `Neo4j refused the sign-in or the action: ${error.message}`,
      remedy:
        'Check NEO4J_USER and NEO4J_PASSWORD; for the embedded database, secrets/neo4j-password in the data folder.',
      details,
      cause: error,
    });
  }
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new AppError('conflict', {
      code: 'constraint_violated',
      message: error.message,
      details,
      cause: error,
    });
  }
  if (error.code.startsWith('Neo.ClientError.')) {
    return new AppError('bug', {
      code: 'query_rejected',
      message: `Neo4j rejected the query "${queryName}": ${error.message}`,
      details,
      cause: error,
    });
  }
  return new AppError('unavailable', {
    code: 'database_unavailable',
    message: `Neo4j could not answer "${queryName}": ${error.message}`,
    remedy: 'Try again in a few seconds; `skein db status` tells whether the database is running.',
    details,
    cause: error,
  });
}

/** Turns whatever a database call threw into an AppError. The only place that reads Neo4j's error codes. */
export function classifyError(error: unknown, queryName: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Neo4jError) return classifyNeo4jError(error, queryName);
  return new AppError('bug', {
    code: 'unexpected',
    message: `The query "${queryName}" failed: ${error instanceof Error ? error.message : String(error)}`,
    details: { query: queryName },
    cause: error,
  });
}
