import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BundleReport, type KnownKey, verifyBundle } from '@/lib/evidence/bundle/verify-bundle';
import { bytesSource } from '@/lib/evidence/byte-source';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import { aBundle } from '@/lib/testing/bundle';

const key = generateSigningKey();
const trusted: KnownKey[] = [{ publicKeyPem: key.publicKeyPem, standing: 'trusted' }];
const files = {
  'report.html': '<!doctype html><title>A case</title>',
  'rows/logins.csv': 'a,b\r\n'.repeat(50),
};

async function verify(bytes: Uint8Array, known = trusted): Promise<BundleReport> {
  return verifyBundle(await openArchive(bytesSource(bytes)), known);
}

describe('a bundle', () => {
  it('verifies, names its signer and is the same when made again', async () => {
    const bundle = await aBundle(files, key);
    const report = await verify(bundle);
    expect(report.problems).toEqual([]);
    expect(report.verdict).toBe('verified');
    expect(report.signer).toEqual({ keyId: key.keyId, standing: 'trusted' });
    expect(report.payload.files).toBe(2);
    expect(await aBundle(files, key)).toEqual(bundle);
  });

  it('is not verified for a signer who is unknown or revoked, and is for a retired one', async () => {
    const bundle = await aBundle(files, key);
    expect((await verify(bundle, [])).verdict).toBe('unknown_signer');
    const stranger = { publicKeyPem: generateSigningKey().publicKeyPem, standing: 'trusted' as const };
    expect((await verify(bundle, [stranger])).verdict).toBe('unknown_signer');
    expect((await verify(bundle, [{ publicKeyPem: key.publicKeyPem, standing: 'retired' }])).verdict).toBe(
      'verified',
    );
    expect((await verify(bundle, [{ publicKeyPem: key.publicKeyPem, standing: 'revoked' }])).verdict).toBe(
      'revoked_signer',
    );
  });

  it('re-signed by another key is not verified', async () => {
    expect((await verify(await aBundle(files, generateSigningKey()))).verdict).toBe('unknown_signer');
  });

  it('is never verified with any bit changed that says something', async () => {
    const bundle = await aBundle(files, key);
    // Times, attributes and versions of ZIP records say nothing about content; a flip there may pass unnoticed.
    const original = await contentOf(bundle);
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(bundle);
        const at = bit >>> 3;
        changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7));
        const verdict = await verdictOf(changed);
        if (verdict === 'verified') expect(await contentOf(changed)).toEqual(original);
        else expect(['altered', 'refused', 'unsigned', 'unknown_signer']).toContain(verdict);
      }),
      { numRuns: 400 },
    );
  });

  it('is never verified cut short or with data around it', async () => {
    const bundle = await aBundle(files, key);
    for (const changed of [
      bundle.subarray(0, -1),
      bundle.subarray(1),
      Buffer.concat([bundle, Buffer.from('x')]),
      Buffer.concat([Buffer.from('x'), bundle]),
      Buffer.concat([bundle, bundle]),
    ])
      expect(await verdictOf(changed)).toBe('refused');
  });
});

async function verdictOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await verify(bytes)).verdict;
  } catch (error) {
    if (error instanceof UnsafeArchiveError) return 'refused';
    throw error;
  }
}

async function contentOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = await openArchive(bytesSource(bytes));
  const content: Record<string, string> = {};
  for (const { path } of archive.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.open(path)) chunks.push(chunk);
    content[path] = Buffer.concat(chunks).toString('base64');
  }
  return content;
}
