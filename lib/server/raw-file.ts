import type { NextRequest } from 'next/server';
import { AppError, InvalidInputError } from '@/lib/domain/errors';
import { isAllowedHost, parseAllowedHosts } from '@/lib/server/allowed-host';

/**
 * Requests that carry a file come around the proxy (see there), which would cut it off: of another content type they would
 * have come through it. Throws `InvalidInputError`, `forbidden` for a host that is not ours.
 */
export function assertRawFile({ headers }: NextRequest): void {
  if (headers.get('content-type') !== 'application/octet-stream') {
    throw new InvalidInputError({
      code: 'not_a_raw_file',
      message: 'A file is taken as the raw body only.',
      remedy: 'Send it with "content-type: application/octet-stream".',
    });
  }
  if (!isAllowedHost(headers.get('host'), parseAllowedHosts(process.env.SKEIN_ALLOWED_HOSTS))) {
    throw new AppError('forbidden', {
      code: 'foreign_host',
      message: 'This host name is not allowed.',
      remedy: 'Set SKEIN_ALLOWED_HOSTS to serve it.',
    });
  }
}
