import 'server-only';
import { isIP } from 'node:net';
import { AppError } from '@/lib/domain/errors';
import { ownAddress } from '@/lib/server/session-cookie';
import type { PasskeySite } from '@/lib/server/use-cases';

/**
 * What passkeys are bound to here: the host of the public address, or the name that the browser used. Throws an AppError of kind
 * `conflict` at an address that is a number, which browsers make no passkeys for.
 */
export function passkeySite(host: string | null): PasskeySite {
  const { hostname, origin, port } = new URL(ownAddress(host));
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) === 0) return { name: hostname, origin };
  throw new AppError('conflict', {
    code: 'passkeys_need_name',
    message: 'Browsers make no passkeys for an address that is a number.',
    remedy: `On this machine, open Skein as http://localhost${port && `:${port}`}.`,
  });
}
