import { z } from 'zod';
import { passkeySummary } from '@/lib/contracts/passkeys';
import { tokenScopes } from '@/lib/domain/access/policy';
import { roles } from '@/lib/domain/actor';
import { passwordLength } from '@/lib/domain/people/password-rules';

const time = z.number();

/** Who is signed in. */
export const me = z.object({ id: z.string(), name: z.string(), role: z.enum(roles) });
export type Me = z.infer<typeof me>;

/** A browser that is signed in; `id` opens nothing. */
export const sessionSummary = z.object({
  id: z.string(),
  userId: z.string(),
  createdAt: time,
  lastSeenAt: time,
  address: z.string(),
  agent: z.string(),
  how: z.enum(['link', 'password', 'oidc', 'passkey']),
  /** Whether it is the session that asks. */
  isThis: z.boolean(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;
export const sessionList = z.object({ sessions: z.array(sessionSummary) });

/** An API token without its secret. */
export const tokenSummary = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type TokenSummary = z.infer<typeof tokenSummary>;
export const tokenList = z.object({ tokens: z.array(tokenSummary) });

export const newToken = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(tokenScopes)).min(1),
  days: z.int().min(1).max(365).default(90),
});
export type NewToken = z.output<typeof newToken>;
export type NewTokenInput = z.input<typeof newToken>;
/** The only answer that ever holds the secret. */
export const madeToken = z.object({ token: tokenSummary, secret: z.string() });
export type MadeToken = z.infer<typeof madeToken>;

/** What is typed to sign in: lower case, as in an address. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{1,99}$/, 'Two characters or more: letters a to z, digits and . _ @ + -');
const personName = z.string().trim().min(1).max(100);
const role = z.enum(roles);
/** Long texts are refused before they are hashed; the rest is for the use case, which says why. */
const typedPassword = z.string().max(passwordLength.max * 4);
const typedCode = z.string().trim().max(40);
const linkSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ examples: ['_'.repeat(43)] });

export const signInRequest = z.object({
  login: z.string().trim().toLowerCase().max(200),
  password: typedPassword,
  /** Of the authenticator, or one for recovery; asked for (`code_needed`) once name and password were right. */
  code: typedCode.optional(),
});
export type SignInRequest = z.input<typeof signInRequest>;

/** Begins a sign-in at the identity provider; `to`: a path of this Skein to go on to. */
export const providerRequest = z.object({ to: z.string().max(2_000).default('/') });
export type ProviderRequest = z.input<typeof providerRequest>;
/** Where the browser goes to sign in. */
export const providerAddress = z.object({ address: z.url() });
export type ProviderAddress = z.infer<typeof providerAddress>;
/** What a provider puts behind the address that it leads back to. */
export const providerAnswer = z.object({
  state: z.string().max(500).optional(),
  code: z.string().max(4_000).optional(),
  iss: z.string().max(500).optional(),
  error: z.string().max(200).optional(),
});

/** The secret of a link that lets somebody choose a password. */
export const linkRequest = z.object({ secret: linkSecret });
/** Whom such a link is for; `isFirst`: whoever opens it becomes the first administrator. */
export const linkState = z.object({ isFirst: z.boolean(), login: z.string(), name: z.string() });
export type LinkState = z.infer<typeof linkState>;

export const passwordChoice = z.object({
  secret: linkSecret,
  password: typedPassword,
  /** Both only from the first administrator. */
  login: z.union([login, z.literal('')]).default(''),
  name: z.union([personName, z.literal('')]).default(''),
});
export type PasswordChoice = z.input<typeof passwordChoice>;

export const passwordChange = z.object({ current: typedPassword, next: typedPassword });
export type PasswordChange = z.input<typeof passwordChange>;

/** Asks for a secret for an authenticator. */
export const secondFactorRequest = z.object({ password: typedPassword });
/** A secret for an authenticator, shown once: as text, as what its picture holds, and sealed until a code confirms it. */
export const newSecondFactor = z.object({ secret: z.string(), uri: z.string(), pending: z.string() });
export type NewSecondFactor = z.infer<typeof newSecondFactor>;
export const secondFactorProof = z.object({ pending: z.string().max(500), code: typedCode });
export const secondFactorRemoval = z.object({ password: typedPassword, code: typedCode });
/** The only answer that ever holds the codes. */
export const recoveryCodeList = z.object({ codes: z.array(z.string()) });

export const personId = z.string().min(1).max(100);

/** A person as administrators and auditors see them. */
export const personSummary = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role,
  isDisabled: z.boolean(),
  source: z.enum(['machine', 'local', 'oidc']),
  /** Has a link, but no password yet. */
  isInvited: z.boolean(),
  /** Whether they have an authenticator or a passkey. */
  hasSecondFactor: z.boolean(),
  createdAt: time,
  /** When an open session of theirs was last used; null when none is open. */
  lastSeenAt: time.nullable(),
});
export type PersonSummary = z.infer<typeof personSummary>;
export const personList = z.object({ people: z.array(personSummary) });

export const invitation = z.object({ login, name: personName, role });
export type Invitation = z.output<typeof invitation>;

export const personChange = z.union([z.object({ role }), z.object({ isDisabled: z.boolean() })]);
export type PersonChange = z.infer<typeof personChange>;

/** A link by which a person chooses a password: a path of this Skein. The only answer that ever holds its secret. */
export const madeLink = z.object({ person: personSummary, path: z.string(), expiresAt: time });
export type MadeLink = z.infer<typeof madeLink>;

/** What sign-in asks of people: which roles must have a second factor. */
export const signInRules = z.object({ secondFactorRoles: z.array(role).max(roles.length) });
export type SignInRules = z.infer<typeof signInRules>;

/** What a person may know about themselves. */
export const ownAccount = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role,
  source: z.enum(['machine', 'local', 'oidc']),
  hasPassword: z.boolean(),
  /** An authenticator. */
  hasSecondFactor: z.boolean(),
  /** Recovery codes not used yet. */
  recoveryLeft: z.int().nonnegative(),
  passkeys: z.array(passkeySummary),
});
export type OwnAccount = z.infer<typeof ownAccount>;
