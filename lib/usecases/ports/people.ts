import type { TokenScope } from '@/lib/domain/access/policy';
import type { Role } from '@/lib/domain/actor';
import type { Tries } from '@/lib/domain/people/backoff';

/** A person who may use this Skein. Times are epoch ms UTC. */
export interface User {
  id: string;
  /** What is typed to sign in; lower case, unique. */
  login: string;
  name: string;
  role: Role;
  isDisabled: boolean;
  /** Where the role comes from: `machine` is the one user of a Skein on loopback. */
  source: 'machine' | 'local' | 'oidc';
  /** `<issuer>|<subject>` of the identity provider. */
  subject: string | null;
  /** Argon2id, PHC string. */
  passwordHash: string | null;
  /** Sealed (`SecretBox`); null until the person has set up an authenticator. */
  totpSecret: string | null;
  /** The last time step that was accepted; a code works once. */
  totpStep: number;
  /** SHA-256 of the recovery codes not used yet. */
  recoveryHashes: string[];
  /** Whether the identity provider vouched for a second factor when they last signed in there. */
  isProvenByProvider: boolean;
  /** Their passkeys, each as JSON. */
  passkeys: string[];
  createdAt: number;
}

/** A browser that is signed in. `id` is the SHA-256 of the secret in its cookie. */
export interface Session {
  id: string;
  userId: string;
  createdAt: number;
  lastSeenAt: number;
  address: string;
  agent: string;
  how: 'link' | 'password' | 'oidc' | 'passkey';
  /** Whether a second factor was shown in it. */
  hasSecondFactor: boolean;
}

/** A secret that lets a program act for its owner. `id` is public, the secret is stored hashed. */
export interface ApiToken {
  id: string;
  userId: string;
  name: string;
  hash: string;
  scopes: TokenScope[];
  createdAt: number;
  expiresAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** A link that signs its holder in, or lets them choose a password. `id` is the SHA-256 of its secret. */
export interface SignInLink {
  id: string;
  userId: string;
  /** `first` lets its holder become the first administrator; it belongs to nobody yet. */
  purpose: 'session' | 'password' | 'first';
  isReusable: boolean;
  createdAt: number;
  expiresAt: number;
}

/** What an answer from outside is waited for to. */
export const pendingPurposes = ['oidc', 'passkey.add', 'passkey.use'] as const;

/** A sign-in that has begun and waits for an answer from outside, which is good once. */
export interface PendingSignIn {
  /** SHA-256 of what only the browser and the answer hold. */
  id: string;
  purpose: (typeof pendingPurposes)[number];
  /** What the answer is held against (`SecretBox`); empty where the id says it all. */
  sealed: string;
  expiresAt: number;
}

/** People, their sessions, tokens and links. Nothing here holds a secret in the clear. */
export interface PeopleStore {
  listUsers(): Promise<User[]>;
  findUser(by: { id?: string; login?: string; subject?: string }): Promise<User | undefined>;
  saveUser(user: User): Promise<void>;
  /** Adds somebody unless the login is taken; false then. */
  addUser(user: User): Promise<boolean>;
  /**
   * Changes one person while nobody else changes any: `change` is told whether another administrator could still sign in
   * without this one, and may throw. It may be called again when the database asks for it. Undefined: there is no such person.
   */
  changeUser(
    id: string,
    change: (user: User, others: { hasAdmin: boolean }) => User,
  ): Promise<User | undefined>;

  saveSession(session: Session): Promise<void>;
  /** The session, whose it is, and which roles must have shown a second factor. */
  findSession(id: string): Promise<{ session: Session; user: User; factorRoles: Role[] } | undefined>;
  /** Notes whether a session has shown a second factor. */
  proveSession(id: string, hasSecondFactor: boolean): Promise<void>;
  touchSession(id: string, now: number): Promise<void>;
  listSessions(userId?: string): Promise<Session[]>;
  /** Ends one session, or all of a user. Returns how many. */
  endSessions(which: { id?: string; userId?: string; startedBefore?: number }): Promise<number>;

  saveToken(token: ApiToken): Promise<void>;
  touchToken(id: string, now: number): Promise<void>;
  findToken(hash: string): Promise<{ token: ApiToken; user: User; factorRoles: Role[] } | undefined>;
  listTokens(userId?: string): Promise<ApiToken[]>;

  saveLink(link: SignInLink): Promise<void>;
  /** The link if it is still good; one that is not reusable is spent by this. */
  takeLink(id: string, now: number): Promise<SignInLink | undefined>;
  findLink(id: string, now: number): Promise<SignInLink | undefined>;
  endLinks(userId: string): Promise<void>;

  /** Which roles must have a second factor. */
  factorRoles(): Promise<Role[]>;
  setFactorRoles(roles: Role[]): Promise<void>;

  /** Keeps a sign-in that has begun; forgets those that nobody went on with before `now`. */
  savePending(pending: PendingSignIn, now: number): Promise<void>;
  /** What was begun, if it is still waited for; spent by this. */
  takePending(id: string, purpose: PendingSignIn['purpose'], now: number): Promise<PendingSignIn | undefined>;

  /** Changes the tries of several names and addresses at once, while nobody else changes them; `change` may throw. */
  changeTries(ids: readonly string[], change: (known: readonly Tries[]) => readonly Tries[]): Promise<void>;
  /** Forgets tries that were made before a time. */
  clearTries(before: number): Promise<void>;
}

/** Encrypts secrets that must be read again, under a key outside the database; `about` binds one to what it is for. */
export interface SecretBox {
  seal(secret: Buffer, about: string): Promise<string>;
  /** Throws an AppError of kind `corrupt_data` for what was sealed otherwise. */
  open(sealed: string, about: string): Promise<Buffer>;
}

/** Slow, salted hashes of passwords; the text it makes holds its own parameters. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Takes as long without a hash (null) as with one; the answer is false then. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** Whether the hash was made with weaker parameters than today's. */
  isOutdated(hash: string): boolean;
}
