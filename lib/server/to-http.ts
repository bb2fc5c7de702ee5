import { randomUUID } from 'node:crypto';
import type { ZodError } from 'zod';
import type { Problem } from '@/lib/contracts/problem';
import { AppError, type ErrorKind, errorKinds } from '@/lib/domain/errors';
import { securityHeaders } from '@/lib/server/csp';

const titles: Record<ErrorKind, string> = {
  invalid_input: 'The request cannot be used as it is',
  not_found: 'Not found',
  conflict: 'It has changed meanwhile',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  precondition_failed: 'It has changed meanwhile',
  precondition_required: 'The version is missing',
  too_many_requests: 'Too often',
  limit_exceeded: 'Too much at once',
  cancelled: 'Cancelled',
  unavailable: 'Not available right now',
  environment: 'Something on this machine is missing',
  corrupt_data: 'Stored data is not as it should be',
  bug: 'Skein made a mistake',
};

/** Turns anything thrown into problem details. What is not an AppError is logged whole and told without its message. */
export function toProblem(error: unknown): Problem {
  const reference = randomUUID();
  if (error instanceof AppError) {
    if (errorKinds[error.kind].httpStatus >= 500) logFailure(reference, error);
    return {
      type: 'about:blank',
      title: titles[error.kind],
      status: errorKinds[error.kind].httpStatus,
      detail: error.message,
      instance: reference,
      code: error.code,
      ...(error.remedy ? { remedy: error.remedy } : {}),
      ...(typeof error.details.retryAfter === 'number' ? { retryAfter: error.details.retryAfter } : {}),
    };
  }
  logFailure(reference, error);
  return {
    type: 'about:blank',
    title: titles.bug,
    status: 500,
    detail: 'Something failed that should not. Nothing was changed by this request.',
    instance: reference,
    code: 'bug',
    remedy: 'Try again; if it stays, report it with the id and the lines of the log that carry it.',
  };
}

/** Problem details of an input that does not fit its schema; `where` is `query`, `params` or `body`. */
export function toInputProblem(where: string, error: ZodError): Problem {
  const issues = error.issues.map((issue) => ({
    path: [where, ...issue.path].join('.'),
    message: issue.message,
  }));
  return {
    type: 'about:blank',
    title: titles.invalid_input,
    status: errorKinds.invalid_input.httpStatus,
    detail: issues.map((issue) => `${issue.path}: ${issue.message}`).join('; '),
    instance: randomUUID(),
    code: 'invalid_request',
    issues,
  };
}

export function toHttp(details: Problem): Response {
  return new Response(JSON.stringify(details), {
    status: details.status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(details.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(details.retryAfter === undefined ? {} : { 'retry-after': String(details.retryAfter) }),
    },
  });
}

function logFailure(reference: string, error: unknown): void {
  console.error(`[${reference}]`, error);
}
