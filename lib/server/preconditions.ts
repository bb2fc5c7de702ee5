import { AppError, InvalidInputError } from '@/lib/domain/errors';

/** ETag of a version. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version a change was made on, from If-Match. A change that names none, any (`*`) or a weak tag is refused. */
export function expectedVersion(request: Request): number {
  const given = request.headers.get('if-match');
  if (given === null) {
    throw new AppError('precondition_required', {
      code: 'if_match_missing',
      message: 'This change must name the version it was made on.',
      remedy: 'Send If-Match with the ETag of the version you have read.',
    });
  }
  const version = /^"(\d{1,15})"$/.exec(given.trim())?.[1];
  if (version === undefined) {
    throw new AppError('precondition_failed', {
      code: 'if_match_unusable',
      message: `If-Match is ${given.slice(0, 40)}; it must be one strong ETag, such as "3".`,
      remedy: 'Send the ETag of the version you have read; neither * nor a weak tag.',
    });
  }
  return Number(version);
}

/** The key that makes repeating a request harmless, from Idempotency-Key. */
export function requestKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (key.length < 8 || key.length > 200) {
    throw new InvalidInputError({
      code: 'idempotency_key_unusable',
      message: 'Idempotency-Key must have 8 to 200 characters.',
    });
  }
  return key;
}

/** An answer and the version it is about, which becomes its ETag. */
export class Versioned<T> {
  readonly body: T;
  readonly version: number;
  constructor(body: T, version: number) {
    this.body = body;
    this.version = version;
  }
}

export const withEtag = <T>(body: T, version: number): Versioned<T> => new Versioned(body, version);
