import { join } from 'node:path';
import { z } from 'zod';
import { InvalidInputError } from '@/lib/domain/errors';
import { type OidcSettings, oidcSettings, oidcVariables } from '@/lib/workspace/oidc/settings';
import type { WebhookSettings } from '@/lib/workspace/webhook';

/** Every environment variable that Skein reads, checked once per process (docs/operations.md describes each). */
const variables = z.object({
  SKEIN_DATA: z.string().min(1).optional(),
  SKEIN_CACHE: z.string().min(1).optional(),
  SKEIN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  SKEIN_HEAP_MB: z.coerce.number().int().min(256).optional(),
  SKEIN_PAGE_CACHE_MB: z.coerce.number().int().min(32).optional(),
  SKEIN_DISK_RESERVE_MB: z.coerce.number().int().min(0).optional(),
  XDG_DATA_HOME: z.string().min(1).optional(),
  XDG_CACHE_HOME: z.string().min(1).optional(),
  JAVA_HOME: z.string().min(1).optional(),
  SKEIN_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SKEIN_TEAM: z.enum(['0', '1']).default('0'),
  ...oidcVariables,
  SKEIN_PASSWORDS_ONLY_FOR: z.string().trim().toLowerCase().min(1).optional(),
  SKEIN_EXPORT_APPROVAL: z.enum(['none', 'required']).default('none'),
  SKEIN_TSA_URL: z.url({ protocol: /^https?$/ }).optional(),
  SKEIN_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  SKEIN_WEBHOOK_SECRET: z.string().min(16).optional(),
  SKEIN_WEBHOOK_ALLOW: z.string().default(''),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'must start with neo4j://, neo4j+s://, bolt:// or bolt+s://')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
});

export interface ExternalDatabase {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export interface Environment {
  dataDir: string | undefined;
  cacheDir: string | undefined;
  xdgDataHome: string | undefined;
  /** Program of the Java machine; undefined means the one on the PATH. */
  javaPath: string | undefined;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  heapMb: number | undefined;
  pageCacheMb: number | undefined;
  /** Time-stamping service (RFC 3161) that is asked when a bundle is made; undefined: none. */
  timeStampUrl: string | undefined;
  /** MB that must stay free on the disk when files are imported; undefined means the usual reserve. */
  diskReserveMb: number | undefined;
  /** Whether an export waits for a second person. */
  exportsNeedApproval: boolean;
  /** The address others reach this Skein at, behind a reverse proxy. */
  publicUrl: string | undefined;
  /** Set by `skein up --team` for the web server: people sign in by name. */
  isTeam: boolean;
  /** Where a team signs in besides by password; undefined: nowhere. */
  oidc: OidcSettings | undefined;
  /** The one login whose password signs in, the emergency administrator's; undefined: everybody's does. */
  passwordsOnlyFor: string | undefined;
  /** Who is told of new alerts; undefined: nobody. */
  webhook: WebhookSettings | undefined;
  /** The user's own server (`NEO4J_URI`); undefined means the embedded one. */
  database: ExternalDatabase | undefined;
}

type Variables = z.infer<typeof variables>;

function webhook(parsed: Variables): WebhookSettings | undefined {
  const { SKEIN_WEBHOOK_URL: url, SKEIN_WEBHOOK_SECRET: secret, SKEIN_WEBHOOK_ALLOW: allowed } = parsed;
  if (url === undefined) return undefined;
  if (secret === undefined) {
    throw new InvalidInputError({
      code: 'environment_variable_missing',
      message: 'SKEIN_WEBHOOK_URL is set, but SKEIN_WEBHOOK_SECRET is not.',
      remedy: 'Set a secret of 16 characters or more that the receiver knows, or unset SKEIN_WEBHOOK_URL.',
      details: { variable: 'SKEIN_WEBHOOK_SECRET' },
    });
  }
  return { url, secret, allowedOrigins: allowed.split(',').flatMap((origin) => origin.trim() || []) };
}

function externalDatabase(parsed: Variables): ExternalDatabase | undefined {
  if (parsed.NEO4J_URI === undefined) return undefined;
  if (parsed.NEO4J_PASSWORD === undefined) {
    throw new InvalidInputError({
      code: 'environment_variable_missing',
      message: 'NEO4J_URI is set, but NEO4J_PASSWORD is not.',
      remedy:
        'Set NEO4J_PASSWORD (and NEO4J_USER, NEO4J_DATABASE where they differ from "neo4j"), or unset NEO4J_URI.',
      details: { variable: 'NEO4J_PASSWORD' },
    });
  }
  return {
    uri: parsed.NEO4J_URI,
    user: parsed.NEO4J_USER,
    password: parsed.NEO4J_PASSWORD,
    database: parsed.NEO4J_DATABASE,
  };
}

/** Passwords may be switched off only where there is another way in. */
function passwordsOnlyFor(parsed: Variables): string | undefined {
  const { SKEIN_PASSWORDS_ONLY_FOR: login, SKEIN_OIDC_ISSUER: issuer } = parsed;
  if (login === undefined || issuer !== undefined) return login;
  throw new InvalidInputError({
    code: 'environment_variable_missing',
    message: 'SKEIN_PASSWORDS_ONLY_FOR is set, but SKEIN_OIDC_ISSUER is not: nobody else could sign in.',
    remedy: 'Name the identity provider, or unset SKEIN_PASSWORDS_ONLY_FOR.',
    details: { variable: 'SKEIN_OIDC_ISSUER' },
  });
}

/** Reads the process environment. Throws InvalidInputError that names the variable at fault. */
export function parseEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const result = variables.safeParse(env);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0] ?? 'environment');
    const isSecret = /SECRET|PASSWORD$/.test(name);
    throw new InvalidInputError({
      code: 'environment_variable_invalid',
      message: `The environment variable ${name} is ${isSecret ? 'not usable' : `"${env[name] ?? ''}"`}: ${issue?.message ?? 'invalid'}.`,
      remedy: `Correct or unset ${name}.`,
      details: { variable: name },
    });
  }
  const parsed = result.data;
  return {
    dataDir: parsed.SKEIN_DATA,
    cacheDir: parsed.SKEIN_CACHE ?? (parsed.XDG_CACHE_HOME && join(parsed.XDG_CACHE_HOME, 'skein')),
    xdgDataHome: parsed.XDG_DATA_HOME,
    javaPath: parsed.JAVA_HOME && join(parsed.JAVA_HOME, 'bin', 'java'),
    logLevel: parsed.SKEIN_LOG,
    heapMb: parsed.SKEIN_HEAP_MB,
    pageCacheMb: parsed.SKEIN_PAGE_CACHE_MB,
    timeStampUrl: parsed.SKEIN_TSA_URL,
    diskReserveMb: parsed.SKEIN_DISK_RESERVE_MB,
    exportsNeedApproval: parsed.SKEIN_EXPORT_APPROVAL === 'required',
    publicUrl: parsed.SKEIN_PUBLIC_URL,
    isTeam: parsed.SKEIN_TEAM === '1',
    oidc: oidcSettings(parsed),
    passwordsOnlyFor: passwordsOnlyFor(parsed),
    webhook: webhook(parsed),
    database: externalDatabase(parsed),
  };
}
