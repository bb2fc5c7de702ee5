import { AppError } from '@/lib/domain/errors';
import type { TimeStampService } from '@/lib/usecases/ports/evidence';

const timeoutMs = 20_000;
const responseBytesMax = 256 * 1024;

const unavailable = (url: string, reason: string, cause?: unknown): AppError =>
  new AppError('unavailable', {
    code: 'time_stamp_unavailable',
    message: `The time-stamping service ${url} could not be asked: ${reason}`,
    remedy: 'Try again, or unset SKEIN_TSA_URL to make bundles without an attested time.',
    details: { url },
    cause,
  });

/** A time-stamping service over HTTP (RFC 3161 §3.4). Only a digest and a nonce leave the machine; redirects are refused. */
export function nodeTimeStampService(url: string): TimeStampService {
  return {
    url,
    ask: async (query) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: Buffer.from(query),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw unavailable(url, cause instanceof Error ? `${cause.message}.` : 'no answer.', cause);
      });
      if (!response.ok) throw unavailable(url, `it answered ${response.status}.`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length > responseBytesMax) throw unavailable(url, 'its answer is too long for a time stamp.');
      return bytes;
    },
  };
}
