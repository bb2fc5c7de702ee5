import { createHmac } from 'node:crypto';
import { InvalidInputError } from '@/lib/domain/errors';
import type { TlpMarking } from '@/lib/export/stix/markings';

/** One value that a partner may look for. A hashed package holds `digest` alone, a plain one `value`. */
export interface Indicator {
  readonly kind: string;
  readonly value: string | null;
  /** HMAC-SHA-256 of `<kind>:<normalised value>` with the salt of the package, hex. */
  readonly digest: string | null;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

export interface IndicatorPackage {
  readonly id: string;
  readonly title: string;
  readonly marking: TlpMarking;
  /** Hex; the same values of two packages have different digests, so that packages cannot be joined. */
  readonly salt: string;
  readonly createdAt: number;
  /** After this moment nobody may act on it. */
  readonly expiresAt: number;
  readonly indicators: readonly Indicator[];
}

/** Digest by which a partner finds a value that it knows, and cannot read one that it does not. */
export function indicatorDigest(salt: string, kind: string, value: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(`${kind}:${value}`, 'utf8').digest('hex');
}

export function notAPackage(why: string): InvalidInputError {
  return new InvalidInputError({
    code: 'package_unreadable',
    message: `This is no indicator package: ${why}.`,
    remedy: 'Use a STIX 2.1 bundle with indicators, or a CSV with the columns of docs/attribution.md.',
  });
}
