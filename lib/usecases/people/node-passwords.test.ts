import { describe, expect, it } from 'vitest';
import { nodePasswords } from '@/lib/usecases/people/node-passwords';

const cheap = { memoryCost: 256, timeCost: 2, parallelism: 1 };
const passwords = nodePasswords(cheap);

describe('password hashes', () => {
  it('name algorithm and cost, and are salted', async () => {
    const [one, other] = await Promise.all([
      passwords.hash('the same words'),
      passwords.hash('the same words'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=256,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('know their password, however the keyboard wrote it, and no other', async () => {
    const hash = await passwords.hash('ﬁne words');
    expect(await passwords.verify(hash, 'fine words')).toBe(true);
    expect(await passwords.verify(hash, 'Fine words')).toBe(false);
    expect(await passwords.verify(null, 'of nobody')).toBe(false);
  });

  it('are outdated when the cost has risen', async () => {
    const hash = await passwords.hash('the same words');
    expect(passwords.isOutdated(hash)).toBe(false);
    expect(nodePasswords({ ...cheap, timeCost: 3 }).isOutdated(hash)).toBe(true);
    expect(nodePasswords({ ...cheap, memoryCost: 512 }).isOutdated(hash)).toBe(true);
    expect(await nodePasswords({ ...cheap, timeCost: 3 }).verify(hash, 'the same words')).toBe(true);
  });
});
