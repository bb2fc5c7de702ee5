import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateSigningKey, keyIdOf, signEd25519, verifyEd25519 } from '@/lib/evidence/sign/ed25519';

interface Vectors {
  testGroups: {
    publicKey: { pk: string };
    tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' }[];
  }[];
}

const path = join(import.meta.dirname, '../../../../shared/data/ed25519_test.json');
const isPresent = existsSync(path);
if (!isPresent) console.warn(`SKIPPED: the Wycheproof vectors are not at ${path}`);

const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

function pemOf(raw: string): string {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw, 'hex').toString('base64url') },
    format: 'jwk',
  });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

describe.skipIf(!isPresent)('Wycheproof Ed25519', () => {
  it('decides all 151 vectors', () => {
    const vectors = isPresent ? (JSON.parse(readFileSync(path, 'utf8')) as Vectors) : { testGroups: [] };
    const decided = vectors.testGroups.flatMap((group) => {
      const pem = pemOf(group.publicKey.pk);
      return group.tests.map((test) => ({
        id: test.tcId,
        isRight: verifyEd25519(hex(test.msg), hex(test.sig), pem) === (test.result === 'valid'),
      }));
    });
    expect(decided).toHaveLength(151);
    expect(decided.filter(({ isRight }) => !isRight)).toEqual([]);
  });
});

describe('signing keys', () => {
  it('signs and verifies, and is deterministic', () => {
    const key = generateSigningKey();
    const message = Buffer.from('statement');
    const signature = signEd25519(message, key.privateKeyPem);
    expect(verifyEd25519(message, signature, key.publicKeyPem)).toBe(true);
    expect(verifyEd25519(Buffer.from('Statement'), signature, key.publicKeyPem)).toBe(false);
    expect(verifyEd25519(message, signature, generateSigningKey().publicKeyPem)).toBe(false);
    expect(Buffer.from(signEd25519(message, key.privateKeyPem))).toEqual(Buffer.from(signature));
    expect(keyIdOf(key.publicKeyPem)).toBe(key.keyId);
  });

  it('refuses what is not an Ed25519 key', () => {
    expect(() => keyIdOf('no key')).toThrow('The public key is not a PEM key.');
  });
});
