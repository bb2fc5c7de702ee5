import { z } from 'zod';
import type { PasskeySummary } from '@/lib/contracts/passkeys';
import type { User } from '@/lib/usecases/ports/people';

const storedPasskey = z.object({
  id: z.string(),
  name: z.string(),
  /** COSE, base64url. */
  publicKey: z.string(),
  /** How often it says that it was used; 0 where it does not count. */
  counter: z.number(),
  transports: z.array(z.string()),
  isBackedUp: z.boolean(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
});
export type StoredPasskey = z.infer<typeof storedPasskey>;

/** The passkeys of a person: on the person, so that they change together and under one lock. */
export const passkeysOf = (user: User): StoredPasskey[] =>
  user.passkeys.map((text) => storedPasskey.parse(JSON.parse(text)));

export const withPasskeys = (user: User, passkeys: readonly StoredPasskey[]): User => ({
  ...user,
  passkeys: passkeys.map((one) => JSON.stringify(one)),
});

export const toPasskeySummary = ({
  id,
  name,
  createdAt,
  lastUsedAt,
  isBackedUp,
}: StoredPasskey): PasskeySummary => ({ id, name, createdAt, lastUsedAt, isBackedUp });
