import { randomBytes } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import type { AttestedTime } from '@/lib/evidence/bundle/bundle-writer';
import { DerError } from '@/lib/evidence/in-browser/der';
import { checkTimeStamp } from '@/lib/evidence/timestamp/check-time-stamp';
import { timeStampQuery } from '@/lib/evidence/timestamp/query';
import type { TimeStampService } from '@/lib/usecases/ports/evidence';

class TimeStampError extends AppError {
  override readonly name = 'TimeStampError';
  constructor(url: string, reason: string) {
    super('unavailable', {
      code: 'time_stamp_refused',
      message: `The time-stamping service ${url} gave no usable time stamp: ${reason} The bundle was not made.`,
      remedy: 'Try again, or unset SKEIN_TSA_URL to make the bundle without an attested time.',
      details: { url },
    });
  }
}

/**
 * Asks the service to stamp a SHA-256 digest and checks the answer before anything relies on it. Throws an AppError of
 * kind `unavailable`.
 */
export async function attestTime(service: TimeStampService, digest: Uint8Array): Promise<AttestedTime> {
  const nonce = randomBytes(16);
  const response = await service.ask(timeStampQuery(digest, nonce));
  try {
    const { time, service: signer } = checkTimeStamp(response, digest, nonce);
    return { service: signer, time: new Date(time).toISOString(), response };
  } catch (error) {
    if (error instanceof DerError) throw new TimeStampError(service.url, error.message);
    throw error;
  }
}
