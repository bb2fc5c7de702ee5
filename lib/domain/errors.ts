/**
 * One error hierarchy for every room. Throw upward; translate once at the edge (`toHttp`, `toExitCode`, the job
 * processor, the React error boundary). Subclass per failure, with a literal `name` (class names get minified).
 */
export type ErrorKind =
  | 'invalid_input'
  | 'not_found'
  | 'conflict'
  | 'unauthenticated'
  | 'forbidden'
  | 'precondition_failed'
  | 'precondition_required'
  | 'too_many_requests'
  | 'limit_exceeded'
  | 'cancelled'
  | 'unavailable'
  | 'environment'
  | 'corrupt_data'
  | 'bug';

/** HTTP status and process exit code of each kind. Exit codes 10–29 are kept for `environment` errors (docs/cli.md). */
export const errorKinds: Record<ErrorKind, { httpStatus: number; exitCode: number }> = {
  invalid_input: { httpStatus: 422, exitCode: 2 },
  not_found: { httpStatus: 404, exitCode: 3 },
  conflict: { httpStatus: 409, exitCode: 4 },
  unauthenticated: { httpStatus: 401, exitCode: 5 },
  forbidden: { httpStatus: 403, exitCode: 5 },
  precondition_failed: { httpStatus: 412, exitCode: 4 },
  precondition_required: { httpStatus: 428, exitCode: 2 },
  too_many_requests: { httpStatus: 429, exitCode: 6 },
  limit_exceeded: { httpStatus: 422, exitCode: 6 },
  cancelled: { httpStatus: 499, exitCode: 130 },
  unavailable: { httpStatus: 503, exitCode: 7 },
  environment: { httpStatus: 503, exitCode: 10 },
  corrupt_data: { httpStatus: 500, exitCode: 70 },
  bug: { httpStatus: 500, exitCode: 70 },
};

export interface AppErrorOptions {
  /** Stable, searchable code in snake_case, e.g. `java_missing`. */
  code: string;
  /** What was wrong, in a plain sentence, with the value and the place. */
  message: string;
  /** What the reader can do about it. */
  remedy?: string;
  details?: Record<string, unknown>;
  retryable?: boolean;
  /** Overrides the kind's exit code (each environment failure has its own). */
  exitCode?: number;
  cause?: unknown;
}

/** Known to every copy of this module: Next bundles it several times, and errors travel from one bundle to another. */
const brand = Symbol.for('skein.app-error');

export class AppError extends Error {
  override readonly name: string = 'AppError';

  get [brand](): true {
    return true;
  }

  readonly kind: ErrorKind;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly details: Record<string, unknown>;
  readonly retryable: boolean;
  readonly exitCode: number;

  constructor(kind: ErrorKind, options: AppErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.code = options.code;
    this.remedy = options.remedy;
    this.details = options.details ?? {};
    this.retryable = options.retryable ?? kind === 'unavailable';
    this.exitCode = options.exitCode ?? errorKinds[kind].exitCode;
  }
}

/** `instanceof AppError` is true for the errors of every copy of this module; subclasses know those of their own copy. */
Object.defineProperty(AppError, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    if (this !== AppError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && brand in value;
  },
});

export class NotFoundError extends AppError {
  override readonly name = 'NotFoundError';
  constructor(what: string, id: string) {
    super('not_found', {
      code: 'not_found',
      message: `There is no ${what} with the id "${id}".`,
      details: { what, id },
    });
  }
}

export class InvalidInputError extends AppError {
  override readonly name = 'InvalidInputError';
  constructor(options: AppErrorOptions) {
    super('invalid_input', options);
  }
}

export class CancelledError extends AppError {
  override readonly name = 'CancelledError';
  constructor(what: string) {
    super('cancelled', { code: 'cancelled', message: `${what} was cancelled.` });
  }
}
