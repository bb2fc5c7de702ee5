import type { NextRequest } from 'next/server';
import { AppError } from '@/lib/domain/errors';
import { publicUrl } from '@/lib/server/session-cookie';

/**
 * Changing requests must come from our own pages (Origin, Fetch metadata). A client that sends neither is no browser, so
 * nobody's cookie came along with it by accident.
 */
export function assertSameOrigin(request: NextRequest): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const own = [request.headers.get('host'), publicUrl?.host];
  const isForeign =
    (site !== null && site !== 'same-origin' && site !== 'none') ||
    (origin !== null && !own.includes(URL.parse(origin)?.host));
  if (isForeign) {
    throw new AppError('forbidden', {
      code: 'foreign_origin',
      message: 'This request came from another site.',
      remedy: 'Use the pages of this Skein, or a client that sends no Origin header.',
    });
  }
}
