import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { AppError, InvalidInputError } from '@/lib/domain/errors';
import { toInputProblem } from '@/lib/server/to-http';

/** Bytes of a JSON body; what is larger is refused before it is parsed. Files go to /api/uploads as a stream. */
export const bodyBytesMax = 1_048_576;

/** An input that does not fit its schema, as problem details. */
export class InvalidRequest extends Error {
  readonly problem: ReturnType<typeof toInputProblem>;
  constructor(details: ReturnType<typeof toInputProblem>) {
    super(details.detail);
    this.problem = details;
  }
}

export function parseInput(where: string, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new InvalidRequest(toInputProblem(where, result.error));
  return result.data;
}

/** Keys that repeat become lists. */
export function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const keys = [...new Set(search.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const values = search.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

export async function readBody(request: NextRequest): Promise<unknown> {
  const text = await readText(request, bodyBytesMax);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError({ code: 'invalid_json', message: 'The body is not valid JSON.', cause });
  }
}

/** The body as text. Throws `limit_exceeded` as soon as more than `bytesMax` bytes have come; the rest is not read. */
export async function readText(request: NextRequest, bytesMax: number): Promise<string> {
  // what says beforehand that it is too large is answered without a byte of it being read
  if (Number(request.headers.get('content-length')) > bytesMax) throw tooLarge(bytesMax);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > bytesMax) {
      await reader.cancel();
      throw tooLarge(bytesMax);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const tooLarge = (bytesMax: number): AppError =>
  new AppError('limit_exceeded', {
    code: 'body_too_large',
    message: `The body is larger than ${bytesMax} bytes.`,
    remedy: 'Send less at once.',
  });
