import { z } from 'zod';
import { roles } from '@/lib/domain/actor';
import { InvalidInputError } from '@/lib/domain/errors';
import type { RoleGroups } from '@/lib/domain/people/role-of-groups';

/** How this Skein knows its identity provider, and the provider it. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** Read at each attempt to reach the provider, so that a new secret needs no restart. */
  clientSecretFile: string | undefined;
  scope: string;
  groupsClaim: string;
  roleGroups: RoleGroups;
  label: string;
  /** Values of the claims `amr` and `acr` that stand for a second factor. */
  factorValues: readonly string[];
}

const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

const roleGroups = z.partialRecord(z.enum(roles), z.array(z.string().min(1)).min(1));

/** `SKEIN_OIDC_ROLES`: JSON, because names of groups hold commas, spaces and equals signs. */
const roleGroupsText = z.string().transform((text, context): RoleGroups => {
  try {
    const parsed = roleGroups.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // not JSON: told below like JSON of another form
  }
  context.addIssue({
    code: 'custom',
    message: `must be JSON of roles and their groups, {"analyst":["fraud"],"admin":["skein-admins"]}; roles are ${roles.join(', ')}`,
  });
  return z.NEVER;
});

export const oidcVariables = {
  SKEIN_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((text) => new URL(text).protocol === 'https:' || isLoopback(new URL(text)), 'must be https')
    .optional(),
  SKEIN_OIDC_CLIENT_ID: z.string().min(1).optional(),
  SKEIN_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SKEIN_OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  SKEIN_OIDC_SCOPE: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), 'must hold "openid"')
    .default('openid profile'),
  SKEIN_OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  SKEIN_OIDC_ROLES: roleGroupsText.optional(),
  SKEIN_OIDC_SECOND_FACTOR: z.string().default(''),
  SKEIN_OIDC_LABEL: z.string().trim().min(1).max(40).optional(),
};

const variables = z.object(oidcVariables);

function missing(variable: string): InvalidInputError {
  return new InvalidInputError({
    code: 'environment_variable_missing',
    message: `SKEIN_OIDC_ISSUER is set, but ${variable} is not.`,
    remedy: `Set ${variable} (docs/operations.md has an example), or unset SKEIN_OIDC_ISSUER.`,
    details: { variable },
  });
}

/** The provider that the environment names; undefined: none. Throws InvalidInputError when half of it is missing. */
export function oidcSettings(parsed: z.infer<typeof variables>): OidcSettings | undefined {
  const { SKEIN_OIDC_ISSUER: issuer, SKEIN_OIDC_CLIENT_ID: clientId, SKEIN_OIDC_ROLES: groups } = parsed;
  if (issuer === undefined) return undefined;
  if (clientId === undefined) throw missing('SKEIN_OIDC_CLIENT_ID');
  if (groups === undefined) throw missing('SKEIN_OIDC_ROLES');
  return {
    issuer,
    clientId,
    clientSecret: parsed.SKEIN_OIDC_CLIENT_SECRET,
    clientSecretFile: parsed.SKEIN_OIDC_CLIENT_SECRET_FILE,
    scope: parsed.SKEIN_OIDC_SCOPE,
    groupsClaim: parsed.SKEIN_OIDC_GROUPS_CLAIM,
    roleGroups: groups,
    factorValues: parsed.SKEIN_OIDC_SECOND_FACTOR.split(',').flatMap((value) => value.trim() || []),
    label: parsed.SKEIN_OIDC_LABEL ?? new URL(issuer).hostname,
  };
}
