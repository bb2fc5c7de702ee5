import { createHmac } from 'node:crypto';
import type { RedactionRule } from '@/lib/evidence/redaction/profiles';

/** A short digest under the bundle's salt: equal values stay equal inside the bundle and cannot be looked up outside. */
export function saltedDigest(salt: string, kind: string, value: string): string {
  return createHmac('sha256', salt).update(`${kind}\0${value}`, 'utf8').digest('hex').slice(0, 16);
}

function truncateIp(value: string): string {
  const v4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(value);
  if (v4) return `${v4[1]}.0/24`;
  const groups = expandIpv6(value);
  return groups ? `${groups.slice(0, 3).join(':')}::/48` : 'address';
}

function expandIpv6(value: string): string[] | undefined {
  if (!/^[0-9a-f:]+$/i.test(value) || !value.includes(':')) return undefined;
  const [head = '', tail] = value.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  if (gap < 0) return undefined;
  return [...left, ...new Array<string>(gap).fill('0'), ...right].map((group) => group.toLowerCase());
}

function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? '***' : `***@${value.slice(at + 1)}`;
}

/** The value after a rule. Masked forms carry a digest, so that two values never fall together. */
export function maskValue(rule: RedactionRule, kind: string, value: string, salt: string): string {
  const digest = saltedDigest(salt, kind, value);
  switch (rule) {
    case 'keep':
      return value;
    case 'mask_email':
      return `${maskEmail(value)} #${digest.slice(0, 8)}`;
    case 'truncate_ip':
      return `${truncateIp(value)} #${digest.slice(0, 8)}`;
    case 'hash':
      return `sha256-${digest}`;
    case 'withhold':
      return `withheld #${digest.slice(0, 8)}`;
  }
}
