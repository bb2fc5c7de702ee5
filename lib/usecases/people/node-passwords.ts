import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '@/lib/domain/people/password-rules';
import type { PasswordHasher } from '@/lib/usecases/ports/people';

export interface Argon2Cost {
  /** KiB. */
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** The package's `Algorithm.Argon2id`, an ambient enum that single-file compilation cannot read. */
const argon2id = 2;

/** OWASP's minimum is 19 MiB twice over; this is somewhat more. Raising it re-hashes each password at its next use. */
const today: Argon2Cost = { memoryCost: 32_768, timeCost: 3, parallelism: 1 };

function costOf(phc: string): Argon2Cost | undefined {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(phc);
  if (!found) return undefined;
  return { memoryCost: Number(found[1]), timeCost: Number(found[2]), parallelism: Number(found[3]) };
}

/** Argon2id; a hash is a PHC string, which names its algorithm, version, cost and salt. */
export function nodePasswords(cost: Argon2Cost = today): PasswordHasher {
  const make = (password: string): Promise<string> =>
    hash(normalisePassword(password), { algorithm: argon2id, ...cost });
  let nobodys: Promise<string> | undefined;
  return {
    hash: make,
    verify: async (stored, password) => {
      nobodys ??= make('of nobody');
      const isRight = await verify(stored ?? (await nobodys), normalisePassword(password));
      return isRight && stored !== null;
    },
    isOutdated: (stored) => {
      const used = costOf(stored);
      return !used || used.memoryCost < cost.memoryCost || used.timeCost < cost.timeCost;
    },
  };
}
