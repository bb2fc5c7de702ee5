import {
  isAllowed,
  type PermissionName,
  permissions,
  type TokenScope,
  tokenScopes,
} from '@/lib/domain/access/policy';
import type { Role } from '@/lib/domain/actor';

export const scopeWords: Readonly<Record<TokenScope, string>> = {
  read: 'Read facts and casework',
  rows: 'Read raw rows and prompts',
  write: 'Import, link, change casework',
  export: 'Make and fetch exports',
  audit: 'Read the audit log',
  admin: 'People, keys, own account',
};

/** Scopes under which the role may do anything at all: a token never allows more than its owner may. */
export function scopesOf(role: Role): readonly TokenScope[] {
  const names = Object.keys(permissions) as PermissionName[];
  return tokenScopes.filter((scope) => names.some((name) => isAllowed({ role, scopes: [scope] }, name)));
}
