import type { z } from 'zod';
import type { Pace } from '@/lib/contracts/paces';
import type { Access } from '@/lib/domain/access/policy';

/** What an answer may be other than JSON of a schema. */
export type MediaType =
  | 'application/json'
  | 'application/pdf'
  | 'application/stix+json'
  | 'application/zip'
  | 'text/csv'
  | 'text/event-stream'
  | 'text/html';

/**
 * The one description of an operation of the API. The route gives it to `handle`, which admits, reads, checks and answers by
 * it; the API's document (lib/contracts/openapi) is made from the same object. Method and path are those of the route file.
 */
export interface Operation {
  /** One or two sentences: what it gives or does. */
  readonly summary: string;
  /** The line of the policy (lib/domain/access/policy.ts) that says who may call it. */
  readonly access: Access;
  readonly params?: z.ZodType;
  /** Keys that repeat become lists; give such keys an array schema. */
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The raw bytes of one file instead of a JSON body. */
  readonly takes?: 'file';
  /** The JSON that comes back; checked outside production. */
  readonly response?: z.ZodType;
  /** Set where the work returns a Response: its media types; none for an answer without content (204). */
  readonly media?: readonly MediaType[];
  /** The answer carries the ETag of a version: the work returns `withEtag(…)`. */
  readonly etag?: boolean;
  /** The change must name the version it was made on, as If-Match; the work gets it as `expected`. */
  readonly ifMatch?: boolean;
  /** An Idempotency-Key makes repeating it harmless; the work gets it as `requestKey`. */
  readonly idempotencyKey?: boolean;
  /** Trying too often is refused for a while, whoever asks: the work counts. */
  readonly isLimited?: boolean;
  /** How often one person may ask. */
  readonly pace?: Pace;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An operation and where it answers: the path as in OpenAPI, `/api/cases/{caseId}`. */
export interface PlacedOperation {
  readonly method: Method;
  readonly path: string;
  readonly operation: Operation;
}
